using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads "a third of", "two-thirds", "half the", "one in five", "two out of seven", "1/2", "half a million".</summary>
internal static class FractionReader
{
    /// <summary>The fraction at the token; false when none starts there. Ordinals ("the third convoy") are none.</summary>
    public static bool TryRead(FigureScope scope, int at, out NumberPhrase phrase) =>
        TryPersonIn(scope, at, out phrase) || TryOutOf(scope, at, out phrase) || TryVulgarShare(scope, at, out phrase) || TryWords(scope, at, out phrase);

    /// <summary>Numerator and denominator in words: "a half", "three quarters", "two-thirds", "fifty-four hundredths".</summary>
    public static bool TryParts(FigureScope scope, int at, out double value, out int next)
    {
        (value, next) = (0, at);
        double numerator = 1;
        var form = scope.Form(at);
        var hyphen = form.IndexOf('-');
        if (hyphen > 0 && (NumberWords.TryUnit(form[..hyphen], out numerator) || NumberWords.TryTens(form[..hyphen], out numerator)) && NumberWords.TryPart(form[(hyphen + 1)..], out var glued))
        {
            if (numerator > 1 && glued > 2 && !form.EndsWith("s", StringComparison.OrdinalIgnoreCase)) return false; // "forty-fifth"
            (value, next) = (numerator / glued, at + 1);
            return true;
        }
        numerator = 1;
        if (scope.Is(at, "a") || scope.Is(at, "one")) next = at + 1;
        else if (NumberWords.TryUnit(form, out numerator) || NumberWords.TryHyphened(form, out numerator)) next = at + 1;
        else numerator = 1;
        if (scope.IsDash(next) && next > at) next++;
        if (!NumberWords.TryPart(scope.Form(next), out var denominator)) return false;
        var plural = scope.Form(next).EndsWith("s", StringComparison.OrdinalIgnoreCase);
        if (next == at && denominator != 2 || numerator > 1 && !plural && denominator != 2 || numerator == 0 || numerator == 1 && plural) return false;
        value = numerator / denominator;
        next++;
        return true;
    }

    /// <summary>"1/2", "½", "5½" glued is not one.</summary>
    public static bool TryVulgar(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        var form = scope.Form(at);
        if (form.Length == 1 && !char.IsAscii(form[0]) && CharUnicodeInfo.GetNumericValue(form[0]) is > 0 and < 1 and var sign)
        {
            phrase = new(at, at + 1, sign, sign, NumberForm.Plain);
            return true;
        }
        var slash = form.IndexOf('/');
        if (slash <= 0 || !NumberWords.TryDigits(form[..slash], out var above) || !NumberWords.TryDigits(form[(slash + 1)..], out var below)) return false;
        if (below <= 1 || above >= below || below > 100 || above == 0 || !(below <= 16 || below is 20 or 25 or 32 or 50 or 64 or 100)) return false;
        phrase = new(at, at + 1, above / below, above / below, NumberForm.Plain);
        return true;
    }

    private static bool TryVulgarShare(FigureScope scope, int at, out NumberPhrase phrase)
    {
        if (!TryVulgar(scope, at, out phrase)) return false;
        if (scope.Is(phrase.End, "of")) phrase = phrase with { Form = NumberForm.Fraction };
        return true;
    }

    private static bool TryWords(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        if (scope.Is(at - 1, "the") && !scope.Is(at, "half") || !TryParts(scope, at, out var value, out var next)) return false;
        if (IsScaled(scope, next, out var scale, out var end))
        {
            phrase = new(at, end, value * scale, value * scale, NumberForm.Plain) { Scale = scale };
            return true;
        }
        if (!IsShare(scope, at, next, value)) return false;
        phrase = new(at, next, value, value, NumberForm.Fraction);
        return true;
    }

    /// <summary>"half a million", "a quarter of a million", "three quarters billion", "half a dozen".</summary>
    private static bool IsScaled(FigureScope scope, int at, out double scale, out int end)
    {
        if (scope.Is(at, "of")) at++;
        if (scope.Is(at, "a")) at++;
        end = at + 1;
        return NumberWords.TryScale(scope.Form(at), out scale);
    }

    /// <summary>What stands behind tells a share ("a third of", "two-thirds majority") from an ordinal ("a third convoy") and from "half-time".</summary>
    private static bool IsShare(FigureScope scope, int at, int next, double value)
    {
        if (value == 0.5 && scope.Is(at - 1, "by") && Movements.IsNear(scope, at - 1)) return true; // "shrunk by half"
        if (scope.IsDash(next - 2) || scope.Is(next, "a") || scope.Is(next, "an")) return true;
        if (scope.Is(next, "of") || scope.Is(next, "the") || scope.Is(next, "its") || scope.Is(next, "their") || scope.Is(next, "his") || scope.Is(next, "our")) return !scope.Is(at - 1, "first") && !scope.Is(at - 1, "second");
        if (next == at + 1 && !scope.Form(at).Contains('-')) return false; // a bare "half"
        var several = scope.Form(next - 1).EndsWith("s", StringComparison.OrdinalIgnoreCase) || scope.Form(at).Contains('-');
        if (several) return true;
        return value == 0.5 ? !scope.IsWord(next) || scope.Is(next, "turn") : !scope.IsWord(next) || scope.Class(next) is WordClass.Adp or WordClass.Aux or WordClass.Cconj;
    }

    /// <summary>"one in five", "two out of seven", "one of four", "1 over 3".</summary>
    private static bool TryOutOf(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        var next = scope.Is(at + 1, "in") || scope.Is(at + 1, "over") ? at + 2 : scope.Are(at + 1, "out", "of") ? at + 3 : scope.Is(at + 1, "of") && scope.Is(at, "one") ? at + 2 : -1;
        if (next < 0 || !TrySmall(scope, at, out var part)) return false;
        if (scope.Is(next, "every")) next++;
        if (scope.Is(at + 1, "over") && (scope.Is(at - 1, "$") || !(part < 10))) return false;
        if (!CardinalReader.TryRead(scope, next, true, out var whole) || whole.Tail > 0 || whole.Low <= part || whole.Low < 2 || part < 1) return false;
        if (whole.Low != Math.Floor(whole.Low) || scope.Is(at + 1, "in") && whole.Low is >= 1900 and <= 2100) return false;
        if (scope.Is(at + 1, "in") && part > 1 && !(scope.Is(whole.End, "of") || Nouns.IsPlural(scope.Form(whole.End)) && part <= 10 && whole.Low is 10 or 100 or 5 or 4)) return false;
        if (scope.Is(at + 1, "over") && IsMeasured(scope, whole.End)) return false;
        if (scope.Is(at + 1, "in") && IsMeasured(scope, whole.End) && part == 1 && !Nouns.IsPlural(scope.Form(whole.End))) return false;
        phrase = new(at, whole.End, part / whole.Low, part / whole.Low, NumberForm.Fraction);
        return true;
    }

    /// <summary>"one person in six", "one shop in every nine".</summary>
    private static bool TryPersonIn(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        if (!scope.Is(at, "one") || scope.Class(at + 1) != WordClass.Noun || !scope.Is(at + 2, "in")) return false;
        var next = scope.Is(at + 3, "every") ? at + 4 : at + 3;
        if (!CardinalReader.TryRead(scope, next, true, out var whole) || whole.Tail > 0 || whole.Low is < 2 or > 1000 || whole.Low != Math.Floor(whole.Low) || scope.IsWord(whole.End) && scope.Class(whole.End) is WordClass.Noun or WordClass.Propn or WordClass.Adj || scope.Is(whole.End, "%")) return false;
        phrase = new(at, whole.End, 1 / whole.Low, 1 / whole.Low, NumberForm.Fraction);
        return true;
    }

    /// <summary>"over 3 years", "in five days": a duration, no share.</summary>
    private static bool IsMeasured(FigureScope scope, int at) => scope.Form(at) is "year" or "years" or "day" or "days" or "months" or "weeks" or "hours" or "decades" or "minutes";

    private static bool TrySmall(FigureScope scope, int at, out double value) => NumberWords.TryUnit(scope.Form(at), out value) || NumberWords.TryDigits(scope.Form(at), out value);
}
