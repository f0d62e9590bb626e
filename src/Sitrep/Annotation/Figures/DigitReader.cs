using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads digits with what is glued to them: "2 500", "2.3m", "250ml", "4bn".</summary>
internal static class DigitReader
{
    /// <summary>The number in digits at the token, its glued magnitude (else 1), the index behind, and where a glued rest begins (else 0).</summary>
    public static bool TryRead(FigureScope scope, int at, out double value, out double scale, out int end, out int tail)
    {
        (value, scale, end, tail) = (0, 1, at + 1, 0);
        var form = scope.Form(at);
        if (NumberWords.TryDigits(form, out value))
        {
            Groups(scope, form, ref value, ref end);
            Scar(scope, ref value, ref end);
            return true;
        }
        var digits = form.IndexOfAnyExcept("0123456789.,");
        if (digits <= 0) return false;
        var rest = form[digits..];
        if (rest.ContainsAnyInRange('0', '9') || rest is "st" or "nd" or "rd" or "th" or "s" or "ST" or "ND" or "RD" or "TH" || !NumberWords.TryDigits(form[..digits], out value)) return false;
        if (IsMagnitude(scope, at, rest)) return NumberWords.TrySuffixed(form, out var all) && (scale = all / (value == 0 ? 1 : value)) > 0;
        tail = scope.Text.Tokens[at].Span.Start + digits;
        return true;
    }

    /// <summary>A letter glued on is a magnitude, unless it reads better as metres or bytes: "£70m", "4.1m sheep", "1.8m tall".</summary>
    private static bool IsMagnitude(FigureScope scope, int at, ReadOnlySpan<char> rest)
    {
        if (!NumberWords.TrySuffixed(scope.Form(at), out _) || rest is "MM" && !HasCurrency(scope, at)) return rest is "MM" && !scope.IsWord(at + 1);
        if (rest is "M") return true;
        if (rest is "mm" or "m" or "b") return HasCurrency(scope, at) || rest is not "mm" && (IsPluralNoun(scope, at + 1) || rest is "b");
        return true;
    }

    private static bool HasCurrency(FigureScope scope, int at) => scope.Form(at - 1) is "$" or "\u20AC" or "\u00A3" or "\u00A5" or "\u20B9" or "EUR" or "USD" or "GBP" or "US"
        || scope.IsDash(at - 1) && scope.IsNumber(at - 2) && scope.Form(at - 3) is "$" or "\u20AC" or "\u00A3";

    private static bool IsPluralNoun(FigureScope scope, int at) => scope.IsWord(at) && char.IsLower(scope.Form(at)[0]) && scope.Class(at) is not (WordClass.Verb or WordClass.Adp or WordClass.Aux)
        && (Nouns.IsPlural(scope.Form(at)) || scope.IsWord(at + 1) && scope.Class(at) == WordClass.Adj && Nouns.IsPlural(scope.Form(at + 1)));

    /// <summary>"2 500", "3 400 210.5": groups of three behind a single space.</summary>
    private static void Groups(FigureScope scope, ReadOnlySpan<char> form, ref double value, ref int end)
    {
        if (form.Length > 3 || form.IndexOfAny('.', ',') >= 0 || value == 0) return;
        while (scope.IsNumber(end) && scope.Text.Tokens[end].Span.Start == scope.Text.Tokens[end - 1].Span.End + 1)
        {
            var group = scope.Form(end);
            var point = group.IndexOf('.');
            if ((point < 0 ? group.Length : point) != 3 || group.Contains(',') || !NumberWords.TryDigits(group, out var more)) return;
            value = value * 1000 + more;
            end++;
            if (point >= 0) return;
        }
    }

    /// <summary>"3 .18 million": a decimal point that a tokeniser has pulled loose.</summary>
    private static void Scar(FigureScope scope, ref double value, ref int end)
    {
        if (!scope.Is(end, ".") || !scope.IsNumber(end + 1)) return;
        var (before, point, after) = (scope.Text.Tokens[end - 1].Span, scope.Text.Tokens[end].Span, scope.Text.Tokens[end + 1].Span);
        if (point.Start != before.End + 1 || after.Start != point.End || !NumberWords.TryDigits(scope.Form(end + 1), out var decimals)) return;
        value += decimals / Math.Pow(10, after.Length);
        end += 2;
    }
}
