using Sitrep.Models;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads currency signs and codes in front of a number: "$", "US$", "EUR", "C $", "Mex$".</summary>
internal static class CurrencyReader
{
    private static readonly (string Prefix, string Name)[] Dollars =
    [
        ("US", "dollar"), ("U.S", "dollar"), ("U.S.", "dollar"), ("USD", "dollar"), ("A", "australian dollar"), ("AU", "australian dollar"), ("AUD", "australian dollar"), ("C", "canadian dollar"), ("CA", "canadian dollar"), ("CAD", "canadian dollar"),
        ("NZ", "new zealand dollar"), ("HK", "hong kong dollar"), ("S", "singaporean dollar"), ("SG", "singaporean dollar"), ("NT", "taiwan dollar"), ("J", "jamaican dollar"), ("Mex", "mexican peso"), ("MX", "mexican peso"), ("R", "brazilian real"),
    ];

    /// <summary>The currency in front of the token and the index of its first token; null for none.</summary>
    public static (Unit Unit, int First)? Before(FigureScope scope, UnitTable table, int first)
    {
        var at = first - 1;
        if (scope.Form(at) is "-" or "\u2212" && scope.IsGlued(at + 1)) at--;
        var form = scope.Form(at);
        if (form.IsEmpty) return null;
        if (form is "$" or "$US" or "US$") return Dollar(scope, table, at);
        if (scope.Is(at, "US") && scope.Is(at - 1, "$")) return table.Named("dollar") is { } american ? (american, at - 1) : null;
        if (form.Length == 1 && !char.IsLetterOrDigit(form[0])) return table.Find(form) is { } sign && IsMoney(sign) ? (sign, at) : null;
        var code = form.Length is 2 or 3 && char.IsUpper(form[0]) && char.IsUpper(form[1]) || form is "Rs" || form is "usd" or "eur" or "gbp";
        if (code && table.Find(form) is { } unit && IsMoney(unit)) return (unit, at);
        return form is "." && scope.Is(at - 1, "Rs") && table.Named("rupee") is { } rupee ? (rupee, at - 1) : null;
    }

    /// <summary>The currency of a code glued to the digits; behind "$" the letters say whose dollar.</summary>
    public static FigureUnit Glued(FigureScope scope, UnitTable table, NumberPhrase number)
    {
        var code = scope.Form(number.First)[..number.Lead];
        if (!scope.Is(number.First - 1, "$")) return new(table.Find(code) ?? Unit.None, number.First, number.End);
        foreach (var (prefix, name) in Dollars)
            if (code.SequenceEqual(prefix)) return new(table.Named(name) ?? Unit.None, number.First - 1, number.End);
        return new(table.Named("dollar") ?? Unit.None, number.First - 1, number.End);
    }

    /// <summary>"$1mil", "30 million US dollars" behind a sign: words of the same currency behind the number belong to it.</summary>
    public static int AfterSign(FigureScope scope, int end, int tail) => tail == 0 && (scope.Is(end, "USD") || scope.Are(end, "US", "dollars")) ? end + (scope.Is(end, "USD") ? 1 : 2) : end;

    private static bool IsMoney(Unit unit) => unit.Dimension.StartsWith("money", StringComparison.Ordinal);

    private static (Unit Unit, int First)? Dollar(FigureScope scope, UnitTable table, int at)
    {
        foreach (var (prefix, name) in Dollars)
        {
            if (!scope.Is(at - 1, prefix) || !scope.IsGlued(at) && prefix is "A" or "R" or "J") continue;
            return table.Named(name) is { } known ? (known, at - 1) : null;
        }
        if (scope.Is(at - 1, ".") && scope.Is(at - 2, "s") && scope.Is(at - 3, ".")) return table.Named("dollar") is { } pulled ? (pulled, Math.Max(scope.Start, at - 4)) : null;
        return table.Named("dollar") is { } dollar ? (dollar, at) : null;
    }
}
