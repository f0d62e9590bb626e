using System.Text;
using System.Text.Json;
using Sitrep.Annotation;
using Sitrep.Models;
using Sitrep.Training.Predictions;

namespace Sitrep.Training.Names;

/// <summary>Reads sentences with named entities into documents to learn from: as they are, and once more with what scraped texts lose.</summary>
internal sealed class NameCorpus(ModelSet models, HashSet<string> groups)
{
    private const int Longest = 1500;
    private static readonly string[] Labels = ["PER", "ORG", "LOC", "NORP", "MISC"];

    private readonly record struct Line(string Text, List<(int Start, int End, int Kind)> Names);

    /// <summary>The documents of a file; <paramref name="degraded"/> adds a copy of each that has lost marks or capitals.</summary>
    /// <param name="file">JSON Lines.</param>
    /// <param name="corpus">Number of the corpus, whose conventions the network learns apart.</param>
    /// <param name="seed">What the losses are drawn from.</param>
    /// <param name="degraded">Whether copies are wanted.</param>
    /// <param name="part">Which documents: all, all but every tenth, every tenth.</param>
    public IEnumerable<(NameDocument Document, AnnotatedText Text)> Read(string file, int corpus, int seed, bool degraded, CorpusPart part)
    {
        var partial = Path.GetFileName(file).StartsWith("redocred", StringComparison.Ordinal);
        var random = new Random(seed);
        foreach (var lines in Documents(CorpusLines.Read(file, part)))
        {
            yield return Build(lines, corpus, partial);
            if (degraded) yield return Build(lines.ConvertAll(line => Degrade(line, random.Next(100) < 50 ? 1 : 2)), corpus, partial);
        }
    }

    private static IEnumerable<List<Line>> Documents(IEnumerable<JsonElement> rows)
    {
        var (document, current, length) = (new List<Line>(), "", 0);
        foreach (var row in rows)
        {
            var id = row.GetProperty("doc").GetString()!;
            if (document.Count > 0 && (id != current || length > Longest * 5))
            {
                yield return document;
                (document, length) = ([], 0);
            }
            current = id;
            document.Add(new(row.GetProperty("text").GetString()!.Replace('\n', ' '),
                [.. row.GetProperty("ents").EnumerateArray().Select(entity => (entity[0].GetInt32(), entity[1].GetInt32(), Array.IndexOf(Labels, entity[2].GetString())))]));
            length += document[^1].Text.Length;
        }
        if (document.Count > 0) yield return document;
    }

    /// <summary>Mode 1 has lost its commas, apostrophes and quotation marks, mode 2 is all in capitals.</summary>
    private static Line Degrade(Line line, int mode)
    {
        var to = new int[line.Text.Length + 1];
        var kept = new StringBuilder();
        for (var i = 0; i < line.Text.Length; i++)
        {
            to[i] = kept.Length;
            if (mode != 1 || line.Text[i] is not (',' or '\'' or '\u2019' or '"')) kept.Append(mode == 2 ? char.ToUpperInvariant(line.Text[i]) : line.Text[i]);
        }
        to[line.Text.Length] = kept.Length;
        return new(kept.ToString(), line.Names.ConvertAll(name => (to[name.Start], to[name.End], name.Kind)));
    }

    private (NameDocument, AnnotatedText) Build(List<Line> lines, int corpus, bool partial)
    {
        var text = Annotator.Cut(PredictionRun.PlainArticle(string.Join('\n', lines.Select(line => line.Text))));
        var count = text.Tokens.Length;
        var gold = new byte[count];
        var start = 0;
        foreach (var line in lines)
        {
            foreach (var (from, to, kind) in line.Names) Mark(text, start + from, start + to, kind, gold);
            start += line.Text.Length + 1;
        }
        var unknown = new bool[count];
        for (var i = 0; partial && i < count; i++) unknown[i] = gold[i] == 0 && groups.Contains(text[text.Tokens[i]].ToString().ToLowerInvariant());
        return (Document(text, corpus, gold, unknown), text);
    }

    private NameDocument Document(AnnotatedText text, int corpus, byte[] gold, bool[] unknown)
    {
        var view = new NameText(models, text);
        return new()
        {
            Corpus = corpus,
            Forms = [.. Enumerable.Range(0, view.Forms).Select(form => (view.Rows(form).ToArray(), view.Codes(form).ToArray(), view.IsCapital(form)))],
            Tokens = view.Tokens.ToArray(),
            Sentences = [.. text.Sentences.Select(sentence => (sentence.FirstToken, sentence.EndToken))],
            Cases = [.. text.Sentences.Select(sentence => NameText.CaseOf(text, sentence))],
            Gold = gold,
            Unknown = unknown,
        };
    }

    private static void Mark(AnnotatedText text, int start, int end, int kind, byte[] gold)
    {
        if (kind < 0 || end <= start) return;
        var first = text.TokenAt(start);
        var last = first;
        while (last + 1 < text.Tokens.Length && text.Tokens[last + 1].Span.Start < end) last++;
        if (last >= gold.Length) return;
        for (var i = first; i <= last; i++)
            gold[i] = (byte)(1 + kind * 4 + (first == last ? 3 : i == first ? 0 : i == last ? 2 : 1));
    }
}
