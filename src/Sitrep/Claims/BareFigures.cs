using Sitrep.Models;

namespace Sitrep.Claims;

/// <summary>Finds what a figure counts that stands without a noun: "bringing the total to 64", "Spain has 13 cases and Britain five", "the number of cases rose to 25".</summary>
internal sealed class BareFigures(MeasureTable measures)
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Sums = Words.Set("total number tally count figure");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Adjectives = Words.Set(
        "confirmed suspected probable possible new fresh more further additional laboratory-confirmed lab-confirmed reported known fatal deadly human");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Reaches = Words.Set("to at from reached reaches stands stood exceeds passed is was");

    /// <summary>Thing and state of the bare figure at an index; null where nothing tells them.</summary>
    public (string Subject, string? State)? Of(AnnotatedText text, int index)
    {
        var quantity = text.Quantities[index];
        if (quantity.Counted is not null || quantity.State is not null || quantity.Unit.Dimension != "count" || quantity.IsVague) return null;
        var (first, end) = Words.SentenceTokens(text, quantity.Span.Start);
        var at = text.TokenAt(quantity.Span.Start);
        if (BehindAdjective(text, text.TokenAt(quantity.Span.End), end) is { } plain) return plain;
        var before = Before(text, index);
        if (before is not null && BehindSum(text, at, first) || before is not null && IsBesidePlace(text, quantity, end))
            return (measures.Thing(before.Counted!) ?? before.Counted!, before.State);
        if (before is not null && text.TokenAt(quantity.Span.End) is var behind && behind + 1 < end && text[text.Tokens[behind]] is "more" or "fewer" && text[text.Tokens[behind + 1]] is "than")
            return (measures.Thing(before.Counted!) ?? before.Counted!, before.State);
        return NumberOf(text, at, first) ?? Resumed(text, index, at, first);
    }

    /// <summary>"the ministry's number is 14", "corrected its count to 41": what the page last counted that people came to harm by.</summary>
    private (string, string?)? Resumed(AnnotatedText text, int index, int at, int first)
    {
        if (Words.Find(text, Math.Max(first, at - 1), at, Reaches) < 0) return null;
        var sum = Words.Find(text, Math.Max(first, at - 6), at, Sums);
        if (sum < 0 || sum + 1 < text.Tokens.Length && text[text.Tokens[sum + 1]] is "of") return null;
        for (var i = index - 1; i >= Math.Max(0, index - 8); i--)
            if (text.Quantities[i] is { Counted: { } counted, State: "dead" or "wounded" or "missing" or "infected" } earlier) return (measures.Thing(counted) ?? counted, earlier.State);
        return null;
    }

    /// <summary>The nearest figure in front of it in its sentence that counts people or cases.</summary>
    private Quantity? Before(AnnotatedText text, int index)
    {
        var sentence = text.SentenceAt(text.Quantities[index].Span.Start);
        for (var i = index - 1; i >= 0 && text.SentenceAt(text.Quantities[i].Span.Start) == sentence; i--)
            if (text.Quantities[i].Counted is { } counted && measures.AreOfOneKind(measures.Thing(counted) ?? counted, "person") | measures.Thing(counted) == "case") return text.Quantities[i];
        return null;
    }

    /// <summary>"13 confirmed cases", "nine new suspected deaths".</summary>
    private (string, string?)? BehindAdjective(AnnotatedText text, int at, int end)
    {
        var i = at;
        while (i < Math.Min(end, at + 3) && Adjectives.Contains(text[text.Tokens[i]])) i++;
        if (i == at || i >= end) return null;
        var form = text[text.Tokens[i]].ToString();
        var thing = measures.Thing(form) ?? (form.EndsWith('s') ? measures.Thing(form[..^1]) : null);
        return thing is null ? null : (thing, measures.StatesOf("person").At(text, i, end)?.Name);
    }

    /// <summary>"bringing the total to 64": the word for a sum right before it.</summary>
    private static bool BehindSum(AnnotatedText text, int at, int first) =>
        Words.Find(text, Math.Max(first, at - 2), at, Reaches) >= 0 && Words.Find(text, Math.Max(first, at - 6), at, Sums) >= 0;

    /// <summary>"Britain five", "five in Britain".</summary>
    private static bool IsBesidePlace(AnnotatedText text, Quantity quantity, int end)
    {
        foreach (var place in text.Places)
        {
            if (place.Span.End <= quantity.Span.Start && quantity.Span.Start - place.Span.End <= 2) return true;
            var behind = text.TokenAt(quantity.Span.End);
            if (place.Span.Start >= quantity.Span.End && behind + 1 < end && text[text.Tokens[behind]] is "in" && text.Tokens[behind + 1].Span.Start == place.Span.Start) return true;
        }
        return false;
    }

    /// <summary>"the number of confirmed cases in the city rose from 18 to 25".</summary>
    private (string, string?)? NumberOf(AnnotatedText text, int at, int first)
    {
        if (Words.Find(text, Math.Max(first, at - 4), at, Reaches) < 0) return null;
        for (var i = at - 1; i >= Math.Max(first, at - 22); i--)
        {
            if (!Sums.Contains(text[text.Tokens[i]]) || i + 2 >= at || text[text.Tokens[i + 1]] is not "of") continue;
            for (var k = i + 2; k < Math.Min(at, i + 6); k++)
            {
                var form = text[text.Tokens[k]].ToString();
                var thing = measures.Thing(form) ?? (form.EndsWith('s') ? measures.Thing(form[..^1]) : null);
                if (thing is null) continue;
                string? state = null;
                for (var s = i + 2; s < Math.Min(at, k + 4) && state is null; s++) state = measures.StatesOf("person").At(text, s, at)?.Name;
                return (thing, state);
            }
        }
        return null;
    }
}
