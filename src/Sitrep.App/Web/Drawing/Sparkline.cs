namespace Sitrep.App.Web.Drawing;

/// <summary>The smallest drawing of a measure: range, dots, now. It says nothing that the row beside it does not say, so it is hidden from screen readers.</summary>
internal static class Sparkline
{
    private const double Width = 132, Height = 30, MostDots = 40;

    /// <summary>The sparkline of a measure's history; an empty field where nothing ever stood.</summary>
    public static string Draw(MeasureHistory history, SourceMarks sources, TimeFrame frame)
    {
        var figures = history.Levels.Where(level => level.Entry.Status != EntryStatus.Withdrawn).Select(level => level.Entry).ToList();
        var scale = ValueScale.Of([.. figures.SelectMany(entry => new[] { history.Unit.Low(entry.Claim.Quantity!), history.Unit.High(entry.Claim.Quantity!) })], history.Unit.IsCount);
        double X(DateTimeOffset time) => 3 + frame.Share(time) * (Width - 8);
        double Y(double value) => Height - 4 - scale.Share(value) * (Height - 8);
        var svg = new Svg().Raw("<svg class=\"spark\" viewBox=\"0 0 132 30\" aria-hidden=\"true\">");
        foreach (var step in history.Ranges(frame.End))
            svg.Path("band", $"M{Svg.N(X(step.From))} {Svg.N(Y(step.High))}H{Svg.N(X(step.Until))}V{Svg.N(Y(step.Low))}H{Svg.N(X(step.From))}Z");
        var taken = new HashSet<(int, int)>();
        foreach (var entry in Enumerable.Reverse(figures))
        {
            var (x, y) = (X(entry.Time), Y(MeasureChartBuilder.Middle(history, entry)));
            if (taken.Count >= MostDots || !taken.Add(((int)(x / 2), (int)(y / 2)))) continue; // the newest of what would lie on one another
            svg.Path("mk " + sources[entry.Source].Class, Shapes.Path(MarkShape.Circle, x, y, 1.9));
        }
        return svg.Path("now", $"M{Svg.N(X(frame.End))} 1V{Svg.N(Height - 1)}").Raw("</svg>").ToString();
    }
}
