using System.Globalization;
using System.Text.Json.Nodes;
using Sitrep.Annotation;

namespace Sitrep.Training.Predictions;

/// <summary>Answers in the form of a peer's own test suite: numbers, ranges, percentages, units, ordinals, times. One reading, written down by model.</summary>
internal sealed class SpecsTask : PredictionTask
{
    public override string Name => "specs";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var annotator = new Annotator(run.Pipeline.Models);
        foreach (var line in run.Lines())
        {
            var input = line.GetProperty("input").GetString()!;
            var model = line.GetProperty("model").GetString()!;
            var reference = line.TryGetProperty("reference", out var at) ? at.GetString() : null;
            var text = annotator.Annotate(PredictionRun.PlainArticle(input, reference));
            var points = new CodePoints(input);
            output.WriteLine(new JsonObject
            {
                ["id"] = line.GetProperty("id").GetString(),
                ["expected"] = new JsonArray([.. SpecAnswers.Of(model, text).Select(answer => Write(answer, points))]),
            }.ToJsonString());
            run.Count(input);
        }
    }

    private static JsonObject Write(SpecAnswer answer, CodePoints points)
    {
        var resolution = new JsonObject();
        foreach (var (name, value) in answer.Resolution) resolution[name] = value;
        return new() { ["start"] = points.At(answer.Span.Start), ["end"] = points.At(answer.Span.End), ["type"] = answer.Type, ["resolution"] = resolution };
    }

    /// <summary>A number as the suite writes it.</summary>
    public static string Number(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}
