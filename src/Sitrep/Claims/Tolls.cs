using Sitrep.Models;

namespace Sitrep.Claims;

/// <summary>Finds the state of a figure where it stands far from it: the toll that it brings up to date, the verb behind a long name.</summary>
internal static class Tolls
{
    /// <summary>How many tokens "toll" may stand before its figure.</summary>
    private const int Reach = 45;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Includings = Words.Set("including among them");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Moves = Words.Set(
        "rise rises rose risen rising reach reached reaches climb climbed climbs climbing stand stands stood standing surpass surpassed surpasses hit hits topped tops exceeds exceeded passed passes jumped jumps soared put puts putting revised to at");

    /// <summary>True for "the death toll in ... has risen to at least 112": "toll" in front, a move right before the figure, no other count of people between.</summary>
    public static bool IsToll(AnnotatedText text, int index, MeasureTable measures)
    {
        var quantity = text.Quantities[index];
        if (quantity.State is not (null or "evacuated" or "displaced" or "trapped") || quantity.Unit.Dimension != "count" || quantity.High < 1) return false;
        if (quantity.Counted is { } counted && (measures.Thing(counted) ?? counted) is not ("person" or "civilian") && quantity.State is null) return false;
        var (first, _) = Words.SentenceTokens(text, quantity.Span.Start);
        var at = text.TokenAt(quantity.Span.Start);
        if (Words.Find(text, Math.Max(first, at - 5), at, Moves) < 0) return false;
        for (var i = at - 1; i >= Math.Max(first, at - Reach); i--)
        {
            if (!text[text.Tokens[i]].Equals("toll", StringComparison.OrdinalIgnoreCase)) continue;
            for (var k = index - 1; k >= 0 && text.Quantities[k].Span.Start > text.Tokens[i].Span.Start; k--)
                if (text.Quantities[k].State is "dead" or "wounded" or "missing" && text.Quantities[k].Role != QuantityRole.Before) return false;
            return true;
        }
        return false;
    }

    /// <summary>"98 evacuees from the two towns were killed": the verb goes before the state that the noun itself is; null where there is none.</summary>
    public static string? Predicate(AnnotatedText text, int index, MeasureTable measures)
    {
        var quantity = text.Quantities[index];
        if (quantity.State is null && quantity.Counted is { } counted && measures.AreOfOneKind(measures.Thing(counted) ?? counted, "person")) return OfPart(text, index) ?? InShelters(text, index);
        if (quantity.Counted is null || quantity.State is not ("evacuated" or "displaced" or "trapped")) return null;
        var (_, end) = Words.SentenceTokens(text, quantity.Span.Start);
        var at = text.TokenAt(quantity.Span.End);
        foreach (var other in text.Quantities)
            if (other.Span.Start >= quantity.Span.End && other is { State: { } state, Counted: { } thing } && state != quantity.State && measures.Thing(thing) is not null) { end = Math.Min(end, text.TokenAt(other.Span.Start)); break; }
        for (var i = at; i + 1 < Math.Min(end, at + 16); i++)
        {
            if (text[text.Tokens[i]] is ";" or "." or "when" or "while" or "after") return null;
            if (text[text.Tokens[i]] is "were" or "was" or "been" && measures.StatesOf("person").At(text, i + 1, end) is { } found && found.Name != quantity.State) return found.Name;
        }
        return null;
    }

    /// <summary>"5,900 people are in 21 shelters".</summary>
    private static string? InShelters(AnnotatedText text, int index)
    {
        if (index + 1 >= text.Quantities.Length || text.Quantities[index + 1] is not { Counted: "shelter" or "camp" } next) return null;
        var (at, before) = (text.TokenAt(text.Quantities[index].Span.End), text.TokenAt(next.Span.Start) - 1);
        return before - at <= 5 && text[text.Tokens[before]] is "in" && text.SentenceAt(next.Span.Start) == text.SentenceAt(text.Quantities[index].Span.Start) ? "displaced" : null;
    }

    /// <summary>"126 people including 68 children were killed": the verb behind the part is the whole's too.</summary>
    private static string? OfPart(AnnotatedText text, int index)
    {
        var quantity = text.Quantities[index];
        if (index + 1 >= text.Quantities.Length || text.Quantities[index + 1] is not { Role: QuantityRole.Part, State: { } state } part) return null;
        var (at, next) = (text.TokenAt(quantity.Span.End), text.TokenAt(part.Span.Start));
        if (text.SentenceAt(part.Span.Start) != text.SentenceAt(quantity.Span.Start) || next - at > 6 || part.High > quantity.High) return null;
        return Words.Find(text, at, next, Includings) >= 0 ? state : null;
    }
}
