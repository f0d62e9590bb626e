using System.Text.Json.Nodes;
using Sitrep.Annotation;

namespace Sitrep.Training.Predictions;

/// <summary>Numbers, units and dates in the terms of Recognizers-Text; a line names the model that is asked.</summary>
internal sealed class SpecsTask : PredictionTask
{
    public override string Name => "specs";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var annotator = new Annotator(run.Pipeline.Models);
        run.Answer(output, line =>
        {
            var reference = line.Optional("reference");
            var text = annotator.Annotate(PredictionRun.PlainArticle(line.Text("input"), reference));
            run.Count(text.Text);
            var points = new CodePoints(text.Text);
            var answers = line.Text("model") switch
            {
                "number" or "numberrange" or "percent" or "ordinal" or "age" or "currency" or "dimension" or "temperature" => SpecAnswers.Of(line.Text("model"), text),
                "datetime" => SpecsTimes.Of(text),
                var model => throw line.Bad($"no model '{model}'"),
            };
            return new JsonObject
            {
                ["id"] = line.Key("id"),
                ["expected"] = new JsonArray([.. answers.Select(answer => new JsonObject
                {
                    ["start"] = points.At(answer.Span.Start), ["end"] = points.At(answer.Span.End), ["type"] = answer.Type, ["resolution"] = answer.Resolution,
                })]),
            }.ToJsonString();
        });
    }
}
