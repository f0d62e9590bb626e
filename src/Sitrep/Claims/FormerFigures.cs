namespace Sitrep.Claims;

/// <summary>Pairs a figure with the former one it takes the place of.</summary>
internal static class FormerFigures
{
    /// <summary>The nearest former figure of the same dimension in the sentence of the figure at <paramref name="index"/>; null for none.</summary>
    public static Quantity? Of(AnnotatedText text, int index)
    {
        var quantity = text.Quantities[index];
        if (quantity.Role is QuantityRole.Before or QuantityRole.Part or QuantityRole.Delta) return null;
        var sentence = text.SentenceAt(quantity.Span.Start);
        Quantity? best = null;
        var nearest = 80;
        for (var i = Math.Max(0, index - 2); i < Math.Min(text.Quantities.Length, index + 3); i++)
        {
            var other = text.Quantities[i];
            if (i == index || other.Role != QuantityRole.Before || other.Unit.Dimension != quantity.Unit.Dimension) continue;
            if (text.SentenceAt(other.Span.Start) != sentence) continue;
            var distance = other.Span.Start > quantity.Span.Start ? other.Span.Start - quantity.Span.End : quantity.Span.Start - other.Span.End;
            if (distance >= nearest) continue;
            nearest = distance;
            best = other;
        }
        return best;
    }
}
