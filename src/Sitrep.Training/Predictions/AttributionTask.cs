using System.Text.Json.Nodes;
using Sitrep.Annotation;
using Sitrep.Attributions;

namespace Sitrep.Training.Predictions;

/// <summary>Who says what, on PolNeAR's form.</summary>
internal sealed class AttributionTask : PredictionTask
{
    public override string Name => "attribution";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var annotator = new Annotator(run.Pipeline.Models);
        var attributor = new Attributor(run.Pipeline.Models);
        foreach (var line in run.Lines())
        {
            var text = line.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            var found = attributor.Attribute(annotator.Annotate(PredictionRun.PlainArticle(text)));
            JsonArray Spans(IEnumerable<TextSpan> spans) =>
                new([.. spans.Select(span => new JsonArray(points.At(span.Start), points.At(span.End)))]);
            output.WriteLine(new JsonObject
            {
                ["id"] = line.GetProperty("id").GetString(),
                ["attributions"] = new JsonArray([.. found.Where(attribution => !attribution.CueSpans.IsDefaultOrEmpty).Select((attribution, index) => new JsonObject
                {
                    ["id"] = index.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ["source"] = Spans(attribution.SourceSpans),
                    ["cue"] = Spans(attribution.CueSpans),
                    ["content"] = Spans(attribution.ContentSpans),
                })]),
            }.ToJsonString());
            run.Count(text);
        }
    }
}
