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

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var file = run.Option("--pairs") ?? throw new PredictionException("relations needs --pairs FILE");
        var texts = run.Lines().ToDictionary(line => line.GetProperty("id").GetString()!, line => line.GetProperty("text").GetString()!, StringComparer.Ordinal);
        var readings = new Dictionary<string, (PageReading Reading, ClaimRelations Relations)>(StringComparer.Ordinal);
        foreach (var (_, pages) in StoryPages.Read(run))
        {
            var relations = new ClaimRelations(LedgerLines.Fold(pages));
            foreach (var (id, reading) in pages) readings[id] = (reading, relations);
        }
        foreach (var line in new PredictionRun(run.Pipeline, file, []).Lines())
        {
            var pair = JsonNode.Parse(line.GetRawText())!.AsObject();
            var first = ClaimAt(line.GetProperty("a"), texts, readings);
            var second = ClaimAt(line.GetProperty("b"), texts, readings);
            if (first is null || second is null || first.Id == second.Id) continue; // unsure is an answer: the pair is left out
            var relation = readings[line.GetProperty("a").GetProperty("id").GetString()!].Relations.Between(first, second);
            output.WriteLine(new JsonObject
            {
                ["a"] = pair["a"]!.DeepClone(), ["b"] = pair["b"]!.DeepClone(), ["relation"] = Names[relation.Kind], ["why"] = relation.Explanation,
            }.ToJsonString());
        }
    }

    /// <summary>The claim of the first figure at or behind a code point of the article.</summary>
    private static Claim? ClaimAt(JsonElement end, Dictionary<string, string> texts, Dictionary<string, (PageReading Reading, ClaimRelations)> readings)
    {
        var id = end.GetProperty("id").GetString()!;
        if (!texts.TryGetValue(id, out var text) || !readings.TryGetValue(id, out var read)) return null;
        var start = TextPositions.Map(text, CodePoints.ToUtf16(text, end.GetProperty("start").GetInt32()), read.Reading.Article.Text);
        if (start < 0) return null;
        var length = end.TryGetProperty("words", out var words) ? words.GetString()!.Length : 40;
        Claim? best = null;
        foreach (var claim in read.Reading.Claims)
        {
            if (claim.Quantity is null || claim.Evidence.Span.End <= start || claim.Evidence.Span.Start > start + length + 4) continue;
            if (best is null || claim.Evidence.Span.Start < best.Evidence.Span.Start) best = claim;
        }
        return best;
    }
}
