namespace Sitrep.App.Web.Drawing;

/// <summary>The three drawings of a chart. They are not stretched: the style sheet shows the one that fits.</summary>
internal sealed record ChartSize
{
    /// <summary>For small multiples and phones.</summary>
    public static ChartSize Small { get; } = new() { Width = 360, Height = 206, Left = 42, Right = 107, Top = 18, Bottom = 22, Font = 11, Radius = 4, Stem = 17, MostMarks = 60, MostNames = 5, ValueTicks = 3 };

    /// <summary>For a measure's own page on a phone: as wide as the small one, taller.</summary>
    public static ChartSize Tall { get; } = Small with { Height = 300, ValueTicks = 4, MostMarks = 90, MostNames = 7 };

    /// <summary>For tablets.</summary>
    public static ChartSize Medium { get; } = new() { Width = 700, Height = 380, Left = 50, Right = 140, Top = 26, Bottom = 34, Font = 13, Radius = 5, Stem = 24, MostMarks = 140, MostNames = 10, ValueTicks = 4, IsWide = true };

    /// <summary>For the desk.</summary>
    public static ChartSize Large { get; } = Medium with { Width = 1180, Height = 430, Right = 220, MostMarks = 240, MostNames = 16 };

    public required double Width { get; init; }

    public required double Height { get; init; }

    public required double Left { get; init; }

    public required double Right { get; init; }

    public required double Top { get; init; }

    public required double Bottom { get; init; }

    public required double Font { get; init; }

    /// <summary>Radius of a mark.</summary>
    public required double Radius { get; init; }

    /// <summary>Length of the stem of "at least" and "at most".</summary>
    public required double Stem { get; init; }

    /// <summary>More marks than this are thinned.</summary>
    public required int MostMarks { get; init; }

    /// <summary>Beyond this many, corrected, withdrawn, denied and planned figures are told by form and tooltip alone.</summary>
    public required int MostNames { get; init; }

    /// <summary>About how many lines the value axis has.</summary>
    public required int ValueTicks { get; init; }

    /// <summary>True for those that show parts, values beside marks and dates in full.</summary>
    public bool IsWide { get; init; }

    /// <summary>Where the field of the marks ends at the right: the line of now.</summary>
    public double Edge => Width - Right;

    /// <summary>Where it ends below.</summary>
    public double Base => Height - Bottom;
}
