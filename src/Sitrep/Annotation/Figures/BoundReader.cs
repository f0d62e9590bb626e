using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads the hedge around a number: "at least", "some", "or more".</summary>
internal static class BoundReader
{
    private static readonly (string[] Words, Bound Bound)[] Before =
    [
        (["no", "fewer", "than"], Bound.AtLeast), (["no", "less", "than"], Bound.AtLeast), (["not", "less", "than"], Bound.AtLeast), (["at", "least"], Bound.AtLeast), (["as", "few", "as"], Bound.AtLeast), (["a", "minimum", "of"], Bound.AtLeast),
        (["less", "than", "or", "equal", "to"], Bound.AtMost), (["greater", "than", "or", "equal", "to"], Bound.AtLeast), (["more", "than", "or", "equal", "to"], Bound.AtLeast),
        (["higher", "or", "equal", "than"], Bound.AtLeast), (["bigger", "or", "equal", "than"], Bound.AtLeast), (["greater", "or", "equal", "than"], Bound.AtLeast), (["more", "or", "equal", "than"], Bound.AtLeast),
        (["lower", "or", "equal", "than"], Bound.AtMost), (["less", "or", "equal", "than"], Bound.AtMost), (["smaller", "or", "equal", "than"], Bound.AtMost), (["at", "least", "or", "equal", "to"], Bound.AtLeast),
        ([">", "="], Bound.AtLeast), (["<", "="], Bound.AtMost), (["capped", "at"], Bound.AtMost), (["limited", "to"], Bound.AtMost),
        (["no", "more", "than"], Bound.AtMost), (["not", "more", "than"], Bound.AtMost), (["at", "most"], Bound.AtMost), (["up", "to"], Bound.AtMost),
        (["as", "many", "as"], Bound.AtMost), (["as", "much", "as"], Bound.AtMost), (["as", "high", "as"], Bound.AtMost), (["a", "maximum", "of"], Bound.AtMost),
        (["minimum", "of"], Bound.AtLeast), (["just", "under"], Bound.LessThan), (["just", "below"], Bound.LessThan),
        (["upwards", "of"], Bound.MoreThan), (["in", "excess", "of"], Bound.MoreThan), (["more", "than"], Bound.MoreThan), (["greater", "than"], Bound.MoreThan),
        (["fewer", "than"], Bound.LessThan), (["less", "than"], Bound.LessThan), (["close", "to"], Bound.About), (["an", "estimated"], Bound.About), (["close", "on"], Bound.About), (["an", "average", "of", "about"], Bound.About), (["something", "like"], Bound.About), (["in", "the", "region", "of"], Bound.About),
        (["nearer", "to"], Bound.About), (["over"], Bound.MoreThan), (["larger", "than"], Bound.MoreThan), (["higher", "than"], Bound.MoreThan), (["bigger", "than"], Bound.MoreThan), (["beyond"], Bound.MoreThan),
        (["lower", "than"], Bound.LessThan), (["smaller", "than"], Bound.LessThan), (["younger", "than"], Bound.LessThan), (["older", "than"], Bound.MoreThan), (["~"], Bound.About), (["\u2248"], Bound.About),
        ([">"], Bound.MoreThan), (["<"], Bound.LessThan), (["\u2265"], Bound.AtLeast), (["\u2264"], Bound.AtMost), (["barely"], Bound.Exact), (["topping"], Bound.MoreThan), (["outnumbered"], Bound.MoreThan), (["above"], Bound.MoreThan), (["exceeded"], Bound.MoreThan), (["exceeds"], Bound.MoreThan), (["exceeding"], Bound.MoreThan),
        (["topped"], Bound.MoreThan), (["surpassed"], Bound.MoreThan), (["surpasses"], Bound.MoreThan), (["passed"], Bound.MoreThan),
        (["past"], Bound.MoreThan), (["under"], Bound.LessThan), (["below"], Bound.LessThan), (["about"], Bound.About), (["around"], Bound.About), (["some"], Bound.About), (["nearly"], Bound.About),
        (["almost"], Bound.About), (["approximately"], Bound.About), (["roughly"], Bound.About), (["estimated"], Bound.About), (["circa"], Bound.About), (["perhaps"], Bound.About), (["reportedly"], Bound.Exact), (["possibly"], Bound.Exact), (["virtually"], Bound.About), (["practically"], Bound.About),
    ];

    private static readonly (string[] Words, Bound Bound)[] Behind =
    [
        (["or", "more"], Bound.AtLeast), ([",", "at", "least"], Bound.AtLeast), (["at", "least"], Bound.AtLeast), (["and", "counting"], Bound.AtLeast), (["or", "so"], Bound.About), (["or", "thereabouts"], Bound.About), (["plus"], Bound.AtLeast), (["and", "more"], Bound.AtLeast), (["and", "above"], Bound.AtLeast), (["or", "above"], Bound.AtLeast), (["or", "below"], Bound.AtMost), (["or", "over"], Bound.AtLeast), (["or", "greater", "than"], Bound.AtLeast), (["or", "greater"], Bound.AtLeast), (["or", "higher"], Bound.AtLeast), (["or", "lower"], Bound.AtMost), (["or", "smaller"], Bound.AtMost),
        (["or", "fewer"], Bound.AtMost), (["or", "less"], Bound.AtMost), (["at", "most"], Bound.AtMost),
    ];

    private static readonly WordSet Limits = new("limits limit limited restricts restricted caps cap capped");

    /// <summary>The bound and the index of its first token before the number (the number's own first where it stands behind or is none).</summary>
    public static (Bound Bound, int First) Read(FigureScope scope, int first, int end)
    {
        if (scope.Is(first - 1, "a")) first--; // "about a $4m deal"
        var (bound, at) = ReadBefore(scope, first);
        if (bound is Bound.About or Bound.Exact && at > scope.Start && at < first)
        {
            var (outer, outerAt) = ReadBefore(scope, at);
            if (outer is not (Bound.Exact or Bound.About)) return (outer, outerAt);
        }
        var stricter = bound == Bound.About ? After(scope, end) : Bound.Exact;
        if (stricter is Bound.AtLeast or Bound.AtMost) return (stricter, at);
        if (bound is Bound.LessThan or Bound.MoreThan && IsOrEqual(scope, end)) return (bound == Bound.LessThan ? Bound.AtMost : Bound.AtLeast, at);
        if (bound != Bound.Exact) return (bound, at);
        if (scope.Is(first - 1, "to") && IsLimit(scope, first - 1)) return (Bound.AtMost, first);
        if (scope.Is(end - 1, "+")) return (Bound.AtLeast, first);
        return (After(scope, end), at);
    }

    /// <summary>The bound that stands behind: "or more", "and counting", "at least".</summary>
    public static Bound After(FigureScope scope, int end)
    {
        foreach (var (words, bound) in Behind)
            if (scope.Matches(end, words) && !(words[^1] is "more" or "less" or "fewer" && scope.Is(end + words.Length, "than"))) return bound;
        return Bound.Exact;
    }

    /// <summary>How many tokens behind the number say its bound.</summary>
    public static int LengthBehind(FigureScope scope, int end)
    {
        if (IsOrEqual(scope, end)) return scope.Is(end + 2, "to") ? 3 : 2;
        foreach (var (words, _) in Behind)
            if (scope.Matches(end, words) && !(words[^1] is "more" or "less" or "fewer" && scope.Is(end + words.Length, "than"))) return words.Length;
        return 0;
    }

    /// <summary>"less than 5,000 or equal to it" - not "or equal to 6,000", which is another figure.</summary>
    private static bool IsOrEqual(FigureScope scope, int end) => scope.Are(end, "or", "equal") && !scope.IsNumber(end + 3);

    /// <summary>"limits loans to 90 dinars".</summary>
    private static bool IsLimit(FigureScope scope, int at)
    {
        for (var i = at - 1; i >= at - 4; i--) if (scope.IsIn(i, Limits)) return true;
        return false;
    }

    private static (Bound Bound, int First) ReadBefore(FigureScope scope, int first)
    {
        foreach (var (words, bound) in Before)
        {
            if (!scope.Matches(first - words.Length, words) || first - words.Length < scope.Start) continue;
            if (words.Length == 1 && !Bounds(scope, first - 1)) continue;
            return (bound, first - words.Length);
        }
        return (Bound.Exact, first);
    }

    /// <summary>"over" of place ("flew over 12 villages"), "passed" of laws and "some" of others stand alike; only the plain traps are told apart.</summary>
    private static bool Bounds(FigureScope scope, int at) => !(scope.Form(at) is "<" or ">" && scope.IsGlued(at) && scope.Form(at - 1) is "<" or ">" or "=") && !(scope.Is(at, "past") && !(scope.Form(at - 1) is "toll" or "total" or "number" or "count" or "tally" or "figure" or "well" or "far" or "dead" || Movements.OfVerb(scope, at - 1) != ChangeDirection.None)) && !(scope.Is(at, "around") && scope.Is(at - 1, "turned")) && !(scope.Is(at, "over") && scope.Form(at - 1) is "took" or "taken" or "handed" or "war" or "rising" or "flew"or "spread")
        && !(scope.Is(at, "under") && scope.Form(at - 1) is "aged" or "children") && !(scope.Is(at, "over") && scope.Class(at - 1) == WordClass.Noun && scope.Form(at + 2) is "years" or "months" or "days" or "weeks" or "hours");
}
