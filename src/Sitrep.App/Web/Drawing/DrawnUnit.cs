using System.Globalization;
using Sitrep.Text;

namespace Sitrep.App.Web.Drawing;

/// <summary>The unit a measure is drawn in: the one most of its figures are given in. Figures in others are converted.</summary>
internal readonly record struct DrawnUnit(Unit Unit)
{
    public bool IsCount => Unit.Dimension == "count";

    /// <summary>The unit of a measure.</summary>
    public static DrawnUnit Of(Measure measure) => new(measure.Entries.Select(entry => entry.Claim.Quantity!.Unit)
        .GroupBy(unit => unit).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Name, StringComparer.Ordinal).FirstOrDefault()?.Key ?? Unit.None);

    public double Low(Quantity quantity) => FromBase(quantity.BaseLow);

    public double High(Quantity quantity) => FromBase(quantity.BaseHigh);

    /// <summary>A figure as short as it can be said without loss: <c>72+</c>, <c>~50</c>, <c>60–70</c>, <c>4.9M</c>.</summary>
    public string Short(Quantity quantity)
    {
        var number = Number(Low(quantity));
        if (quantity.High != quantity.Low) number += "–" + Number(High(quantity));
        return quantity.Bound switch
        {
            Bound.About => "~" + number,
            Bound.AtLeast => number + "+",
            Bound.MoreThan => ">" + number,
            Bound.AtMost => "≤" + number,
            Bound.LessThan => "<" + number,
            _ => quantity.IsVague ? "~" + number : number,
        };
    }

    /// <summary>A number with thousands marks; millions and more with a letter where that drops nothing.</summary>
    public static string Number(double value)
    {
        foreach (var (size, letter) in (ReadOnlySpan<(double, string)>)[(1e9, "bn"), (1e6, "M")])
        {
            if (Math.Abs(value) < size) continue;
            var part = value / size;
            if (Math.Abs(part - Math.Round(part, 2)) < 1e-9 * Math.Abs(part)) return Figures.Number(Math.Round(part, 2)) + letter;
        }
        return Figures.Number(Math.Abs(value) >= 100 ? Math.Round(value, 1) : value);
    }

    /// <summary>A value of the axis, short at the price of nothing but room.</summary>
    public static string Tick(double value)
    {
        if (Math.Abs(value) >= 1e15) return value.ToString("0.##e0", CultureInfo.InvariantCulture);
        foreach (var (size, letter) in (ReadOnlySpan<(double, string)>)[(1e12, "tn"), (1e9, "bn"), (1e6, "M"), (1e4, "k")])
            if (Math.Abs(value) >= size && (size > 1e4 || Math.Abs(value) >= 1e5)) return (value / (size == 1e4 ? 1e3 : size)).ToString("0.##", CultureInfo.InvariantCulture) + letter;
        return Math.Abs(value) < 0.01 && value != 0 ? value.ToString("0.#####", CultureInfo.InvariantCulture) : Figures.Number(value);
    }

    private double FromBase(double value) => Unit.Factor > 0 ? (value - Unit.Offset) / Unit.Factor : value;
}
