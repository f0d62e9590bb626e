using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Sitrep.Annotation;
using Sitrep.Training.Predictions;

namespace Sitrep.Training.Corpora;

/// <summary>Texts whose tokens and sentences are given: read as they stand, one blank between tokens, one sentence a line.</summary>
internal static class TokenText
{
    /// <summary>The text of a line with <c>sents</c>, tagged and with its names.</summary>
    public static AnnotatedText Read(JsonElement line, Annotator annotator)
    {
        var (written, spans, sentences) = (new StringBuilder(), new List<TextSpan>(), new List<(int First, int Count)>());
        foreach (var sentence in line.GetProperty("sents").EnumerateArray())
        {
            var first = spans.Count;
            foreach (var token in sentence.EnumerateArray())
            {
                var form = token.GetString()!.Replace(' ', '_').Replace('\n', '_');
                if (form.Length == 0) form = "_";
                spans.Add(new(written.Length, form.Length));
                written.Append(form).Append(' ');
            }
            if (written.Length > 0) written[^1] = '\n';
            sentences.Add((first, spans.Count - first));
        }
        var article = PredictionRun.PlainArticle(written.ToString());
        var text = new AnnotatedText
        {
            Article = article,
            Tokens = [.. spans.Select(span => new Token(span, KindOf(span.In(article.Text)), WordClass.X))],
            Sentences = [.. sentences.Where(sentence => sentence.Count > 0).Select((sentence, index) =>
                new Sentence(TextSpan.Cover(spans[sentence.First], spans[sentence.First + sentence.Count - 1]), sentence.First, sentence.Count, index))],
        };
        return annotator.Named(text);
    }

    private static TokenKind KindOf(ReadOnlySpan<char> form) =>
        char.IsDigit(form[0]) ? TokenKind.Number : char.IsLetter(form[0]) ? TokenKind.Word : char.IsPunctuation(form[0]) ? TokenKind.Punctuation : TokenKind.Symbol;
}
