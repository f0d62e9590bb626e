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
        run.Answer(output, line =>
        {
            var text = line.Text("text");
            var points = new CodePoints(text);
            var found = attributor.Attribute(annotator.Annotate(PredictionRun.PlainArticle(text)));
            JsonArray Spans(IEnumerable<TextSpan> spans) =>
                new([.. spans.Select(span => new JsonArray(points.At(span.Start), points.At(span.End)))]);
            run.Count(text);
            return new JsonObject
            {
                ["id"] = line.Key("id"),
                ["attributions"] = new JsonArray([.. found.Where(attribution => IsOutermost(attribution, found)).Select((attribution, index) => new JsonObject
                {
                    ["id"] = index.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ["source"] = Spans(attribution.ChainSpans.IsEmpty ? attribution.SourceSpans : attribution.ChainSpans),
                    ["cue"] = Spans(attribution.CueSpans),
                    ["content"] = Spans(attribution.ContentSpans),
                })]),
            }.ToJsonString();
        });
    }

    /// <summary>PolNeAR has neither inferences without a cue nor reports inside reports; of a chain it has the outermost source.</summary>
    private static bool IsOutermost(Attribution attribution, IReadOnlyList<Attribution> all) =>
        !attribution.CueSpans.IsDefaultOrEmpty && (attribution.Chain.IsEmpty
            || !all.Any(other => other.Chain.IsEmpty && other.ContentSpans.Any(content => content.Overlaps(attribution.CueSpans[0]))));
}
