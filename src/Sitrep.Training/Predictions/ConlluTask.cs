using System.Globalization;
using System.Text;
using Sitrep.Annotation;

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
            var tagger = new WordTagger(run.Pipeline.Models);
            foreach (var written in run.Each(ConlluGiven.Read(run.Input), given => Given(run, tagger, given))) output.Write(written);
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
        var text = annotator.Tagged(PredictionRun.PlainArticle(paragraph));
        var output = new StringBuilder();
        foreach (var sentence in text.Sentences)
        {
            var words = ConlluAnalysis.Of(text, sentence);
            output.Append("# text = ").Append(sentence.Span.In(paragraph)).Append('\n');
            for (var i = 0; i < words.Length; i++)
            {
                var form = text[text.Tokens[sentence.FirstToken + i]];
                var last = LastOfToken(text, sentence, i);
                if (last > i) Joined(output, i, last, TextSpan.Cover(text.Tokens[sentence.FirstToken + i].Span, text.Tokens[sentence.FirstToken + last].Span).In(paragraph));
                Word(output, i + 1, form, words[i], last > i || IsGlued(text, sentence, i) ? "SpaceAfter=No" : "_");
            }
            output.Append('\n');
        }
        return output.ToString();
    }

    /// <summary>The last word that is written as one with the word at <paramref name="i"/> and is a clitic ("did" + "n't"); itself for none.</summary>
    private static int LastOfToken(AnnotatedText text, Sentence sentence, int i)
    {
        if (text.Tokens[sentence.FirstToken + i].Kind != TokenKind.Word) return i;
        var last = i;
        while (last + 1 < sentence.TokenCount && IsGlued(text, sentence, last) && IsClitic(text[text.Tokens[sentence.FirstToken + last + 1]])) last++;
        return last;
    }

    private static bool IsClitic(ReadOnlySpan<char> form) => form.Length is > 1 and <= 3
        && (Tokenizer.IsApostrophe(form[0]) && char.IsLetter(form[1]) || form.Length == 3 && Tokenizer.IsApostrophe(form[1]) && char.ToLowerInvariant(form[0]) == 'n');

    private static bool IsGlued(AnnotatedText text, Sentence sentence, int i) =>
        i + 1 < sentence.TokenCount && text.Tokens[sentence.FirstToken + i].Span.End == text.Tokens[sentence.FirstToken + i + 1].Span.Start;

    private static string Given(PredictionRun run, WordTagger tagger, ConlluGiven given)
    {
        run.Count(given.Text.Tokens.Length);
        var text = given.Text with { Tokens = tagger.Tag(given.Text) };
        var words = ConlluAnalysis.Of(text, text.Sentences[0]);
        var output = new StringBuilder();
        foreach (var (id, form, miscellany, word) in given.Lines)
        {
            if (word >= 0) Word(output, word + 1, form, words[word], miscellany);
            else output.Append(id).Append('\t').Append(form).Append("\t_\t_\t_\t_\t_\t_\t_\t").Append(miscellany).Append('\n');
        }
        return output.Append('\n').ToString();
    }

    private static void Joined(StringBuilder output, int first, int last, ReadOnlySpan<char> form) =>
        output.Append(CultureInfo.InvariantCulture, $"{first + 1}-{last + 1}\t").Append(form).Append("\t_\t_\t_\t_\t_\t_\t_\t_\n");

    private static void Word(StringBuilder output, int number, ReadOnlySpan<char> form, ConlluWord word, string miscellany) =>
        output.Append(CultureInfo.InvariantCulture, $"{number}\t").Append(form).Append('\t').Append(word.Lemma).Append('\t')
            .Append(word.Class.ToString().ToUpperInvariant()).Append('\t').Append(word.Tag).Append('\t').Append(word.Features).Append('\t')
            .Append(CultureInfo.InvariantCulture, $"{word.Head}\t").Append(word.Relation).Append("\t_\t").Append(miscellany).Append('\n');
}
