using System.Collections.Immutable;
using System.Text;

namespace Sitrep.Training.Predictions;

/// <summary>Lays out given sentences of given tokens as a text: tokens parted by a space, sentences by a line break.</summary>
internal static class GivenTokens
{
    /// <summary>The text, without parts of speech; a sentence is a block of its own.</summary>
    public static AnnotatedText Lay(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var written = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var laid = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var sentence in sentences)
        {
            var (start, first) = (written.Length, tokens.Count);
            foreach (var form in sentence)
            {
                if (form.Length == 0) continue;
                tokens.Add(new(new(written.Length, form.Length), KindOf(form), WordClass.X));
                written.Append(form).Append(' ');
            }
            if (tokens.Count == first) continue;
            written.Length--;
            laid.Add(new(TextSpan.FromBounds(start, written.Length), first, tokens.Count - first, laid.Count));
            written.Append('\n');
        }
        var article = PredictionRun.PlainArticle("");
        article = article with { Text = written.ToString(), Blocks = [.. laid.Select(sentence => new Block(BlockKind.Paragraph, sentence.Span))] };
        return new() { Article = article, Tokens = tokens.ToImmutable(), Sentences = laid.ToImmutable() };
    }

    /// <summary>What kind of token the characters make.</summary>
    public static TokenKind KindOf(string form) =>
        char.IsDigit(form[0]) ? TokenKind.Number : char.IsLetter(form[0]) ? TokenKind.Word : form.All(char.IsPunctuation) ? TokenKind.Punctuation : TokenKind.Symbol;
}
