namespace Sitrep.Text;

/// <summary>Writes what stands as a range, in figures ("46–72+") or in words ("46 to at least 72"), and how it has moved.</summary>
public static class Ranges
{
    /// <summary>In figures: <c>46–72+</c>, <c>49+</c>, <c>&gt;415</c>, <c>~50</c>; empty when nothing stands.</summary>
    public static string InFigures(Standing standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing is not { Lowest.Claim.Quantity: { } low, Highest.Claim.Quantity: { } high }) return "";
        var unit = UnitOf(standing);
        var (first, last) = (In(low.BaseLow, unit), In(high.BaseHigh, unit));
        if (first == last) return Mark(high, Figures.Number(last));
        if (standing.Lowest == standing.Highest) return Mark(high, $"{Figures.Number(first)}–{Figures.Number(last)}");
        return $"{(low.Bound == Bound.About ? "~" : low.Bound is Bound.AtMost or Bound.LessThan ? "<" : "")}{Figures.Number(first)}–{Mark(high, Figures.Number(last))}";
    }

    /// <summary>In words: <c>46 to at least 72</c>, <c>at least 49</c>; empty when nothing stands.</summary>
    public static string InWords(Standing standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (standing is not { Lowest.Claim.Quantity: { } low, Highest.Claim.Quantity: { } high }) return "";
        var unit = UnitOf(standing);
        var (from, to) = (In(low.BaseLow, unit), In(high.BaseHigh, unit));
        if (standing.Lowest == standing.Highest || from == to) return Figures.Write(high);
        var first = low with { Low = from, High = from, Unit = Unit.None };
        var end = high with { Low = to, High = to, Unit = unit, Bound = high.Bound == Bound.Between ? Bound.Exact : high.Bound };
        return $"{Figures.Write(first with { Bound = low.Bound == Bound.Between ? Bound.Exact : low.Bound })} to {Figures.Write(end)}";
    }

    /// <summary>How the ends of the range moved: <c>+5 / +2</c>, <c>+5</c> where both moved alike, <c>unchanged</c>, <c>new</c>, or empty when nothing stands now.</summary>
    public static string Change(Standing before, Standing now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        if (now is not { Lowest.Claim.Quantity: { } low, Highest.Claim.Quantity: { } high }) return "";
        if (before is not { Lowest.Claim.Quantity: { } formerLow, Highest.Claim.Quantity: { } formerHigh }) return "new";
        var unit = UnitOf(now);
        var (down, up) = (In(low.BaseLow, unit) - In(formerLow.BaseLow, unit), In(high.BaseHigh, unit) - In(formerHigh.BaseHigh, unit));
        if (down == 0 && up == 0) return low.Bound == formerLow.Bound && high.Bound == formerHigh.Bound ? "unchanged" : "same figure, other bound";
        return down == up ? Signed(up) : $"{Signed(down)} / {Signed(up)}";
    }

    /// <summary>The unit that most entries are given in: the one that the measure's title names.</summary>
    private static Unit UnitOf(Standing standing) => standing.Entries.Select(entry => entry.Claim.Quantity!.Unit)
        .GroupBy(unit => unit.Name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().First();

    /// <summary>A value of a base unit in another unit of the same dimension, rounded to four digits where it is no whole number.</summary>
    private static double In(double value, Unit unit)
    {
        var converted = (value - unit.Offset) / unit.Factor;
        if (converted == 0 || Math.Abs(converted - Math.Round(converted)) < 1e-9 * Math.Abs(converted)) return Math.Round(converted);
        return Math.Round(converted, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(converted))), 0, 6));
    }

    private static string Signed(double value) => value switch
    {
        > 0 => "+" + Figures.Number(value),
        < 0 => "−" + Figures.Number(-value),
        _ => "±0",
    };

    private static string Mark(Quantity quantity, string number) => quantity.Bound switch
    {
        Bound.AtLeast => number + "+",
        Bound.MoreThan => ">" + number,
        Bound.AtMost => "≤" + number,
        Bound.LessThan => "<" + number,
        Bound.About => "~" + number,
        _ => number,
    };
}
