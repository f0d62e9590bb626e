using System.Collections.Frozen;
using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads factors: "doubled", "halved", "twice as many", "three times the price", "a tenfold rise".</summary>
internal static class FactorReader
{
    private static readonly FrozenDictionary<string, double> Verbs = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["doubled"] = 2, ["doubling"] = 2, ["doubles"] = 2, ["tripled"] = 3, ["tripling"] = 3, ["triples"] = 3, ["trebled"] = 3, ["trebling"] = 3, ["quadrupled"] = 4, ["quadrupling"] = 4,
        ["quintupled"] = 5, ["halved"] = 0.5, ["halving"] = 0.5, ["halves"] = 0.5,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The factor at the token; false when none starts there.</summary>
    public static bool TryRead(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        var form = scope.Form(at);
        if (Verbs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var factor))
        {
            phrase = new(at, at + 1, factor, factor, NumberForm.Factor);
            return scope.Class(at) is WordClass.Verb or WordClass.Adj || !scope.Is(at, "halves") && !scope.Is(at, "doubles");
        }
        if (form.Length > 4 && form[^4..].Equals("fold", StringComparison.OrdinalIgnoreCase) && TryFold(form[..^4].TrimEnd('-'), out factor))
        {
            phrase = new(at, at + 1, factor, factor, NumberForm.Factor);
            return true;
        }
        if (scope.Is(at, "twice") && IsComparison(scope, at + 1))
        {
            phrase = new(at, at + 1, 2, 2, NumberForm.Factor);
            return true;
        }
        if (!(scope.Is(at + 1, "times") || scope.Is(at + 2, "times")) || !CardinalReader.TryRead(scope, at, false, out var times) || !scope.Is(times.End, "times") || !IsComparison(scope, times.End + 1)) return false;
        phrase = times with { End = times.End + 1, Form = NumberForm.Factor };
        return true;
    }

    private static bool TryFold(ReadOnlySpan<char> stem, out double factor) =>
        NumberWords.TryUnit(stem, out factor) || NumberWords.TryTens(stem, out factor) || NumberWords.TryDigits(stem, out factor) || NumberWords.TryScale(stem, out factor);

    /// <summary>"as many", "the price", "more", "its normal level": a comparison follows, no count of occasions.</summary>
    private static bool IsComparison(FigureScope scope, int at) => scope.Is(at, "as") && !scope.Is(at + 1, "a") || scope.Is(at, "more") || scope.Is(at, "higher") || scope.Is(at, "larger") || scope.Is(at, "bigger")
        || scope.Is(at, "that") || scope.Is(at, "their") || scope.Is(at, "its") || scope.Is(at, "what") || scope.Is(at, "greater") || scope.Is(at, "faster") || scope.Is(at, "longer")
        || scope.Is(at, "the") && scope.Class(at + 1) is WordClass.Noun or WordClass.Adj or WordClass.Propn && !scope.Is(at + 1, "year") && !scope.Is(at + 1, "past");
}
