namespace Sitrep.App.Web.Drawing;

/// <summary>The value axis: from zero for counts, cut for levels far from zero, in powers of ten where a few figures would flatten all others.</summary>
internal sealed class ValueScale
{
    /// <summary>A measure in a unit whose lowest figure is more than this share of its highest is a level: its axis is cut.</summary>
    private const double LevelShare = 0.7;

    /// <summary>When the highest figure is more than this many times as high as three in four of the others, the axis goes by powers of ten.</summary>
    private const double Flattening = 25;

    private readonly double bottom;
    private readonly double top;

    private ValueScale(double bottom, double top, bool isLog)
    {
        this.bottom = bottom;
        this.top = top;
        IsLog = isLog;
    }

    /// <summary>True when each step of the axis is a power of ten.</summary>
    public bool IsLog { get; }

    /// <summary>True when the axis does not begin at zero.</summary>
    public bool IsCut => !IsLog && bottom != 0;

    /// <summary>What a reader must be told about the axis; empty for one that begins at zero in even steps.</summary>
    public string Note => IsLog ? "axis in powers of ten" : IsCut ? "axis does not begin at 0" : "";

    /// <summary>The scale for the values that are drawn.</summary>
    /// <param name="values">All of them, in the unit that is drawn.</param>
    /// <param name="isCount">True for counts and shares, which begin at zero.</param>
    public static ValueScale Of(IReadOnlyCollection<double> values, bool isCount)
    {
        if (values.Count == 0) return new(0, 1, false);
        var (low, high) = (values.Min(), values.Max());
        var sorted = values.Where(value => value > 0).Order().ToArray();
        if (low >= 0 && sorted.Length > 3 && high > Flattening * sorted[(sorted.Length - 1) * 3 / 4])
            return new(Math.Floor(Math.Log10(sorted[0])), Math.Log10(high) + 0.15, true);
        if (low >= 0 && (isCount || low < LevelShare * high || high == low)) return new(0, high == 0 ? 1 : high * 1.12, false);
        var room = high > low ? high - low : Math.Max(Math.Abs(high) * 0.1, 1);
        return new(low - room * 0.12, high + room * 0.14, false);
    }

    /// <summary>Where a value lies: 0 at the foot of the axis, 1 at its top.</summary>
    public double Share(double value)
    {
        var at = IsLog ? value > 0 ? Math.Log10(value) : bottom : value;
        return Math.Clamp((at - bottom) / (top - bottom), 0, 1);
    }

    /// <summary>A share of the axis as an amount of the drawn unit, for what must be wide enough to be seen.</summary>
    public double Amount(double share) => IsLog ? 0 : share * (top - bottom);

    /// <summary>The values that have a line, about <paramref name="wanted"/> of them.</summary>
    public IReadOnlyList<double> Ticks(int wanted)
    {
        var ticks = new List<double>();
        if (IsLog)
        {
            var (first, last) = ((int)Math.Ceiling(bottom), (int)Math.Floor(top));
            var stride = Math.Max(1, (last - first + wanted) / (wanted + 1));
            for (var power = first; power <= last; power += stride) ticks.Add(Math.Pow(10, power));
            return ticks;
        }
        var step = Step((top - bottom) / wanted);
        for (var i = Math.Ceiling(bottom / step - 1e-9); i * step <= top + step * 1e-9 && ticks.Count < 20; i++) ticks.Add(i * step + 0.0); // + 0.0: no minus before zero
        return ticks;
    }

    private static double Step(double raw)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        foreach (var nice in (ReadOnlySpan<double>)[1, 2, 2.5, 5]) if (nice * magnitude >= raw * 0.85) return nice * magnitude;
        return 10 * magnitude;
    }
}
