using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads the number that starts at a token.</summary>
internal static class NumberReader
{
    /// <summary>The number phrase at the token, ranges included; false when none starts there.</summary>
    public static bool TryRead(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        if (!MayStart(scope, at)) return false;
        if (RangeReader.TryBetween(scope, at, out phrase) || GluedCodeReader.TryRead(scope, at, out phrase) || VagueReader.TryRead(scope, at, out phrase) || FactorReader.TryRead(scope, at, out phrase)) return true;
        if (!TrySingle(scope, at, true, out phrase)) return false;
        if (phrase.Form == NumberForm.Plain) RangeReader.Extend(scope, ref phrase);
        return true;
    }

    /// <summary>A number, a fraction, a dozen; no range. Without <paramref name="joins"/> "and" ends the number.</summary>
    public static bool TrySingle(FigureScope scope, int at, bool joins, out NumberPhrase phrase)
    {
        if (FractionReader.TryRead(scope, at, out phrase)) return true;
        var sign = Sign(scope, at);
        if (!TryDecimal(scope, at + sign, joins, out phrase)) return false;
        if (phrase.Tail == 0) AddParts(scope, joins, ref phrase);
        if (phrase.Tail == 0 && scope.Is(phrase.End, "+") && scope.IsGlued(phrase.End)) phrase = phrase with { End = phrase.End + 1 };
        if (phrase.Tail > 0 && scope.Text.Text.AsSpan(phrase.Tail, scope.Text.Tokens[phrase.End - 1].Span.End - phrase.Tail) is "odd") phrase = phrase with { IsLoose = true, Tail = 0 };
        if (scope.IsDash(phrase.End) && scope.IsGlued(phrase.End) && scope.Is(phrase.End + 1, "odd")) phrase = phrase with { IsLoose = true, End = phrase.End + 2 };
        if (sign > 0) phrase = phrase with { First = at, Low = -phrase.Low, High = -phrase.High };
        return true;
    }

    /// <summary>A cheap look at the first letter: most words cannot begin a number.</summary>
    private static bool MayStart(FigureScope scope, int at)
    {
        var form = scope.Form(at);
        if (form.IsEmpty) return false;
        if (form.Length > 2 && char.IsAsciiLetterUpper(form[0]) && char.IsAsciiDigit(form[^1]) | char.IsAsciiLetterLower(form[^1]) && form.IndexOfAnyInRange('0', '9') is 2 or 3) return true;
        if (!char.IsAsciiLetter(form[0])) return true;
        return (char)(form[0] | 0x20) switch
        {
            'a' => form.Length is 1 or 2,
            'b' => scope.Is(at, "between"),
            'c' => scope.Is(at, "couple"),
            'd' => form.Length > 5,
            'e' or 'f' or 'h' or 'm' or 'n' or 'o' or 'q' or 's' or 't' or 'z' => form.Length > 1,
            _ => false,
        };
    }

    /// <summary>How many tokens a minus takes: "minus 15", "-1.3" with no number glued in front.</summary>
    private static int Sign(FigureScope scope, int at)
    {
        if (scope.Is(at, "minus") || scope.Is(at, "negative")) return 1;
        if (scope.Form(at) is not ("-" or "\u2212" or "\u2013") || !scope.IsGlued(at + 1) || !scope.IsNumber(at + 1) && !scope.IsWord(at + 1)) return 0;
        return scope.IsGlued(at) && scope.Form(at - 1) is not ("<" or ">" or "=" or "(") ? 0 : 1;
    }

    private static bool TryDecimal(FigureScope scope, int at, bool joins, out NumberPhrase phrase)
    {
        if (scope.Is(at, ".") && !scope.IsGlued(at) && scope.IsGlued(at + 1) && scope.IsNumber(at + 1) && NumberWords.TryDigits(scope.Form(at + 1), out var decimals))
        {
            decimals /= Math.Pow(10, scope.Form(at + 1).Length);
            phrase = new(at, at + 2, decimals, decimals, NumberForm.Plain);
            return true;
        }
        if (!CardinalReader.TryRead(scope, at, joins, out phrase)) return false;
        if (phrase.Tail == 0 && phrase.High > 1 && NumberWords.TryPart(scope.Form(phrase.End), out var denominator) && scope.Form(phrase.End)[^1] is 's')
        {
            phrase = phrase with { End = phrase.End + 1, Low = phrase.Low / denominator, High = phrase.High / denominator, Form = NumberForm.Fraction };
            return true;
        }
        if (phrase.Tail > 0 || !scope.Is(phrase.End, "point")) return true;
        double value = phrase.Low, place = 0.1;
        var next = phrase.End + 1;
        while (NumberWords.TryUnit(scope.Form(next), out var digit) && digit < 10) { value += digit * place; place /= 10; next++; }
        if (place < 0.1)
        {
            value = Math.Round(value, 12);
            var scaled = NumberWords.TryScale(scope.Form(next), out var scale);
            if (scaled) value *= scale;
            phrase = phrase with { End = scaled ? next + 1 : next, Low = value, High = value, Scale = scaled ? scale : phrase.Scale };
        }
        return true;
    }

    /// <summary>"two and a half", "one and a half million", "7 million and a third", "5 1/2".</summary>
    private static void AddParts(FigureScope scope, bool joins, ref NumberPhrase phrase)
    {
        var at = phrase.End;
        if (FractionReader.TryVulgar(scope, at, out var vulgar) && vulgar.Low < 1 && phrase.Low == Math.Floor(phrase.Low))
        {
            phrase = phrase with { End = vulgar.End, Low = phrase.Low + vulgar.Low, High = phrase.Low + vulgar.Low };
            return;
        }
        if (!joins || !scope.Is(at, "and") || !FractionReader.TryParts(scope, at + 1, out var parts, out var next) || parts >= 1) return;
        var value = phrase.Low + parts * (phrase.Scale >= 1e6 ? phrase.Scale : 1);
        if (NumberWords.TryScale(scope.Form(next), out var scale)) { value = phrase.Scale > scale ? phrase.Low + parts * scale : value * scale; next++; }
        else scale = phrase.Scale;
        phrase = phrase with { End = next, Low = value, High = value, Scale = scale };
    }
}
