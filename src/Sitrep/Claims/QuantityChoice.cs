namespace Sitrep.Claims;

/// <summary>Decides which figures of a text are claims.</summary>
internal static class QuantityChoice
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Scales = Words.Set("richter");

    /// <summary>False for a figure that only says another one again in another unit, or that counts and measures nothing.</summary>
    public static bool IsClaim(AnnotatedText text, int index, MeasureReading measure)
    {
        var quantity = measure.Quantity;
        if (quantity.Unit.Dimension == "count" && IsMagnitude(text, quantity)) return false;
        if (quantity.IsIncidental || quantity.Unit.Dimension is "time" or "duration" or "age" or "magnitude") return false;
        if (quantity.Unit.Dimension == "length" && IsDistance(text, quantity)) return false;
        if (quantity.High == 0 && (measure.State is null || quantity.Unit.Dimension != "count")) return false; // "nobody has been seen" counts nothing
        if (measure.Subject is null && measure.State is null && quantity.Unit.Dimension == "count") return false;
        return index == 0 || !IsConversion(text, text.Quantities[index - 1], text.Quantities[index]);
    }

    /// <summary>True for "a 7.0-magnitude quake", "measuring 7.0 on the Richter scale": how strong, not how many.</summary>
    private static bool IsMagnitude(AnnotatedText text, Quantity quantity)
    {
        var (at, behind) = (text.TokenAt(quantity.Span.Start), text.TokenAt(quantity.Span.End));
        if (behind < text.Tokens.Length && (text[text.Tokens[behind]].EndsWith("magnitude", StringComparison.OrdinalIgnoreCase)
            || text[text.Tokens[behind]] is "-" && behind + 1 < text.Tokens.Length && text[text.Tokens[behind + 1]].Equals("magnitude", StringComparison.OrdinalIgnoreCase))) return true;
        if (behind + 2 < text.Tokens.Length && text[text.Tokens[behind]] is "on" && Words.Find(text, behind, behind + 4, Scales) >= 0) return true;
        return at > 0 && text[text.Tokens[at - 1]] is "magnitude" or "Magnitude";
    }

    /// <summary>The figure right behind the one at an index that says it again in another unit; null for none.</summary>
    public static Quantity? ConversionOf(AnnotatedText text, int index) => index + 1 < text.Quantities.Length
        && IsConversion(text, text.Quantities[index], text.Quantities[index + 1]) ? text.Quantities[index + 1] : null;

    /// <summary>True for "900 kilometres to the south", "12 miles from": where something lies, not how much there is.</summary>
    private static bool IsDistance(AnnotatedText text, Quantity quantity)
    {
        var at = text.TokenAt(quantity.Span.End);
        if (at >= text.Tokens.Length) return false;
        var form = text[text.Tokens[at]];
        return form is "from" or "away" or "north" or "south" or "east" or "west" or "off" or "outside" or "inland" or "downstream" or "upstream"
            || form is "to" && at + 1 < text.Tokens.Length && text[text.Tokens[at + 1]] is "the";
    }

    /// <summary>True for "(57 square kilometres)" behind "about 14,000 acres": the same amount, in brackets, in another unit.</summary>
    private static bool IsConversion(AnnotatedText text, Quantity first, Quantity second)
    {
        if (first.Unit.Dimension != second.Unit.Dimension || first.Unit.Dimension == "count" || first.Unit.Name == second.Unit.Name) return false;
        if (second.Span.Start - first.Span.End is < 1 or > 24) return false;
        var between = text.Text.AsSpan(first.Span.End, second.Span.Start - first.Span.End);
        return between.IndexOf('(') >= 0 || between.Contains(" or ", StringComparison.Ordinal) || between.Contains(" - ", StringComparison.Ordinal);
    }
}
