namespace Sitrep.App.Web.Drawing;

/// <summary>A measure's chart, laid out: every place in it is decided, nothing is written yet. Tests look here.</summary>
internal sealed record MeasureChart
{
    public required Plane Plane { get; init; }

    public required MeasureHistory History { get; init; }

    public required IReadOnlyList<TimeTick> Times { get; init; }

    /// <summary>Lowest to highest, one closed outline for each stretch without a gap.</summary>
    public required IReadOnlyList<IReadOnlyList<(double X, double Y)>> Bands { get; init; }

    public required IReadOnlyList<ChartLine> Lines { get; init; }

    public required IReadOnlyList<ChartMark> Marks { get; init; }

    public required IReadOnlyList<ChartLabel> Labels { get; init; }

    public required IReadOnlyList<EndLabel> Ends { get; init; }

    /// <summary>Sources that have a figure now and found no room at the right.</summary>
    public required int MoreEnds { get; init; }

    public Silence? Silence { get; init; }

    /// <summary>Figures that marks stand for beside the one they show.</summary>
    public int Thinned => Marks.Sum(mark => mark.More);
}
