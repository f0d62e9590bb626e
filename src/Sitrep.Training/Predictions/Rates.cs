namespace Sitrep.Training.Predictions;

/// <summary>The base of a rate of counted things: "15 letters a day".</summary>
internal static class Rates
{
    /// <summary>The period behind the counted noun; null for none.</summary>
    public static string? Base(AnnotatedText text, Quantity quantity)
    {
        if (quantity.Unit.Dimension != "count" || quantity.CountedSpan is not { } counted) return null;
        var at = text.TokenAt(counted.End);
        if (at + 1 >= text.Tokens.Length || text[text.Tokens[at]] is not ("a" or "per" or "an")) return null;
        var period = text[text.Tokens[at + 1]];
        return period is "day" or "week" or "month" or "year" or "hour" or "minute" or "second" or "night" ? period.ToString() : null;
    }
}
