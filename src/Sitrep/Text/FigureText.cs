namespace Sitrep.Text;

/// <summary>Reads a figure that a person typed: "41", "at least 72", "55-60", "about 1,500", "49+", "more than 2.5 million".</summary>
public static class FigureText
{
    private static readonly (string Words, Bound Bound)[] Bounds =
    [
        ("at least ", Bound.AtLeast), ("no fewer than ", Bound.AtLeast), ("more than ", Bound.MoreThan), ("over ", Bound.MoreThan), ("above ", Bound.MoreThan), (">", Bound.MoreThan),
        ("up to ", Bound.AtMost), ("at most ", Bound.AtMost), ("fewer than ", Bound.LessThan), ("less than ", Bound.LessThan), ("under ", Bound.LessThan), ("<", Bound.LessThan),
        ("about ", Bound.About), ("around ", Bound.About), ("some ", Bound.About), ("nearly ", Bound.About), ("~", Bound.About),
    ];

    /// <summary>The figure in a unit; false for what is none.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="model">A figure whose unit and counted thing the new one takes over.</param>
    /// <param name="quantity">The figure.</param>
    public static bool TryRead(string text, Quantity model, out Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(model);
        quantity = model;
        var rest = text.Trim().ToLowerInvariant().Replace('–', '-');
        var bound = Bound.Exact;
        foreach (var (words, meaning) in Bounds)
        {
            if (!rest.StartsWith(words, StringComparison.Ordinal)) continue;
            (bound, rest) = (meaning, rest[words.Length..].Trim());
            break;
        }
        if (rest.EndsWith('+') && bound == Bound.Exact) (bound, rest) = (Bound.AtLeast, rest[..^1].Trim());
        if (rest.StartsWith("between ", StringComparison.Ordinal)) rest = rest["between ".Length..].Replace(" and ", "-", StringComparison.Ordinal);
        var ends = TryNumber(rest, out _) ? [rest] : rest.Replace(" to ", "-", StringComparison.Ordinal).Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length is 0 or > 2 || !TryNumber(ends[0], out var low)) return false;
        var high = low;
        if (ends.Length == 2 && (!TryNumber(ends[1], out high) || high < low)) return false;
        quantity = model with { Low = low, High = high, Bound = ends.Length == 2 && bound == Bound.Exact ? Bound.Between : bound, IsVague = false, Role = QuantityRole.Level };
        return true;
    }

    private static bool TryNumber(string text, out double value)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        value = 0;
        if (parts.Length is 0 or > 2) return false;
        if (!NumberWords.TryDigits(parts[0], out value) && !NumberWords.TryUnit(parts[0], out value) && !NumberWords.TryTens(parts[0], out value) && !NumberWords.TryHyphened(parts[0], out value)) return false;
        if (parts.Length == 1) return true;
        if (!NumberWords.TryScale(parts[1], out var scale)) return false;
        value *= scale;
        return true;
    }
}
