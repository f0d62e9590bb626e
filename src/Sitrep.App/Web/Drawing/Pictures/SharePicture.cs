using System.Globalization;
using Sitrep.Text;

namespace Sitrep.App.Web.Drawing.Pictures;

/// <summary>The picture that other sites show with a link to a situation or measure (Open Graph, 1200 by 630): name, range, chart.</summary>
internal sealed class SharePicture(SourceMarks sources, TimeFrame frame)
{
    public const int Width = 1200, Height = 630;
    private const uint Paper = 0xfcfbf8, Ink = 0x1b1a18, Soft = 0x5b5750, Rule = 0xddd8cd, Band = 0xe9e4d8;
    private const double Margin = 56, FigureSize = 132;
    private static readonly uint[] Colours = [0x0f4c9a, 0xc84a00, 0x126534, 0xbf1570, 0x257a8d, 0x5a3c01, 0x5b24b5];
    private static readonly ChartSize Field = ChartSize.Large with { Width = Width - 2 * Margin, Height = 250, Left = 10, Right = 10, Top = 14, Bottom = 10, Radius = 8, Stem = 30, ValueTicks = 3, MostMarks = 120, MostNames = 0 };

    /// <summary>The picture of a measure as a PNG file.</summary>
    /// <param name="situation">Name of the situation.</param>
    /// <param name="measure">The measure shown.</param>
    public byte[] Draw(string situation, Measure measure)
    {
        var canvas = new Canvas(Width, Height, Paper);
        var font = StrokeFont.Default;
        font.Write(canvas, "Sitrep", Margin, 76, 30, Soft, bold: true);
        if (font.Knows(situation)) font.Write(canvas, font.Fit(situation, 34, Width - 2 * Margin - 130), Margin + 130, 76, 34, Soft);
        var history = new MeasureHistory(measure, DrawnUnit.Of(measure));
        var range = Range(measure, history.Unit);
        font.Write(canvas, range, Margin, 218, FigureSize, measure.IsStale || range.Length == 0 ? Soft : Ink, bold: !measure.IsStale);
        var after = Margin + font.Width(range, FigureSize) + 44;
        if (after < Width - 300) font.Write(canvas, font.Fit(measure.Title, 54, Width - Margin - after), after, 218, 54, Ink);
        font.Write(canvas, font.Fit(Who(measure), 30, Width - 2 * Margin), Margin, 290, 30, Soft);
        DrawChart(canvas, new MeasureChartBuilder(sources, frame).Build(history, Field));
        return canvas.ToPng();
    }

    /// <summary>"46–72+": what stands, from the lowest to the highest.</summary>
    internal static string Range(Measure measure, DrawnUnit unit)
    {
        if (measure is not { Lowest: { } lowest, Highest: { } highest }) return "–";
        var (low, high) = (unit.Low(lowest.Claim.Quantity!), unit.High(highest.Claim.Quantity!));
        var open = highest.Claim.Quantity!.Bound is Bound.AtLeast or Bound.MoreThan ? "+" : "";
        return low == high ? unit.Short(highest.Claim.Quantity!) : DrawnUnit.Number(low) + "–" + DrawnUnit.Number(high) + open;
    }

    private string Who(Measure measure)
    {
        var standing = measure.Standing.Select(entry => entry.Source).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var time = frame.End.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return standing == 0
            ? $"No figure stands. As of {time}"
            : string.Create(CultureInfo.InvariantCulture, $"{standing} {(standing == 1 ? "source" : "sources")}, last: {Figures.Write(measure.Latest!.Claim.Quantity!)}, {measure.Latest.Source}. As of {time}");
    }

    private static void DrawChart(Canvas canvas, MeasureChart chart)
    {
        static (double X, double Y) At((double X, double Y) point) => (point.X + Margin, point.Y + 330);
        var plane = chart.Plane;
        foreach (var value in plane.Scale.Ticks(Field.ValueTicks)) canvas.Stroke([At((Field.Left, plane.Y(value))), At((Field.Edge, plane.Y(value)))], 1.5, Rule);
        foreach (var band in chart.Bands) canvas.Fill([[.. band.Select(At)]], Band);
        foreach (var line in chart.Lines) canvas.Stroke([.. line.Points.Select(At)], line.IsOld ? 1.4 : 2.6, Colour(line.Class), line.IsOld ? 0.45 : 0.8);
        canvas.Stroke([At((Field.Edge, Field.Top - 8)), At((Field.Edge, Field.Base))], 2.5, Ink);
        foreach (var mark in chart.Marks) DrawMark(canvas, mark, At);
    }

    private static void DrawMark(Canvas canvas, ChartMark mark, Func<(double X, double Y), (double X, double Y)> at)
    {
        var colour = Colour(mark.Source.Class);
        var (x, y) = at((mark.X, mark.Y));
        var (foot, head) = (at((mark.X, mark.Foot)).Y, at((mark.X, mark.Head)).Y);
        if (mark.Kind is MarkKind.About or MarkKind.Vague) canvas.Stroke([(x, foot), (x, head)], 11, colour, 0.28);
        if (mark.Kind == MarkKind.Between) canvas.Stroke([(x, foot), (x, head)], 8, colour);
        if (mark.Kind == MarkKind.AtLeast) canvas.Stroke([(x, y), (x, y - Field.Stem), (x - 6, y - Field.Stem + 8), (x, y - Field.Stem), (x + 6, y - Field.Stem + 8)], 2.6, colour);
        if (mark.Kind == MarkKind.AtMost) canvas.Stroke([(x, y), (x, y + Field.Stem), (x - 6, y + Field.Stem - 8), (x, y + Field.Stem), (x + 6, y + Field.Stem - 8)], 2.6, colour);
        if (mark.Kind == MarkKind.Between) return;
        var isHollow = mark.Kind is MarkKind.Corrected or MarkKind.Withdrawn or MarkKind.Denied or MarkKind.Planned or MarkKind.Part or MarkKind.Vague;
        var radius = mark.Radius(Field);
        var corners = Shapes.Corners(mark.Source.Shape, x, y, radius);
        canvas.Fill([corners], isHollow ? Paper : colour);
        if (isHollow) canvas.Stroke([.. corners, corners[0]], 2.4, colour);
        if (mark.Kind == MarkKind.Withdrawn) { canvas.Stroke([(x - 5, y - 5), (x + 5, y + 5)], 2.4, colour); canvas.Stroke([(x + 5, y - 5), (x - 5, y + 5)], 2.4, colour); }
        if (mark.Kind == MarkKind.Denied) canvas.Stroke([(x - radius * 1.8, y), (x + radius * 1.8, y)], 2.6, colour);
        if (mark.Kind == MarkKind.Corrected) canvas.Stroke([(x - radius * 1.6, y + radius), (x + radius * 1.6, y - radius)], 2.4, colour);
    }

    private static uint Colour(string source) => source is ['s', >= '1' and <= '7' and var number] ? Colours[number - '1'] : 0x57534c;
}
