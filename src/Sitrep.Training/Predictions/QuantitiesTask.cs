using System.Text.Json.Nodes;
using Sitrep.Annotation;

namespace Sitrep.Training.Predictions;

/// <summary>Figures, written down by the convention of the figures' cases or of NewsQuant.</summary>
internal sealed class QuantitiesTask : PredictionTask
{
    public override string Name => "quantities";

    public override IReadOnlyList<string> Options => ["--convention "];

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var newsquant = (run.Option("--convention") ?? "cases") switch
        {
            "cases" => false,
            "newsquant" => true,
            var other => throw new PredictionException($"no convention '{other}': cases or newsquant", exitCode: 2),
        };
        var annotator = new Annotator(run.Pipeline.Models);
        run.Answer(output, line =>
        {
            var text = line.Text("text");
            var points = new CodePoints(text);
            var annotated = annotator.Annotate(PredictionRun.PlainArticle(text));
            run.Count(text);
            return new JsonObject
            {
                ["id"] = line.Key("id"),
                ["quantities"] = newsquant ? NewsQuantForm.Write(annotated, points) : CasesForm.Write(annotated, points),
            }.ToJsonString();
        });
    }
}
