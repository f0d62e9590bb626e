using System.Globalization;
using System.Text.Json.Nodes;

namespace Sitrep.Training.Predictions;

/// <summary>Incident templates in the terms of MUC-4, filled from the claims, places, times and actors of a page.</summary>
internal sealed class Muc4Task : PredictionTask
{
    public override string Name => "muc4";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        foreach (var lines in run.Each(run.Lines(), line => Answer(run, line)))
            foreach (var line in lines) output.WriteLine(line);
    }

    private static List<string> Answer(PredictionRun run, PredictionLine line)
    {
        var id = line.Key("id");
        run.Count(line.Text("text"));
        var written = new List<string>();
        foreach (var template in Muc4Templates.Of(run.Pipeline.Read(StoryPages.PageOf(line))))
        {
            var slots = new JsonObject();
            foreach (var (slot, fills) in template)
                slots[slot] = new JsonArray([.. fills.Select(fill => fill.Of is null ? (JsonNode)fill.Value : new JsonObject { ["v"] = fill.Value, ["of"] = fill.Of })]);
            written.Add(new JsonObject { ["doc"] = id, ["template"] = (written.Count + 1).ToString(CultureInfo.InvariantCulture), ["slots"] = slots }.ToJsonString());
        }
        return written;
    }
}
