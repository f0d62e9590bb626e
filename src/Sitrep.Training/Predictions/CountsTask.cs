using System.Text.Json.Nodes;
using Sitrep.Situations;
using Sitrep.Training.Scores;

namespace Sitrep.Training.Predictions;

/// <summary>The dead and the wounded of each given group of pages.</summary>
/// <remarks>Silence is written 0 here, as the registry counts; the ledger keeps "no figure" apart from "nobody".</remarks>
internal sealed class CountsTask : PredictionTask
{
    public override string Name => "counts";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var tolls = new TollFold();
        foreach (var (cluster, pages) in StoryPages.Read(run, "cluster"))
        {
            var toll = tolls.Fold(LedgerLines.Fold(pages), [.. pages.Select(page => page.Reading)]);
            output.WriteLine(new JsonObject { ["cluster"] = cluster, ["killed"] = toll.Dead ?? 0, ["injured"] = toll.Hurt ?? 0 }.ToJsonString());
        }
    }
}
