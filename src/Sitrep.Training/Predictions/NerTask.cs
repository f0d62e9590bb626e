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
        foreach (var written in run.Each(Documents(run), document => Answer(document, annotator)))
            foreach (var line in written) output.WriteLine(line);
    }

    private static IEnumerable<List<(string Id, string Text)>> Documents(PredictionRun run)
    {
        var document = new List<(string Id, string Text)>();
        var current = "";
        foreach (var line in run.Lines())
        {
            var id = line.Key("doc");
            if (id != current && document.Count > 0)
            {
                yield return document;
                document = [];
            }
            current = id;
            document.Add((line.Key("id"), line.Text("text").Replace('\n', ' ')));
            run.Count(document[^1].Text);
        }
        if (document.Count > 0) yield return document;
    }

    private static List<string> Answer(List<(string Id, string Text)> document, Annotator annotator)
    {
        var text = annotator.Named(PredictionRun.PlainArticle(string.Join('\n', document.Select(line => line.Text))));
        var written = new List<string>(document.Count);
        var start = 0;
        foreach (var (id, line) in document)
        {
            var span = new TextSpan(start, line.Length);
            written.Add(new JsonObject
            {
                ["id"] = id,
                ["ents"] = new JsonArray([.. text.Names.Where(name => span.Contains(name.Span))
                    .Select(name => new JsonArray(name.Span.Start - start, name.Span.End - start, Labels[(int)name.Kind]))]),
            }.ToJsonString());
            start += line.Length + 1;
        }
        return written;
    }
}
