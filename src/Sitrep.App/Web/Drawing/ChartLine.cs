namespace Sitrep.App.Web.Drawing;

/// <summary>How long a figure stands: a step line in its source's colour, dotted once the figure is older than a day.</summary>
internal sealed record ChartLine(string Class, bool IsOld, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>The boxes of its pieces, all of which are level or upright.</summary>
    public IEnumerable<Box> Boxes => Points.Zip(Points.Skip(1), (a, b) =>
        new Box(Math.Min(a.X, b.X) - 0.7, Math.Min(a.Y, b.Y) - 0.7, Math.Max(a.X, b.X) + 0.7, Math.Max(a.Y, b.Y) + 0.7));
}
