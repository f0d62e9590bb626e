using System.Text;
using System.Text.Json.Nodes;
using Sitrep.Training.Corpora;
using Sitrep.Training.Predictions;

namespace Sitrep.Training;

/// <summary>Writes a corpus again as scrapers would have left it: texts without some of their signs, and every offset moved along.</summary>
internal static class Degradation
{
    /// <summary>Options: IN, OUT (JSON Lines with <c>text</c>, offsets in code points), then <c>--degrade KINDS</c>; marks are taken off, all of them.</summary>
    public static int Run(string input, string output, string[] options)
    {
        var losses = Losses.Commas | Losses.Apostrophes | Losses.Quotes;
        if (options is not [] && (options is not ["--degrade", var written] || !Degrading.TryParse(written, out losses)))
        {
            Console.Error.WriteLine("usage: degrade IN OUT [--degrade commas,apostrophes,quotes,case]");
            return 2;
        }
        try
        {
            using var writer = new StreamWriter(output, false, new UTF8Encoding(false)) { NewLine = "\n" };
            foreach (var line in PredictionRun.Lines(input)) writer.WriteLine(Degrade(line, losses).ToJsonString());
            return 0;
        }
        catch (Exception e) when (e is PredictionException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("error: " + e.Message);
            return 1;
        }
    }

    /// <summary>The line with its text degraded and its offsets moved.</summary>
    internal static JsonObject Degrade(PredictionLine line, Losses losses)
    {
        var text = line.Text("text");
        var to = new List<int>();
        var kept = new StringBuilder();
        var points = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            to.Add(points);
            if (rune.IsBmp && Degrading.IsLost((char)rune.Value, losses)) continue;
            kept.Append(losses.HasFlag(Losses.Case) ? Rune.ToLowerInvariant(rune).ToString() : rune.ToString());
            points++;
        }
        to.Add(points);
        var moved = (JsonObject)Moved(JsonNode.Parse(line.Root.GetRawText())!, to);
        moved["text"] = kept.ToString();
        return moved;
    }

    private static JsonNode Moved(JsonNode node, List<int> to)
    {
        switch (node)
        {
            case JsonArray array when IsSpan(array, to.Count): return new JsonArray(to[array[0]!.GetValue<int>()], to[array[1]!.GetValue<int>()]);
            case JsonArray array: return new JsonArray([.. array.Where(item => !IsGone(item, to)).Select(item => item is null ? null : Moved(item, to))]);
            case JsonObject record:
                var moved = new JsonObject();
                foreach (var (name, value) in record)
                    moved[name] = value is null ? null : name is "start" or "end" && IsOffset(value, to.Count) ? to[value.GetValue<int>()] : name is "value" or "low" or "high" ? value.DeepClone() : Moved(value, to);
                return moved;
            default: return node.DeepClone();
        }
    }

    /// <summary>True for a span all of whose characters are lost: the colon that was a cue.</summary>
    private static bool IsGone(JsonNode? node, List<int> to) => node switch
    {
        JsonArray array => IsSpan(array, to.Count) && to[array[0]!.GetValue<int>()] == to[array[1]!.GetValue<int>()],
        JsonObject record => record["start"] is { } start && record["end"] is { } end && IsOffset(start, to.Count) && IsOffset(end, to.Count)
            && to[start.GetValue<int>()] == to[end.GetValue<int>()],
        _ => false,
    };

    private static bool IsSpan(JsonArray array, int count) => array.Count == 2 && array.All(item => item is not null && IsOffset(item, count))
        && array[0]!.GetValue<int>() < array[1]!.GetValue<int>();

    private static bool IsOffset(JsonNode node, int count) => node is JsonValue value && value.TryGetValue<int>(out var number) && number >= 0 && number < count;
}
