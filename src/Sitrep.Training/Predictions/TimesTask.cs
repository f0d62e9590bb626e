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
        foreach (var line in run.Lines())
        {
            var text = line.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            var tagged = annotator.Tagged(PredictionRun.PlainArticle(text, line.TryGetProperty("published", out var published) ? published.GetString() : null));
            output.WriteLine(new JsonObject
            {
                ["id"] = line.GetProperty("id").GetString(),
                ["timexes"] = new JsonArray([.. TimeReader.Read(tagged).Select(time => new JsonObject
                {
                    ["start"] = points.At(time.Span.Start),
                    ["end"] = points.At(time.Span.End),
                    ["type"] = time.Kind.ToString().ToUpperInvariant(),
                    ["value"] = time.Value,
                })]),
            }.ToJsonString());
            run.Count(text);
        }
    }
}
