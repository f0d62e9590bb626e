using System.Collections.Immutable;

namespace Sitrep.Annotation;

/// <summary>Finds the stretches between quotation marks, block by block.</summary>
internal static class QuotationFinder
{
    /// <summary>All quotations of the article, in order; none is nested in another.</summary>
    public static ImmutableArray<Quotation> Find(Article article)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        foreach (var block in article.Blocks)
        {
            var at = block.Span.Start;
            while (at < block.Span.End)
            {
                var close = Closing(article.Text, at, block.Span);
                if (close == '\0') { at++; continue; }
                var end = EndOf(article.Text, at, close, block.Span.End);
                var open = end < 0;
                if (open && !IsParagraphStart(article.Text, at, block.Span)) { at++; continue; }
                if (open) end = block.Span.End;
                found.Add(new(TextSpan.FromBounds(at, end), open));
                at = end;
            }
        }
        return found.ToImmutable();
    }

    /// <summary>The sign that closes a quotation opening at <paramref name="at"/>; NUL when none opens there.</summary>
    private static char Closing(string text, int at, TextSpan block) => text[at] switch
    {
        '\u201C' or '\u201E' => '\u201D',
        '\u00AB' => '\u00BB',
        '"' => '"',
        '\u2018' when OpensWord(text, at, block) => '\u2019',
        '\'' when OpensWord(text, at, block) => '\'',
        _ => '\0',
    };

    private static bool OpensWord(string text, int at, TextSpan block) =>
        (at == block.Start || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < block.End && char.IsLetterOrDigit(text[at + 1]);

    private static int EndOf(string text, int at, char close, int end)
    {
        var single = close is '\'' or '\u2019';
        for (var i = at + 1; i < end; i++)
        {
            if (text[i] != close && !(close == '\u201D' && text[i] is '"' or '\u201F')) continue;
            if (single && i + 1 < end && char.IsLetterOrDigit(text[i + 1])) continue;
            if (single && i + 1 < end && text[i - 1] == 's' && text[i + 1] == ' ' && text.IndexOf(close, i + 1, end - i - 1) >= 0) continue;
            return i + 1;
        }
        return -1;
    }

    private static bool IsParagraphStart(string text, int at, TextSpan block) =>
        text.AsSpan(block.Start, at - block.Start).IsWhiteSpace() || text[at] is '\u201C' or '"';
}
