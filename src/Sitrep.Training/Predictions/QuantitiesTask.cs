using System.Text.Json.Nodes;
using Sitrep.Annotation;

namespace Sitrep.Training.Predictions;

/// <summary>Figures, written down by the convention of the figures' cases or of NewsQuant. What is read is the same.</summary>
internal sealed class QuantitiesTask : PredictionTask
{
    public override string Name => "quantities";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var newsquant = run.Option("--convention") == "newsquant";
        var annotator = new Annotator(run.Pipeline.Models);
        foreach (var line in run.Lines())
        {
            var text = line.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            var annotated = annotator.Annotate(PredictionRun.PlainArticle(text));
            output.WriteLine(new JsonObject
            {
                ["id"] = line.GetProperty("id").GetString(),
                ["quantities"] = newsquant ? NewsQuantForm.Write(annotated, points) : CasesForm.Write(annotated, points),
            }.ToJsonString());
            run.Count(text);
        }
    }
}
