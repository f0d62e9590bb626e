namespace Sitrep.App.Web.Drawing;

/// <summary>A figure as it lies in a chart.</summary>
internal sealed record ChartMark
{
    public required LedgerEntry Entry { get; init; }

    public required MarkKind Kind { get; init; }

    public required SourceMark Source { get; init; }

    public required double X { get; init; }

    /// <summary>The middle of the figure.</summary>
    public required double Y { get; init; }

    /// <summary>Where its lower end lies; for "about" the end of the tolerance.</summary>
    public required double Foot { get; init; }

    /// <summary>Where its upper end lies.</summary>
    public required double Head { get; init; }

    /// <summary>Where it was withdrawn.</summary>
    public double? EndX { get; init; }

    /// <summary>The figure that corrects it.</summary>
    public (double X, double Y)? Target { get; init; }

    /// <summary>The height of the figure that a planned change is added to.</summary>
    public double? BaseY { get; init; }

    /// <summary>What is written beside it where it is named; null for a plain figure.</summary>
    public string? Name { get; init; }

    /// <summary>Number of further figures that it stands for.</summary>
    public int More { get; init; }

    /// <summary>True when an arc leads over to the figure that corrects it; closer ones need none.</summary>
    public bool HasArc => Target is { } target && target.X - X > 16;

    public double Radius(ChartSize size) => Kind switch
    {
        MarkKind.Part or MarkKind.Vague => size.Radius * 0.8,
        MarkKind.Withdrawn or MarkKind.Denied or MarkKind.Planned => size.Radius + 1,
        _ => size.Radius,
    };

    /// <summary>The boxes of all that is drawn for it, which no label may cover.</summary>
    public IEnumerable<Box> Boxes(ChartSize size)
    {
        yield return Box.Around(X, Y, Radius(size) + 0.5);
        if (Kind is MarkKind.Between or MarkKind.About or MarkKind.Vague) yield return new(X - size.Radius, Head, X + size.Radius, Foot);
        if (HasArc && Target is { } target) yield return new(X + 2, Math.Min(Y, target.Y) - size.Radius * 3.2, target.X - 2, Math.Min(Y, target.Y) - size.Radius);
        if (Kind == MarkKind.AtLeast) yield return new(X - 4, Y - size.Stem, X + 4, Y);
        if (Kind == MarkKind.AtMost) yield return new(X - 4, Y, X + 4, Y + size.Stem);
    }
}
