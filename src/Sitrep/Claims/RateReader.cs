using Sitrep.Models;

namespace Sitrep.Claims;

/// <summary>Completes the unit of a figure from words and figures farther off: "200,000 gallons of oil into the bay every day".</summary>
internal sealed class RateReader(UnitTable units)
{
    /// <summary>How many tokens "a day" may stand behind the unit.</summary>
    private const int Reach = 16;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Links = Words.Set("estimate estimated figure to versus from rate than or and between with just only");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Totals = Words.Set("total altogether already overall");

    /// <summary>The figure with its unit completed; as it is where nothing is to be completed.</summary>
    public Quantity Complete(AnnotatedText text, int index)
    {
        var quantity = text.Quantities[index];
        var isVolume = quantity.Unit.Dimension == "volume";
        if (Former(text, index) is { } former) return former;
        if (!isVolume && !IsBare(quantity)) return quantity;
        if (IsTotal(text, quantity)) return quantity;
        var neighbour = Neighbour(text, index);
        if (isVolume)
        {
            var stop = index + 1 < text.Quantities.Length ? text.Quantities[index + 1].Span.Start : int.MaxValue;
            if (units.Find(quantity.Unit.Name + " per day") is { } flow && (IsDaily(text, quantity, stop) || neighbour is not null && IsLinked(text, quantity))) return quantity with { Unit = flow };
            return quantity;
        }
        if (neighbour is null || quantity.High < 0.02 * neighbour.Low || quantity.Low > 50 * neighbour.High || !IsLinked(text, quantity) && !IsOfLeak(text, quantity)) return quantity;
        return neighbour.Unit.Dimension is "flow" or "volume" && units.Find(neighbour.Unit.Dimension == "flow" ? neighbour.Unit.Name : neighbour.Unit.Name + " per day") is { } unit
            ? quantity with { Unit = unit } : quantity;
    }

    /// <summary>"covers 52 square kilometres, after 38 on Tuesday": a bare figure behind "after" has the unit of the measure in front of it, and is its former one.</summary>
    private static Quantity? Former(AnnotatedText text, int index)
    {
        var quantity = text.Quantities[index];
        var at = text.TokenAt(quantity.Span.Start);
        if (index == 0 || at == 0 || quantity is not { Unit.Dimension: "count", Counted: null, State: null, IsVague: false } || !(text[text.Tokens[at - 1]] is "after" or "from" or "against")) return null;
        var before = text.Quantities[index - 1];
        if (before.Unit.Dimension is "count" or "time" or "share" or "duration" || text.SentenceAt(before.Span.Start) != text.SentenceAt(quantity.Span.Start)) return null;
        return quantity.High > before.High * 10 || quantity.High < before.High / 10 ? null : quantity with { Unit = before.Unit, Role = QuantityRole.Before };
    }

    private static bool IsBare(Quantity quantity) =>
        quantity.Unit.Dimension == "count" && (quantity.Counted is null or "mid-july") && quantity.State is null && !quantity.IsVague && quantity.High >= 1000;

    /// <summary>The nearest figure in front of it in its sentence that is a flow, or a volume told by the day.</summary>
    private Quantity? Neighbour(AnnotatedText text, int index)
    {
        var sentence = text.SentenceAt(text.Quantities[index].Span.Start);
        for (var i = index - 1; i >= 0 && text.SentenceAt(text.Quantities[i].Span.Start) == sentence; i--)
        {
            if (text.Quantities[i].Unit.Dimension == "flow") return text.Quantities[i];
            if (text.Quantities[i].Unit.Dimension == "volume" && Complete(text, i) is { Unit.Dimension: "flow" } completed) return completed;
            if (text.Quantities[i].Unit.Dimension == "volume" && text.Quantities[index].Unit.Dimension == "count" && IsDaily(text, text.Quantities[index], int.MaxValue)) return text.Quantities[i];
        }
        return null;
    }

    private static bool IsTotal(AnnotatedText text, Quantity quantity)
    {
        var (first, end) = Words.SentenceTokens(text, quantity.Span.Start);
        var at = text.TokenAt(quantity.Span.End);
        return Words.Find(text, at, Math.Min(end, at + 6), Totals) >= 0 || Words.Find(text, Math.Max(first, at - 6), at, Totals) >= 0;
    }

    /// <summary>True when "a day", "each day", "daily" stands behind the figure in its clause, or "daily" before it.</summary>
    private static bool IsDaily(AnnotatedText text, Quantity quantity, int stop)
    {
        var (first, end) = Words.SentenceTokens(text, quantity.Span.Start);
        var at = text.TokenAt(quantity.Span.End);
        var brackets = 0;
        for (var i = at; i < Math.Min(end, at + Reach); i++)
        {
            var form = text[text.Tokens[i]];
            if (form is "(") brackets++;
            else if (form is ")") brackets--;
            else if (brackets > 0) continue;
            else if (form is ";" or "but" or "while" || text.Tokens[i].Span.Start >= stop && !IsInBrackets(text, at, i)) break;
            else if (form is "daily") return true;
            else if (form is "day" && i > at && text[text.Tokens[i - 1]] is "a" or "per" or "each" or "every") return true;
        }
        var number = text.TokenAt(quantity.Span.Start);
        for (var i = number - 1; i >= Math.Max(first, number - 5); i--)
            if (text[text.Tokens[i]] is "daily") return true;
        return false;
    }

    private static bool IsInBrackets(AnnotatedText text, int from, int at)
    {
        for (var i = from; i < at; i++)
            if (text[text.Tokens[i]] is "(") return true;
        return false;
    }

    private static bool IsLinked(AnnotatedText text, Quantity quantity)
    {
        var (first, _) = Words.SentenceTokens(text, quantity.Span.Start);
        var at = text.TokenAt(quantity.Span.Start);
        return Words.Find(text, Math.Max(first, at - 4), at, Links) >= 0;
    }

    private static bool IsOfLeak(AnnotatedText text, Quantity quantity)
    {
        var at = text.TokenAt(quantity.Span.End);
        return at < text.Tokens.Length && text[text.Tokens[at]] is "leaking" or "spilling" or "gushing" or "flowing";
    }
}
