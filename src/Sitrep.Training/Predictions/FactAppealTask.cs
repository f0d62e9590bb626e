using System.Text.Json.Nodes;
using Sitrep.Annotation;
using Sitrep.Attributions;

namespace Sitrep.Training.Predictions;

/// <summary>Statements of fact, and the sources that they appeal to, in the labels of FactAppeal.</summary>
internal sealed class FactAppealTask : PredictionTask
{
    public override string Name => "factappeal";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var (annotator, attributor) = (new Annotator(run.Pipeline.Models), new Attributor(run.Pipeline.Models));
        run.Answer(output, line =>
        {
            var text = annotator.Annotate(PredictionRun.PlainArticle(line.Text("text")));
            run.Count(text.Text);
            var points = new CodePoints(text.Text);
            var spans = new JsonArray();
            foreach (var span in FactAppealSpan.Of(text, attributor.Attribute(text), run.Pipeline.Models))
            {
                var written = new JsonObject { ["label"] = span.Label, ["start"] = points.At(span.Span.Start), ["end"] = points.At(span.Span.End) };
                if (span.Quote is not null) written["quote"] = span.Quote;
                if (span.Label == "Source") (written["named"], written["type"]) = (span.IsNamed, span.Type);
                spans.Add(written);
            }
            return new JsonObject { ["id"] = line.Key("id"), ["spans"] = spans }.ToJsonString();
        });
    }
}
