using static Sitrep.Training.Predictions.SpecValues;

namespace Sitrep.Training.Predictions;

/// <summary>Money in the suite's terms: a bare dollar has no code, a named one has.</summary>
internal static class SpecCurrencies
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["CNY"] = "Chinese yuan", ["JPY"] = "Japanese yen", ["TRY"] = "Turkish lira", ["GEL"] = "Georgian lari", ["LKR"] = "Sri Lankan rupee", ["CAD"] = "Canadian dollar", ["AUD"] = "Australian dollar",
        ["MXN"] = "Mexican peso", ["SGD"] = "Singapore dollar", ["NZD"] = "New Zealand dollar", ["HKD"] = "Hong Kong dollar", ["EUR"] = "Euro", ["CHF"] = "Swiss franc", ["RUB"] = "Russian ruble", ["THB"] = "Thai baht",
        ["KRW"] = "South Korean won", ["SEK"] = "Swedish krona", ["NOK"] = "Norwegian krone", ["DKK"] = "Danish krone", ["BRL"] = "Brazilian real", ["ILS"] = "Israeli new shekel", ["ZAR"] = "South African rand",
        ["TWD"] = "New Taiwan dollar", ["MYR"] = "Malaysian ringgit", ["FIM"] = "Finnish markka", ["XBT"] = "Bitcoin", ["FRF"] = "French franc",
    };

    public static SpecsAnswer Of(AnnotatedText text, Quantity quantity)
    {
        var written = quantity.Span.Of(text.Text);
        var (span, unit, code) = (quantity.Span, quantity.Unit, quantity.Unit.Code);
        if (unit.Name.Contains(" per ", StringComparison.Ordinal)) span = BeforeRate(text, span);
        var american = written.Contains("us", StringComparison.OrdinalIgnoreCase) || written.Contains("u.s", StringComparison.OrdinalIgnoreCase);
        var name = unit.Factor != 1 && !unit.Name.Contains(" per ", StringComparison.Ordinal) ? written.EndsWith("pence", StringComparison.OrdinalIgnoreCase) ? "Pence" : SpecAnswers.Upper(unit.Name)
            : code == "USD" ? american ? "United States dollar" : "Dollar"
            : code == "GBP" ? written.Contains("GBP", StringComparison.OrdinalIgnoreCase) ? "British pound" : "Pound"
            : code == "INR" ? "Rupee"
            : code is not null && Names.TryGetValue(code, out var known) ? known : SpecAnswers.Upper(unit.Name);
        var iso = name is "Dollar" or "Pound" or "Rupee" or "Cent" or "Pence" or "Penny" or "Bitcoin" or "Finnish markka" || unit.Factor != 1 ? null : code;
        return new(span, "currency", iso is null ? Resolution(("value", Number(quantity.Low)), ("unit", name)) : Resolution(("value", Number(quantity.Low)), ("unit", name), ("isoCurrency", iso)));
    }

    /// <summary>There the base of a rate is not in the span.</summary>
    private static TextSpan BeforeRate(AnnotatedText text, TextSpan span)
    {
        var last = text.TokenAt(span.End - 1);
        return last < 2 ? span : TextSpan.FromBounds(span.Start, text.Tokens[last - 2].Span.End);
    }
}
