using Sitrep.Models;

namespace Sitrep.Claims;

/// <summary>Reads what a part is a part of: "109 of the dead were evacuees", "13 of whom were women", "68 children were among the 126 killed".</summary>
internal sealed class Membership(MeasureTable measures)
{
    /// <summary>Thing and state of a figure that is given as a part of another group; null where it is not.</summary>
    public (string? Subject, string? State)? Of(AnnotatedText text, int index)
    {
        var quantity = text.Quantities[index];
        var (first, end) = Words.SentenceTokens(text, quantity.Span.Start);
        var at = text.TokenAt(quantity.Span.End);
        return OfGroup(text, index, at, end) ?? Among(text, quantity, at, end) ?? Included(text, quantity, first) ?? Inherited(text, index);
    }

    /// <summary>"109 of the dead were evacuees", "13 of whom were women", "three of its workers".</summary>
    private (string?, string?)? OfGroup(AnnotatedText text, int index, int at, int end)
    {
        if (!Is(text, at, end, "of")) return null;
        if (Is(text, at + 1, end, "its") || Is(text, at + 1, end, "their") || Is(text, at + 1, end, "our"))
            return Thing(text, at + 2, Math.Min(end, at + 5)) is { } own ? (own, StateBehind(text, at + 3, end) ?? text.Quantities[index].State) : null;
        string? state = null;
        if (Is(text, at + 1, end, "whom") || Is(text, at + 1, end, "them")) state = StateOfWhole(text, index) ?? text.Quantities[index].State;
        else if (Is(text, at + 1, end, "the") || Is(text, at + 1, end, "those")) state = StateAt(text, at + 2, Math.Min(end, at + 5));
        if (state is null) return null;
        if (!Is(text, at + 1, end, "the") && !Is(text, at + 1, end, "those") && Thing(text, at + 2, Math.Min(end, at + 3)) is { } direct) return (direct, state);
        for (var i = at + 2; i < Math.Min(end, at + 7); i++)
            if (text[text.Tokens[i]] is "were" or "was" or "are") return Thing(text, i + 1, Math.Min(end, i + 4)) is { } thing ? (thing, state) : null;
        return null;
    }

    /// <summary>"68 children were among the 126 people killed".</summary>
    private (string?, string?)? Among(AnnotatedText text, Quantity quantity, int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + 6); i++)
        {
            if (!Is(text, i, end, "among") || !Is(text, i + 1, end, "the") && !Is(text, i + 1, end, "those") || !(text[text.Tokens[i - 1]] is "were" or "was" or "are")) continue;
            return StateAt(text, i + 2, Math.Min(end, i + 7)) is { } state && Thing(text, at, i) is { } thing ? (thing, state) : null;
        }
        return null;
    }

    /// <summary>"the dead included 109 evacuees", "among the dead were 12 children".</summary>
    private (string?, string?)? Included(AnnotatedText text, Quantity quantity, int first)
    {
        var number = text.TokenAt(quantity.Span.Start);
        for (var i = number - 1; i >= Math.Max(first, number - 5); i--)
        {
            if (!(text[text.Tokens[i]] is "included" or "include" or "includes" or "were" or "are")) continue;
            if (text[text.Tokens[i]] is "were" or "are" && (i < 3 || !text[text.Tokens[i - 3]].Equals("among", StringComparison.OrdinalIgnoreCase))) continue;
            if (StateAt(text, Math.Max(first, i - 2), i) is not { } state || quantity.Counted is null) return null;
            return (measures.Thing(quantity.Counted) ?? quantity.Counted, state);
        }
        return null;
    }

    /// <summary>"126 people were killed, including 68 children": the part has the state of its whole.</summary>
    private (string?, string?)? Inherited(AnnotatedText text, int index)
    {
        var quantity = text.Quantities[index];
        if (quantity.Role != QuantityRole.Part || quantity.State is not null || quantity.Counted is not { } counted) return null;
        var thing = measures.Thing(counted) ?? counted;
        return StateOfWhole(text, index) is { } state && measures.WholeOf(thing) == "person" ? (thing, state) : null;
    }

    private string? StateOfWhole(AnnotatedText text, int index)
    {
        var sentence = text.SentenceAt(text.Quantities[index].Span.Start);
        for (var i = index - 1; i >= 0 && text.SentenceAt(text.Quantities[i].Span.Start) == sentence; i--)
        {
            if ((Of(text, i)?.State ?? text.Quantities[i].State) is { } state) return state;
            var (first, _) = Words.SentenceTokens(text, text.Quantities[i].Span.Start);
            var number = text.TokenAt(text.Quantities[i].Span.Start);
            for (var k = number - 1; k >= Math.Max(first, number - 5); k--)
                if (text[text.Tokens[k]] is "dead" or "killed") return "dead";
        }
        return null;
    }

    private string? StateBehind(AnnotatedText text, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 8); i++)
            if (measures.StatesOf("person").At(text, i, end) is { } found) return found.Name;
        return null;
    }

    private string? StateAt(AnnotatedText text, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (measures.StatesOf("person").At(text, i, end) is { } found) return found.Name;
        return null;
    }

    private string? Thing(AnnotatedText text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var form = text[text.Tokens[i]].ToString();
            var thing = measures.Thing(form) ?? (form.EndsWith('s') ? measures.Thing(form[..^1]) : null);
            if (thing is not null and not "person") return thing;
        }
        return null;
    }

    private static bool Is(AnnotatedText text, int at, int end, string form) =>
        at >= 0 && at < end && text[text.Tokens[at]].Equals(form, StringComparison.OrdinalIgnoreCase);
}
