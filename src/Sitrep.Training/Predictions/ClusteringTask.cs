using System.Text.Json.Nodes;
using Sitrep.Situations;

namespace Sitrep.Training.Predictions;

/// <summary>Which pages tell of the same situation: in their order, each placed once.</summary>
internal sealed class ClusteringTask : PredictionTask
{
    public override string Name => "clustering";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var grouping = new SituationGrouping();
        var readings = run.Each(run.Lines(), line =>
        {
            run.Count(line.Text("text"));
            return (Id: line.Key("id"), Reading: run.Pipeline.Read(StoryPages.PageOf(line)));
        });
        foreach (var (id, reading) in readings)
        {
            var situation = grouping.Place(reading);
            output.WriteLine(new JsonObject { ["id"] = id, ["cluster"] = situation.ToString(System.Globalization.CultureInfo.InvariantCulture) }.ToJsonString());
        }
    }
}
