using System.Text.Json.Nodes;
using Sitrep.Training.Scores;

namespace Sitrep.Training.Predictions;

/// <summary>Who says how many: whole stories through the pipeline and the fold of the program.</summary>
internal sealed class LedgerTask : PredictionTask
{
    public override string Name => "ledger";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        foreach (var pages in StoryPages.Read(run, "story").Values)
        {
            foreach (var line in LedgerLines.Of(pages))
            {
                output.WriteLine(new JsonObject
                {
                    ["id"] = line.Id, ["measure"] = line.Measure, ["norm"] = new JsonArray(line.Low, line.High), ["hedge"] = line.Hedge,
                    ["source"] = line.Source, ["place"] = line.Place,
                }.ToJsonString());
            }
        }
    }
}
