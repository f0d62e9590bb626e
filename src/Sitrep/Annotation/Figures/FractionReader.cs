using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads "a third of", "two-thirds", "half the", "one in five".</summary>
internal static class FractionReader
{
    /// <summary>The fraction at the token; false when none starts there. Ordinals ("the third convoy") are none.</summary>
    public static bool TryRead(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        phrase = default;
        if (at > 0 && NumberReader.Is(text, at - 1, end, "the")) return false;
        return TryOneIn(text, at, end, out phrase) || TryHyphened(text, at, end, out phrase) || TryParts(text, at, end, out phrase);
    }

    private static bool TryParts(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        phrase = default;
        double numerator = 1;
        var next = at;
        if (NumberReader.Is(text, at, end, "a")) next++;
        else if (NumberWords.TryUnit(text[text.Tokens[at]], out var count) && count is > 0 and < 10) { numerator = count; next++; }
        if (next >= end || !NumberWords.TryPart(text[text.Tokens[next]], out var denominator)) return false;
        var form = text[text.Tokens[next]];
        var bareHalf = next == at && denominator == 2;
        if (next == at && !bareHalf || numerator > 1 != form.EndsWith("s", StringComparison.OrdinalIgnoreCase) && denominator != 2) return false;
        next++;
        var of = NumberReader.Is(text, next, end, "of");
        if (!of && !(bareHalf && (NumberReader.Is(text, next, end, "the") || NumberReader.Is(text, next, end, "its") || NumberReader.Is(text, next, end, "their")))) return false;
        phrase = new(at, next, numerator / denominator, numerator / denominator, NumberForm.Fraction);
        return true;
    }

    /// <summary>"two-thirds", "three-quarters": one word.</summary>
    private static bool TryHyphened(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        phrase = default;
        var form = text[text.Tokens[at]];
        var hyphen = form.IndexOf('-');
        if (hyphen <= 0 || at >= end) return false;
        if (!NumberWords.TryUnit(form[..hyphen], out var numerator) || !NumberWords.TryPart(form[(hyphen + 1)..], out var denominator)) return false;
        if (numerator is 0 or > 9) return false;
        phrase = new(at, at + 1, numerator / denominator, numerator / denominator, NumberForm.Fraction);
        return true;
    }

    private static bool TryOneIn(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        phrase = default;
        if (!NumberReader.Is(text, at, end, "one") || !(NumberReader.Is(text, at + 1, end, "in"))) return false;
        var next = at + 2;
        if (next >= end) return false;
        var form = text[text.Tokens[next]];
        if (!NumberWords.TryUnit(form, out var whole) && !NumberWords.TryTens(form, out whole) && !NumberWords.TryDigits(form, out whole)) return false;
        if (whole < 2) return false;
        phrase = new(at, next + 1, 1 / whole, 1 / whole, NumberForm.Fraction);
        return true;
    }
}
