using System.Text.Json.Nodes;
using Sitrep.Annotation;

namespace Sitrep.Training.Predictions;

/// <summary>Time expressions in TIMEX3's terms.</summary>
internal sealed class TimesTask : PredictionTask
{
    public override string Name => "times";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var annotator = new Annotator(run.Pipeline.Models);
        run.Answer(output, line =>
        {
            var text = line.Text("text");
            var points = new CodePoints(text);
            var tagged = annotator.Parsed(PredictionRun.PlainArticle(text, line.Optional("published")));
            run.Count(text);
            return new JsonObject
            {
                ["id"] = line.Key("id"),
                ["timexes"] = new JsonArray([.. TimeReader.Read(tagged).Select(time => new JsonObject
                {
                    ["start"] = points.At(time.Span.Start),
                    ["end"] = points.At(time.Span.End),
                    ["type"] = time.Kind.ToString().ToUpperInvariant(),
                    ["value"] = time.Value,
                })]),
            }.ToJsonString();
        });
    }
}
