using Sitrep.Text;

namespace Sitrep.Annotation.Words;

/// <summary>Cuts a token into syntactic words as treebanks do: compounds at hyphens, "cannot", numbers from their units.</summary>
internal static class WordSplitter
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Set(
        "e anti co counter de ex extra inter intra mega mid mini mis multi non over post pre pro pseudo quasi re semi sub super trans ultra un under vice");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Wholes = Set(
        "uh-huh uh-oh e-mail e-mails x-ray x-rays t-shirt t-shirts u-turn by-law");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Negated = Set(
        "dont didnt doesnt isnt wasnt arent werent wont cant couldnt wouldnt shouldnt havent hasnt hadnt aint mustnt neednt");

    /// <summary>Appends the words of the token.</summary>
    public static void Split(string text, Token token, List<TextSpan> words)
    {
        var span = token.Span;
        if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol || span.Length < 3) { words.Add(span); return; }
        var form = span.In(text);
        if (token.Kind == TokenKind.Number) { Number(text, span, words); return; }
        if (IsAddress(form)) { words.Add(span); return; }
        var hyphen = form.IndexOfAny('-', '\u2010', '\u2011');
        if (hyphen > 0 && !Wholes.Contains(form)) Compound(text, span, words);
        else Simple(text, span, words);
    }

    private static void Compound(string text, TextSpan span, List<TextSpan> words)
    {
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is not ('-' or '\u2010' or '\u2011')) continue;
            if (Prefixes.Contains(text.AsSpan(start, i - start))) continue;
            if (i > start) words.Add(TextSpan.FromBounds(start, i));
            words.Add(new(i, 1));
            start = i + 1;
        }
        if (start < span.End) Simple(text, TextSpan.FromBounds(start, span.End), words);
    }

    private static void Simple(string text, TextSpan span, List<TextSpan> words)
    {
        var form = span.In(text);
        var cut = form.Length switch
        {
            6 when form.Equals("cannot", StringComparison.OrdinalIgnoreCase) => 3,
            5 when form.Equals("gonna", StringComparison.OrdinalIgnoreCase) || form.Equals("gotta", StringComparison.OrdinalIgnoreCase)
                || form.Equals("wanna", StringComparison.OrdinalIgnoreCase) => 3,
            _ when Negated.Contains(form) => form.Length - 2,
            _ when char.IsDigit(form[0]) => UnitAt(form),
            _ => 0,
        };
        if (cut == 0) { words.Add(span); return; }
        words.Add(new(span.Start, cut));
        words.Add(TextSpan.FromBounds(span.Start + cut, span.End));
    }

    /// <summary>Where the unit begins in "40km" or "5pm"; 0 when the number has none ("7th", "1990s", "4x4").</summary>
    private static int UnitAt(ReadOnlySpan<char> form)
    {
        var at = form.Length;
        while (at > 0 && char.IsLetter(form[at - 1])) at--;
        if (at == 0 || at == form.Length || form[..at].ContainsAnyExcept("0123456789.,:")) return 0;
        var unit = form[at..];
        return unit.Length == 1 && unit[0] is not ('m' or 'g' or 'h') || unit is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH" ? 0 : at;
    }

    /// <summary>A range of numbers is three words: "2010-2012"; a number to call is one: "555-0134".</summary>
    private static void Number(string text, TextSpan span, List<TextSpan> words)
    {
        var form = span.In(text);
        var hyphen = form.IndexOfAny('-', '\u2013');
        var call = hyphen == 3 && form.Length == 8;
        if (hyphen <= 0 || call || hyphen + 1 >= form.Length || form[(hyphen + 1)..].ContainsAny('-', '\u2013')) { words.Add(span); return; }
        words.Add(new(span.Start, hyphen));
        words.Add(new(span.Start + hyphen, 1));
        words.Add(TextSpan.FromBounds(span.Start + hyphen + 1, span.End));
    }

    private static bool IsAddress(ReadOnlySpan<char> form) =>
        form.IndexOf('@') > 0 || form.StartsWith("http", StringComparison.OrdinalIgnoreCase) || form.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
