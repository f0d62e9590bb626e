using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Situations;
using Sitrep.Training.Scores;

namespace Sitrep.Training.Predictions;

/// <summary>What two claims are to each other: whole stories through the fold of the program, then each pair of a file.</summary>
internal sealed class RelationsTask : PredictionTask
{
    private static readonly Dictionary<RelationKind, string> Names = new()
    {
        [RelationKind.OtherEvent] = "other-event", [RelationKind.PartWhole] = "part-whole", [RelationKind.DifferentMeasure] = "different-measure",
        [RelationKind.Correction] = "correction", [RelationKind.SameOrigin] = "same-origin", [RelationKind.Agree] = "agree",
        [RelationKind.Update] = "update", [RelationKind.Conflict] = "conflict",
    };

    public override string Name => "relations";

    public override IReadOnlyList<string> Options => ["--pairs "];

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var file = run.Option("--pairs") ?? throw new PredictionException("'relations' needs --pairs FILE", exitCode: 2);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in run.Lines()) texts[line.Key("id")] = line.Text("text");
        var readings = new Dictionary<string, (PageReading Reading, ClaimRelations Relations)>(StringComparer.Ordinal);
        foreach (var pages in StoryPages.Read(run, "story").Values)
        {
            var relations = new ClaimRelations(LedgerLines.Fold(pages));
            foreach (var (id, reading) in pages) readings[id] = (reading, relations);
        }
        foreach (var line in PredictionRun.Lines(file))
        {
            var (a, b) = (End(line, "a"), End(line, "b"));
            var first = ClaimAt(a, texts, readings);
            var second = ClaimAt(b, texts, readings);
            if (first is null || second is null || first.Id == second.Id) continue; // unsure is an answer: the pair is left out
            var relation = readings[a.Id].Relations.Between(first, second);
            output.WriteLine(new JsonObject
            {
                ["a"] = JsonNode.Parse(a.Written), ["b"] = JsonNode.Parse(b.Written), ["relation"] = Names[relation.Kind], ["why"] = relation.Explanation,
            }.ToJsonString());
        }
    }

    private static PairEnd End(PredictionLine line, string name)
    {
        if (line.Root.TryGetProperty(name, out var end) && end.ValueKind == JsonValueKind.Object && end.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            && end.TryGetProperty("start", out var start) && start.TryGetInt32(out var at) && at >= 0)
        {
            var length = end.TryGetProperty("words", out var words) && words.ValueKind == JsonValueKind.String ? words.GetString()!.Length : 40;
            return new(id.GetString()!, at, length, end.GetRawText());
        }
        throw line.Bad($"no claim '{name}' with id and start");
    }

    private readonly record struct PairEnd(string Id, int Start, int Length, string Written);

    /// <summary>The claim of the first figure at or behind a code point of the article.</summary>
    private static Claim? ClaimAt(PairEnd end, Dictionary<string, string> texts, Dictionary<string, (PageReading Reading, ClaimRelations)> readings)
    {
        if (!texts.TryGetValue(end.Id, out var text) || !readings.TryGetValue(end.Id, out var read)) return null;
        var start = TextPositions.Map(text, CodePoints.ToUtf16(text, end.Start), read.Reading.Article.Text);
        if (start < 0) return null;
        Claim? best = null;
        foreach (var claim in read.Reading.Claims)
        {
            if (claim.Quantity is null || claim.Evidence.Span.End <= start || claim.Evidence.Span.Start > start + end.Length + 4) continue;
            if (best is null || claim.Evidence.Span.Start < best.Evidence.Span.Start) best = claim;
        }
        return best;
    }
}
