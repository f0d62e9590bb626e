using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sitrep.Annotation;
using Sitrep.Annotation.Words;
using Sitrep.Text;

namespace Sitrep.Training.Predictions;

/// <summary>Tokens, sentences, parts of speech, lemmas and trees, in CoNLL-U; from raw text, or over given tokens.</summary>
internal sealed class ConlluTask : PredictionTask
{
    public override string Name => "conllu";

    public override IReadOnlyList<string> Options => ["--gold-tokens"];

    public override void Predict(PredictionRun run, TextWriter output)
    {
        if (run.Has("--gold-tokens"))
        {
            var reader = new LanguageReader(run.Pipeline.Models.Language);
            foreach (var written in run.Each(ConlluGiven.Read(run.Input), given => Given(run, reader, given))) output.Write(written);
            return;
        }
        var annotator = new Annotator(run.Pipeline.Models);
        foreach (var written in run.Each(Paragraphs(run.Input), paragraph => Raw(run, annotator, paragraph))) output.Write(written);
    }

    /// <summary>The runs between blank lines.</summary>
    private static IEnumerable<string> Paragraphs(string file)
    {
        using var reader = new StreamReader(Prediction.Open(file));
        var paragraph = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line)) paragraph.Append(line).Append('\n');
            else if (paragraph.Length > 0)
            {
                yield return paragraph.ToString();
                paragraph.Clear();
            }
        }
        if (paragraph.Length > 0) yield return paragraph.ToString();
    }

    private static string Raw(PredictionRun run, Annotator annotator, string paragraph)
    {
        run.Count(paragraph);
        var text = annotator.Parsed(PredictionRun.PlainArticle(paragraph));
        var output = new StringBuilder();
        var first = 0;
        foreach (var sentence in text.Sentences)
        {
            var end = text.WordAt(sentence.Span.End);
            output.Append("# text = ").Append(sentence.Span.In(paragraph)).Append('\n');
            var until = first;
            for (var i = first; i < end; i++)
            {
                if (i >= until)
                {
                    until = i + 1;
                    while (until < end && IsClitic(text, until)) until++;
                    if (until > i + 1) Joined(output, i - first, until - 1 - first, TextSpan.Cover(text.Words[i].Span, text.Words[until - 1].Span).In(paragraph));
                }
                var glued = i + 1 < end && text.Words[i].Span.End == text.Words[i + 1].Span.Start;
                Word(output, text, i, first, text[text.Words[i]], glued ? "SpaceAfter=No" : "_");
            }
            output.Append('\n');
            first = end;
        }
        return output.ToString();
    }

    /// <summary>True when the word is written as one with the word before, as "n't" is in "didn't".</summary>
    private static bool IsClitic(AnnotatedText text, int word)
    {
        var (before, span) = (text.Words[word - 1].Span, text.Words[word].Span);
        if (before.End != span.Start || !char.IsLetter(text.Text[before.End - 1])) return false;
        if (text.Words[word].Tag == TreebankTag.Possessive) return true;
        return char.IsLetter(text.Text[span.Start]) || span.Length > 1 && Tokenizer.IsApostrophe(text.Text[span.Start]) && char.IsLetter(text.Text[span.Start + 1]);
    }

    private static string Given(PredictionRun run, LanguageReader reader, ConlluGiven given)
    {
        run.Count(given.Text.Tokens.Length);
        var words = ImmutableArray.CreateBuilder<Word>(given.Text.Tokens.Length);
        reader.Read(given.Text.Text, [.. given.Text.Tokens.Select(token => token.Span)], words);
        var text = given.Text with { Words = words.ToImmutable(), Lemmas = run.Pipeline.Models.Language.Tables };
        var output = new StringBuilder();
        foreach (var (id, form, miscellany, word) in given.Lines)
        {
            if (word >= 0) Word(output, text, word, 0, form, miscellany);
            else output.Append(id).Append('\t').Append(form).Append("\t_\t_\t_\t_\t_\t_\t_\t").Append(miscellany).Append('\n');
        }
        return output.Append('\n').ToString();
    }

    private static void Joined(StringBuilder output, int first, int last, ReadOnlySpan<char> form) =>
        output.Append(CultureInfo.InvariantCulture, $"{first + 1}-{last + 1}\t").Append(form).Append("\t_\t_\t_\t_\t_\t_\t_\t_\n");

    private static void Word(StringBuilder output, AnnotatedText text, int index, int first, ReadOnlySpan<char> form, string miscellany)
    {
        var word = text.Words[index];
        output.Append(CultureInfo.InvariantCulture, $"{index - first + 1}\t").Append(form).Append('\t').Append(text.LemmaOf(word)).Append('\t')
            .Append(word.Class.ToString().ToUpperInvariant()).Append('\t').Append(Treebank.NameOf(word.Tag)).Append("\t_\t")
            .Append(CultureInfo.InvariantCulture, $"{(word.Head < 0 ? 0 : word.Head - first + 1)}\t").Append(Treebank.NameOf(word.Relation))
            .Append("\t_\t").Append(miscellany).Append('\n');
    }
}
