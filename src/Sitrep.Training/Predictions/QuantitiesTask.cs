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
            var found = annotator.Annotate(PredictionRun.PlainArticle(text)).Quantities;
            run.Count(text);
            return new JsonObject
            {
                ["id"] = line.Key("id"),
                ["quantities"] = new JsonArray([.. found.Where(quantity => !newsquant || !quantity.IsVague).Select(quantity => Write(quantity, points, newsquant))]),
            }.ToJsonString();
        });
    }

    private static JsonObject Write(Quantity quantity, CodePoints points, bool newsquant)
    {
        var share = newsquant && quantity.Unit.Name == "fraction";
        return new()
        {
            ["start"] = points.At(quantity.Span.Start),
            ["end"] = points.At(quantity.Span.End),
            ["value"] = quantity.Low == quantity.High ? quantity.Low : new JsonArray(quantity.Low, quantity.High),
            ["bound"] = quantity.Bound switch
            {
                Bound.About => "~",
                Bound.AtLeast => ">=",
                Bound.MoreThan => ">",
                Bound.AtMost => "<=",
                Bound.LessThan => "<",
                _ => "=",
            },
            ["unit"] = quantity.Unit.Name.Length == 0 || share ? "-" : quantity.Unit.Name,
            ["counted"] = quantity.Counted,
            ["concept"] = quantity.Counted,
            ["state"] = quantity.State,
            ["change"] = quantity.Change switch { ChangeDirection.Up => "up", ChangeDirection.Down => "down", _ => null },
            ["role"] = quantity.Role.ToString().ToLowerInvariant(),
            ["vague"] = quantity.IsVague,
        };
    }
}
