using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads amounts with a currency code glued in front: "USD115", "RM3.06mil", "US113 trillion" behind "$".</summary>
internal static class GluedCodeReader
{
    /// <summary>The amount at the token; false where no code of letters runs into digits there.</summary>
    public static bool TryRead(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        if (!scope.IsWord(at)) return false;
        var form = scope.Form(at);
        var lead = 0;
        while (lead < form.Length && lead < 4 && char.IsAsciiLetter(form[lead])) lead++;
        if (lead is < 2 or > 3 || lead >= form.Length || !char.IsAsciiDigit(form[lead]) || !IsCode(scope, at, form[..lead])) return false;
        var (next, digits) = (at + 1, form[lead..].ToString());
        if (scope.Is(next, ".") && scope.IsGlued(next) && scope.IsGlued(next + 1) && char.IsAsciiDigit(scope.Form(next + 1)[0]))
        {
            digits = string.Concat(digits, ".", scope.Form(next + 1));
            next += 2;
        }
        var scale = 1.0;
        if (!NumberWords.TryDigits(digits, out var value) && !NumberWords.TrySuffixed(digits, out value)) return false;
        if (form[..lead] is "PS" && next == at + 1 && char.IsAsciiDigit(digits[^1]) && value < 100) return false; // a games console
        if (NumberWords.TryScale(scope.Form(next), out var word)) { scale = word; next++; }
        phrase = new(at, next, value * scale, value * scale, NumberForm.Plain) { Scale = scale, Lead = lead };
        return true;
    }

    private static bool IsCode(FigureScope scope, int at, ReadOnlySpan<char> code) => code is "USD" or "EUR" or "GBP" or "RM" or "PS" or "CHF" or "RMB" or "INR" or "Rs" or "SGD" or "HKD" or "AUD" or "CAD" or "NZD" or "ZAR" or "JPY" or "CNY" or "KES" or "NGN"
        || code is "US" or "AU" or "CA" or "NZ" or "HK" && scope.Is(at - 1, "$") && scope.IsGlued(at);
}
