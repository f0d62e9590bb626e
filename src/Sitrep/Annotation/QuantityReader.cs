using System.Collections.Immutable;
using Sitrep.Annotation.Figures;
using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Annotation;

/// <summary>Finds figures with bound, unit, counted thing, state, role and change. Immutable; safe on any thread.</summary>
/// <remarks>One pass over the tokens of each sentence; every look-ahead is bounded, so the time is linear in the text.</remarks>
internal sealed class QuantityReader(ModelSet models)
{
    private readonly UnitReader units = new(models.Units);

    /// <summary>The figures of the text, in order, none overlapping another.</summary>
    public ImmutableArray<Quantity> Read(AnnotatedText text)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        var time = 0;
        foreach (var sentence in text.Sentences)
        {
            var inSentence = found.Count;
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                var blocked = EndOfTime(text, i, ref time);
                if (blocked > i) { i = blocked; continue; }
                if (!NumberReader.TryRead(text, i, sentence.EndToken, out var number) || Overlaps(text, number, time)
                    || Distractors.IsNone(text, number, sentence.FirstToken, sentence.EndToken)) { i++; continue; }
                i = Math.Max(i + 1, Add(text, number, sentence, found, inSentence));
            }
        }
        return found.ToImmutable();
    }

    /// <summary>The token after the time expression that holds the token; the token itself when none does. Durations do not count.</summary>
    private static int EndOfTime(AnnotatedText text, int token, ref int time)
    {
        var at = text.Tokens[token].Span.Start;
        while (time < text.Times.Length && text.Times[time].Span.End <= at) time++;
        if (time >= text.Times.Length || text.Times[time].Span.Start > at || text.Times[time].Kind == TimeMentionKind.Duration) return token;
        while (token < text.Tokens.Length && text.Tokens[token].Span.Start < text.Times[time].Span.End) token++;
        return token;
    }

    private static bool Overlaps(AnnotatedText text, NumberPhrase number, int time) => time < text.Times.Length
        && text.Times[time].Kind != TimeMentionKind.Duration && text.Times[time].Span.Start < text.Tokens[number.End - 1].Span.End;

    private int Add(AnnotatedText text, NumberPhrase number, Sentence sentence, ImmutableArray<Quantity>.Builder found, int inSentence)
    {
        var (start, end) = (sentence.FirstToken, sentence.EndToken);
        var (unit, first, after) = number.Form == NumberForm.Fraction ? (Unit.None with { Name = "fraction", Dimension = "share" }, number.First, number.End) : units.Read(text, number, end);
        var (bound, boundFirst) = number.Form is NumberForm.Vague or NumberForm.None ? (Bound.Exact, first) : BoundReader.Read(text, first, after, start, end);
        if (number.Form == NumberForm.Range && bound == Bound.Exact) bound = Bound.Between;
        var (head, span, countedEnd) = Counted(text, number, unit, after, end);
        var nextNumber = NextNumber(text, countedEnd, end);
        var state = unit.Dimension is "count" or "share" or "flow" or "area" or "length" ? State(text, number, unit, head, boundFirst, countedEnd, start, end, nextNumber) : null;
        if (number.Form == NumberForm.None && head is null && state is null) return number.End;
        var (role, change) = RoleReader.Read(text, boundFirst, after, start, end, number.Form == NumberForm.Fraction);
        var quantity = new Quantity
        {
            Span = TextSpan.Cover(text.Tokens[first].Span, text.Tokens[after - 1].Span),
            Low = number.Low,
            High = number.High,
            Bound = bound,
            Unit = unit,
            IsVague = number.Form == NumberForm.Vague,
            Counted = head,
            CountedSpan = span,
            State = state?.State,
            StateSpan = state is { } known ? TextSpan.Cover(text.Tokens[known.First].Span, text.Tokens[known.End - 1].Span) : null,
            Role = role,
            Change = change,
        };
        found.Add(Elided(text, quantity, found, inSentence));
        return Math.Max(after, number.End);
    }

    private static (string? Head, TextSpan? Span, int End) Counted(AnnotatedText text, NumberPhrase number, Unit unit, int after, int end)
    {
        if (number.Form == NumberForm.None && !NumberReader.Is(text, number.First, end, "no")) return ("person", null, after);
        if (unit.Dimension is "count" or "share") return CountedReader.Read(text, after, end, number.High != 1);
        if (unit.Dimension is "area" or "length" || !NumberReader.Is(text, after, end, "of")) return (null, null, after);
        return CountedReader.Read(text, after, end, false);
    }

    private static int NextNumber(AnnotatedText text, int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 16); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number) return i;
            if (NumberWords.TryUnit(text[text.Tokens[i]], out var value) && value > 1 || NumberWords.TryTens(text[text.Tokens[i]], out _) || NumberWords.TryHyphened(text[text.Tokens[i]], out _)) return i;
        }
        return end;
    }

    private static StateWord? State(AnnotatedText text, NumberPhrase number, Unit unit, string? head, int boundFirst, int countedEnd, int start, int end, int nextNumber)
    {
        if (unit.Dimension == "flow") return FlowStates.Read(text, number, start, end);
        if (unit.Dimension is "area" or "length") return null;
        var word = countedEnd > 0 && countedEnd <= text.Tokens.Length ? StateReader.OfWord(text[text.Tokens[countedEnd - 1]]) : null;
        if (word is not null && countedEnd - 1 >= number.End) return new(word, countedEnd - 1, countedEnd);
        return StateReader.Read(text, boundFirst, countedEnd, start, end, nextNumber);
    }

    /// <summary>A figure without noun or state of its own takes them from the one before it: "12 killed and 30 wounded; six were militants".</summary>
    private static Quantity Elided(AnnotatedText text, Quantity quantity, ImmutableArray<Quantity>.Builder found, int inSentence)
    {
        if (quantity.Unit.Dimension != "count") return quantity;
        if (quantity.Counted is null && quantity.State is not null) return quantity with { Counted = "person" };
        if (found.Count <= inSentence) return quantity;
        var before = found[^1];
        if (before.Unit.Dimension != "count") return quantity;
        if (quantity.Role == QuantityRole.Before && before.Counted is not null) return quantity with { Counted = before.Counted, State = before.State };
        if (quantity.Role is QuantityRole.Part or QuantityRole.Before && quantity.State is null) quantity = quantity with { State = before.State };
        if (quantity.Counted is null && (before.Counted is not null && quantity.Span.Start - before.Span.End < 90) && quantity.Role is QuantityRole.Before or QuantityRole.Part or QuantityRole.Delta)
            quantity = quantity with { Counted = before.Counted, State = quantity.State ?? before.State };
        return quantity;
    }
}
