using System.Collections.Immutable;

namespace Sitrep.Annotation;

/// <summary>Cuts a text into tokens.</summary>
/// <remarks>
/// One pass, no regular expressions. A word keeps inner hyphens and apostrophes ("cease-fire", "Assad's" gives "Assad" + "'s"),
/// a number keeps inner signs ("1,500", "2.5", "10:30"), "n't" is cut off as treebanks do. Everything else is one sign a token.
/// </remarks>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="span"/> to <paramref name="tokens"/>.</summary>
    public static void Tokenize(string text, TextSpan span, ImmutableArray<Token>.Builder tokens)
    {
        var at = span.Start;
        while (at < span.End)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c)) { at++; continue; }
            var end = char.IsDigit(c) ? EndOfNumber(text, at, span.End) : IsWordPart(c) ? EndOfWord(text, at, span.End) : at;
            if (end > at && Addresses.EndAt(text, at, end, span.End) is var address && address > at)
            {
                tokens.Add(new(TextSpan.FromBounds(at, address), TokenKind.Word, WordClass.X));
                end = address;
            }
            else if (end == at)
            {
                end = char.IsHighSurrogate(c) && at + 1 < span.End ? at + 2 : SameSigns(text, at, span.End);
                var kind = char.IsPunctuation(c) && c is not ('%' or '&' or '@' or '#' or '*') ? TokenKind.Punctuation : TokenKind.Symbol;
                tokens.Add(new(TextSpan.FromBounds(at, end), kind, WordClass.X));
            }
            else if (char.IsDigit(c) && OnlyNumber(text, at, end))
            {
                tokens.Add(new(TextSpan.FromBounds(at, end), TokenKind.Number, WordClass.X));
            }
            else
            {
                var cut = Clitic(text, at, end);
                tokens.Add(new(TextSpan.FromBounds(at, cut), TokenKind.Word, WordClass.X));
                if (cut < end) tokens.Add(new(TextSpan.FromBounds(cut, end), TokenKind.Word, WordClass.X));
            }
            at = end;
        }
    }

    /// <summary>True for an apostrophe, straight or curly.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_' || char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static int EndOfNumber(string text, int at, int end)
    {
        var i = at;
        while (i < end)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c)) { i++; continue; }
            var inner = c is '.' or ',' or ':' or '/' or '\u2044' or '-' or '\'' or '\u2019';
            if (!inner || i + 1 >= end || !char.IsDigit(text[i + 1])) break;
            if (c == '-' && !LetterBefore(text, at, i)) break;
            i++;
        }
        return i;
    }

    private static bool LetterBefore(string text, int from, int to)
    {
        for (var i = from; i < to; i++) if (char.IsLetter(text[i])) return true;
        return false;
    }

    private static bool OnlyNumber(string text, int from, int to) => !LetterBefore(text, from, to);

    private static int EndOfWord(string text, int at, int end)
    {
        var i = at;
        while (i < end)
        {
            var c = text[i];
            if (IsWordPart(c)) { i++; continue; }
            var next = i + 1 < end ? text[i + 1] : ' ';
            if ((c is '-' or '\u2010' or '\u2011' || IsApostrophe(c)) && char.IsLetterOrDigit(next)) { i++; continue; }
            if (c == '&' && i + 2 <= end && char.IsUpper(text[i - 1]) && char.IsUpper(next)) { i++; continue; }
            if (c == '.' && Abbreviations.KeepsStop(text, at, i, end)) { i++; continue; }
            break;
        }
        return i;
    }

    private static int Clitic(string text, int at, int end)
    {
        if (end - at > 3 && IsApostrophe(text[end - 2]) && (text[end - 1] | 0x20) == 't' && (text[end - 3] | 0x20) == 'n') return end - 3;
        for (var i = end - 1; i > at && i >= end - 3; i--)
            if (IsApostrophe(text[i])) return IsCliticTail(text.AsSpan(i + 1, end - i - 1)) ? i : end;
        return end;
    }

    private static bool IsCliticTail(ReadOnlySpan<char> tail) => tail.Length switch
    {
        1 => (tail[0] | 0x20) is 's' or 'd' or 'm',
        2 => tail.Equals("ll", StringComparison.OrdinalIgnoreCase) || tail.Equals("re", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("ve", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>Length of a face made of signs, such as ":-)"; 0 for none.</summary>
    private static int Smiley(string text, int at, int end)
    {
        var mouth = at + 1 < end && text[at + 1] == '-' ? at + 2 : at + 1;
        if (mouth >= end || text[mouth] is not (')' or '(' or 'D' or 'P')) return 0;
        return mouth + 1 == end || char.IsWhiteSpace(text[mouth + 1]) ? mouth + 1 - at : 0;
    }

    private static int SameSigns(string text, int at, int end)
    {
        var i = at + 1;
        if (text[at] is '.' or '-' or '\u2013' or '\u2014' or '*' or '=' or '_' or '<' or '>' or '~' or '#')
            while (i < end && text[i] == text[at]) i++;
        else if (text[at] is '!' or '?')
            while (i < end && text[i] is ('!' or '?')) i++;
        else if (text[at] is ':' or ';' && Smiley(text, at, end) is > 0 and var length) return at + length;
        return i;
    }
}
