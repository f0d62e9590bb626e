namespace Sitrep.Claims;

/// <summary>Looks for words near a span.</summary>
internal static class Words
{
    /// <summary>The first token between two indexes whose lower-case form is in the set; -1 for none.</summary>
    public static int Find(AnnotatedText text, int from, int to, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, text.Tokens.Length); i++)
            if (set.Contains(text[text.Tokens[i]])) return i;
        return -1;
    }

    /// <summary>A set that is looked up without making strings and without regard to case.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tokens of the sentence that holds the character: first and after the last.</summary>
    public static (int First, int End) SentenceTokens(AnnotatedText text, int index)
    {
        var sentence = text.SentenceAt(index);
        return sentence < 0 ? (0, 0) : (text.Sentences[sentence].FirstToken, text.Sentences[sentence].EndToken);
    }

    /// <summary>The tokens of the clause around a span: up to a semicolon, a dash, or a conjunction behind a comma, at most the sentence.</summary>
    public static (int First, int End) ClauseTokens(AnnotatedText text, TextSpan span)
    {
        var (first, end) = SentenceTokens(text, span.Start);
        var at = text.TokenAt(span.Start);
        var (from, to) = (at, at);
        while (from > first && !IsBoundary(text, from - 1)) from--;
        while (to < end && (to <= at || !IsBoundary(text, to))) to++;
        return (from, to);
    }

    private static bool IsBoundary(AnnotatedText text, int token)
    {
        var form = text[text.Tokens[token]];
        return form is ";" or ":" or "\u2013" or "\u2014" or "--" || form is "while" or "but" or "whereas" or "although" or "after" or "because";
    }
}
