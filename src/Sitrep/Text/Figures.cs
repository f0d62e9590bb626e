using System.Globalization;

namespace Sitrep.Text;

/// <summary>Writes figures for people: digits with commas, the bound in words, the unit's name.</summary>
public static class Figures
{
    /// <summary>The figure as a short phrase: <c>at least 11</c>, <c>60 to 70</c>, <c>about 57 square kilometres</c>.</summary>
    public static string Write(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var number = Number(quantity.Low, quantity.Unit);
        if (quantity.High != quantity.Low) number = $"{number} to {Number(quantity.High, quantity.Unit)}";
        var bound = quantity.Bound switch
        {
            Bound.About => "about ",
            Bound.AtLeast => "at least ",
            Bound.MoreThan => "more than ",
            Bound.AtMost => "up to ",
            Bound.LessThan => "fewer than ",
            _ => "",
        };
        return bound + WithUnit(number, quantity);
    }

    /// <summary>A number with thousands marks and at most two decimals, whatever the machine's language.</summary>
    public static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Number(double value, Unit unit) =>
        unit.Dimension == "share" && unit.Name == "fraction" ? Fraction(value) : Number(value);

    private static string Fraction(double value) => value switch
    {
        > 0.333 and < 0.334 => "1/3",
        > 0.666 and < 0.667 => "2/3",
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };

    private static string WithUnit(string number, Quantity quantity)
    {
        var name = quantity.Unit.Name;
        if (name.Length == 0 || name is "-" or "fraction") return number;
        if (name is "percent" or "percentage" or "%") return number + " %";
        if (quantity.Unit.Dimension.StartsWith("money", StringComparison.Ordinal)) return number + " " + name;
        var plural = quantity.High == 1 || name.Contains(" per ", StringComparison.Ordinal) && name.EndsWith('s') ? name : PluralOf(name);
        return number + " " + plural;
    }

    private static string PluralOf(string name)
    {
        var per = name.IndexOf(name.EndsWith(" of age", StringComparison.Ordinal) ? " of " : " per ", StringComparison.Ordinal);
        var (head, tail) = per < 0 ? (name, "") : (name[..per], name[per..]);
        return (head.EndsWith("foot", StringComparison.Ordinal) ? head[..^4] + "feet" : head.EndsWith('s') || head.EndsWith("hertz", StringComparison.Ordinal) ? head : head + "s") + tail;
    }
}
