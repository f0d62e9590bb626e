using System.Globalization;

namespace Sitrep.App.Web.Drawing;

/// <summary>The outlines of the marks, all of about the same area for one radius.</summary>
internal static class Shapes
{
    private const double Third = Math.PI / 3;

    /// <summary>The corners of a shape around a point; a circle as sixteen of them.</summary>
    public static (double X, double Y)[] Corners(MarkShape shape, double x, double y, double radius)
    {
        var (s, w) = (radius * 1.2, radius * 0.48);
        return shape switch
        {
            MarkShape.Square => Around(x, y, radius * 0.9, [(-1, -1), (1, -1), (1, 1), (-1, 1)]),
            MarkShape.Diamond => Around(x, y, radius * 1.25, [(0, -1), (1, 0), (0, 1), (-1, 0)]),
            MarkShape.Up => Around(x, y, s, [(0, -1), (1, 0.75), (-1, 0.75)]),
            MarkShape.Down => Around(x, y, s, [(0, 1), (1, -0.75), (-1, -0.75)]),
            MarkShape.Plus => [(x - w, y - s), (x + w, y - s), (x + w, y - w), (x + s, y - w), (x + s, y + w), (x + w, y + w), (x + w, y + s), (x - w, y + s), (x - w, y + w), (x - s, y + w), (x - s, y - w), (x - w, y - w)],
            MarkShape.Hexagon => [.. Enumerable.Range(0, 6).Select(i => (x + radius * 1.1 * Math.Cos(i * Third), y + radius * 1.1 * Math.Sin(i * Third)))],
            _ => [.. Enumerable.Range(0, 16).Select(i => (x + radius * Math.Cos(i * Math.PI / 8), y + radius * Math.Sin(i * Math.PI / 8)))],
        };
    }

    /// <summary>The shape as the data of an SVG path.</summary>
    public static string Path(MarkShape shape, double x, double y, double radius)
    {
        if (shape != MarkShape.Circle) return Svg.Polygon(Corners(shape, x, y, radius));
        var r = radius.ToString("0.##", CultureInfo.InvariantCulture);
        var d = (2 * radius).ToString("0.##", CultureInfo.InvariantCulture);
        return $"M{Svg.N(x - radius)} {Svg.N(y)}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0Z";
    }

    private static (double, double)[] Around(double x, double y, double size, ReadOnlySpan<(double X, double Y)> corners)
    {
        var placed = new (double, double)[corners.Length];
        for (var i = 0; i < corners.Length; i++) placed[i] = (x + size * corners[i].X, y + size * corners[i].Y);
        return placed;
    }
}
