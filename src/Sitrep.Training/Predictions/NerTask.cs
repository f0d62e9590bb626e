using System.Text.Json.Nodes;
using Sitrep.Annotation;

namespace Sitrep.Training.Predictions;

/// <summary>Names; the lines of a document come together, so that a name seen once helps later. Offsets are UTF-16.</summary>
internal sealed class NerTask : PredictionTask
{
    private static readonly string[] Labels = ["PER", "ORG", "LOC", "NORP", "MISC"];

    public override string Name => "ner";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var annotator = new Annotator(run.Pipeline.Models);
        var document = new List<(string Id, string Text)>();
        var current = "";
        foreach (var line in run.Lines())
        {
            var id = line.GetProperty("doc").GetString()!;
            if (id != current && document.Count > 0) Flush(document, annotator, output);
            current = id;
            document.Add((line.GetProperty("id").GetString()!, line.GetProperty("text").GetString()!.Replace('\n', ' ')));
            run.Count(document[^1].Text);
        }
        Flush(document, annotator, output);
    }

    private static void Flush(List<(string Id, string Text)> document, Annotator annotator, TextWriter output)
    {
        var text = annotator.Named(PredictionRun.PlainArticle(string.Join('\n', document.Select(line => line.Text))));
        var start = 0;
        foreach (var (id, line) in document)
        {
            var span = new TextSpan(start, line.Length);
            output.WriteLine(new JsonObject
            {
                ["id"] = id,
                ["ents"] = new JsonArray([.. text.Names.Where(name => span.Contains(name.Span))
                    .Select(name => new JsonArray(name.Span.Start - start, name.Span.End - start, Labels[(int)name.Kind]))]),
            }.ToJsonString());
            start += line.Length + 1;
        }
        document.Clear();
    }
}
