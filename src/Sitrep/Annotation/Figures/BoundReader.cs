namespace Sitrep.Annotation.Figures;

/// <summary>Reads the hedge around a number: "at least", "some", "or more".</summary>
internal static class BoundReader
{
    private static readonly (string[] Words, Bound Bound)[] Before =
    [
        (["no", "fewer", "than"], Bound.AtLeast), (["no", "less", "than"], Bound.AtLeast), (["not", "less", "than"], Bound.AtLeast), (["at", "least"], Bound.AtLeast),
        (["no", "more", "than"], Bound.AtMost), (["not", "more", "than"], Bound.AtMost), (["at", "most"], Bound.AtMost), (["up", "to"], Bound.AtMost),
        (["as", "many", "as"], Bound.AtMost), (["as", "much", "as"], Bound.AtMost), (["as", "high", "as"], Bound.AtMost), (["a", "maximum", "of"], Bound.AtMost),
        (["minimum", "of"], Bound.AtLeast), (["just", "under"], Bound.LessThan), (["just", "below"], Bound.LessThan),
        (["upwards", "of"], Bound.MoreThan), (["in", "excess", "of"], Bound.MoreThan), (["more", "than"], Bound.MoreThan), (["greater", "than"], Bound.MoreThan),
        (["fewer", "than"], Bound.LessThan), (["less", "than"], Bound.LessThan), (["close", "to"], Bound.About), (["an", "estimated"], Bound.About), (["some", "where", "around"], Bound.About),
        (["over"], Bound.MoreThan), (["above"], Bound.MoreThan), (["exceeded"], Bound.MoreThan), (["exceeds"], Bound.MoreThan), (["exceeding"], Bound.MoreThan),
        (["topped"], Bound.MoreThan), (["surpassed"], Bound.MoreThan), (["surpasses"], Bound.MoreThan), (["passed"], Bound.MoreThan),
        (["under"], Bound.LessThan), (["below"], Bound.LessThan), (["about"], Bound.About), (["around"], Bound.About), (["some"], Bound.About), (["nearly"], Bound.About),
        (["almost"], Bound.About), (["approximately"], Bound.About), (["roughly"], Bound.About), (["estimated"], Bound.About), (["circa"], Bound.About), (["perhaps"], Bound.About),
    ];

    private static readonly (string[] Words, Bound Bound)[] After =
    [
        (["or", "more"], Bound.AtLeast), (["at", "least"], Bound.AtLeast), (["and", "counting"], Bound.AtLeast), (["or", "so"], Bound.About),
        (["or", "fewer"], Bound.AtMost), (["or", "less"], Bound.AtMost), (["at", "most"], Bound.AtMost),
    ];

    /// <summary>The bound and the index of its first token before the number (the number's own first where it stands behind or is none).</summary>
    public static (Bound Bound, int First) Read(AnnotatedText text, int first, int numberEnd, int sentenceStart, int sentenceEnd)
    {
        var (bound, at) = ReadBefore(text, first, sentenceStart);
        if (bound == Bound.About && at > sentenceStart)
        {
            var (outer, outerAt) = ReadBefore(text, at, sentenceStart);
            if (outer is not (Bound.Exact or Bound.About)) return (outer, outerAt);
        }
        if (bound != Bound.Exact) return (bound, at);
        foreach (var (words, behind) in After)
            if (Matches(text, numberEnd, sentenceEnd, words)) return (behind, first);
        return (Bound.Exact, first);
    }

    private static (Bound Bound, int First) ReadBefore(AnnotatedText text, int first, int start)
    {
        foreach (var (words, bound) in Before)
        {
            var at = first - words.Length;
            if (at < start || !Matches(text, at, first, words)) continue;
            return (bound, at);
        }
        return (Bound.Exact, first);
    }

    private static bool Matches(AnnotatedText text, int at, int end, string[] words)
    {
        if (at + words.Length > end) return false;
        for (var i = 0; i < words.Length; i++)
            if (!text[text.Tokens[at + i]].Equals(words[i], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }
}
