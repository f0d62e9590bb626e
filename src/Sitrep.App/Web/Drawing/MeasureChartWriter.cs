using System.Globalization;

namespace Sitrep.App.Web.Drawing;

/// <summary>Writes a laid-out chart as SVG. All texts are encoded; colours come from the style sheet by class.</summary>
internal sealed class MeasureChartWriter(EntryWords words, Func<LedgerEntry, string> address)
{
    /// <summary>The drawing.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="summary">Its one sentence for those who do not see it.</param>
    public string Write(MeasureChart chart, string summary)
    {
        var size = chart.Plane.Size;
        var svg = new Svg();
        svg.Raw($"<svg class=\"chart{(size.IsWide ? " wide" : "")}\" viewBox=\"0 0 {Svg.N(size.Width)} {Svg.N(size.Height)}\" role=\"group\" aria-label=\"{Svg.Encode(summary)}\">");
        Axes(svg, chart);
        foreach (var band in chart.Bands) svg.Path("band", Svg.Polygon(band));
        Silence(svg, chart);
        Now(svg, chart);
        foreach (var line in chart.Lines) svg.Path($"ln {(line.IsOld ? "old " : "")}{line.Class}", Svg.Line(line.Points));
        foreach (var mark in chart.Marks) Mark(svg, mark, size);
        foreach (var label in chart.Labels) Label(svg, label);
        Ends(svg, chart);
        return svg.Raw("</svg>").ToString();
    }

    private static void Axes(Svg svg, MeasureChart chart)
    {
        var (plane, size) = (chart.Plane, chart.Plane.Size);
        foreach (var value in plane.Scale.Ticks(size.ValueTicks))
        {
            svg.Path("grid", $"M{Svg.N(size.Left)} {Svg.N(plane.Y(value))}H{Svg.N(size.Edge)}");
            svg.Text("ax", size.Left - 6, plane.Y(value) + size.Font * 0.33, DrawnUnit.Tick(value), "end");
        }
        foreach (var tick in chart.Times)
        {
            var (left, right) = (plane.X(tick.At), plane.X(tick.Until));
            if (tick.At > plane.Frame.Start) svg.Path("day", $"M{Svg.N(left)} {Svg.N(size.Top)}V{Svg.N(size.Base + 4)}");
            if (tick.Label.Length > 0) svg.Text("ax", (left + right) / 2, size.Base + size.Font + 5, tick.Label, "middle");
        }
        if (plane.Scale.Note.Length > 0) svg.Text("ax", size.Left, size.Top - size.Font * 0.5, plane.Scale.Note);
    }

    private static void Silence(Svg svg, MeasureChart chart)
    {
        if (chart.Silence is not { } silence) return;
        var frame = silence.Frame;
        svg.Path("silent", $"M{Svg.N(frame.Left)} {Svg.N(frame.Top)}H{Svg.N(frame.Right)}V{Svg.N(frame.Bottom)}H{Svg.N(frame.Left)}Z");
        foreach (var (text, x, baseline) in silence.Words) svg.Text("note", x, baseline, text, silence.IsBeside ? null : "end");
    }

    private static void Now(Svg svg, MeasureChart chart)
    {
        var (frame, size) = (chart.Plane.Frame, chart.Plane.Size);
        var isShort = frame.Length < TimeSpan.FromDays(9);
        var time = frame.End.ToString(isShort ? "HH:mm" : "d MMM", CultureInfo.InvariantCulture);
        svg.Path("now", $"M{Svg.N(size.Edge)} {Svg.N(size.Top - 8)}V{Svg.N(size.Base + 4)}");
        svg.Text("nowt", size.Edge, size.Top - 11 + (size.IsWide ? 0 : 3), (size.IsWide ? "now, " : "") + time, "middle");
    }

    private void Mark(Svg svg, ChartMark mark, ChartSize size)
    {
        svg.Raw($"<a href=\"{Svg.Encode(address(mark.Entry))}\" tabindex=\"-1\" aria-label=\"{Svg.Encode(words.Tell(mark.Entry, mark.More))}\">");
        svg.Raw($"<circle class=\"hit\" cx=\"{Svg.N(mark.X)}\" cy=\"{Svg.N(mark.Y)}\" r=\"12\"/>");
        MarkWriter.Write(svg, mark, size);
        svg.Raw("</a>");
    }

    private static void Label(Svg svg, ChartLabel label)
    {
        if (label.IsFar) svg.Path("tie " + label.Mark.Source.Class, Svg.Line([(label.X, label.Baseline < label.Mark.Y ? label.Box.Bottom : label.Box.Top), (label.Mark.X, label.Mark.Y)]));
        svg.Text($"nt {label.Mark.Source.Class}{(label.Mark.Name is null ? " val" : "")}", label.X, label.Baseline, label.Text, "middle");
    }

    private static void Ends(Svg svg, MeasureChart chart)
    {
        var size = chart.Plane.Size;
        foreach (var end in chart.Ends)
        {
            svg.Path("tie " + end.Class, $"M{Svg.N(size.Edge + 2)} {Svg.N(end.From)}L{Svg.N(size.Edge + 9)} {Svg.N(end.Y)}");
            svg.Raw($"<text class=\"end{(end.IsOld ? " stale" : "")} {end.Class}\" x=\"{Svg.N(size.Edge + 12)}\" y=\"{Svg.N(end.Y + size.Font * 0.35)}\"><tspan class=\"n\">{Svg.Encode(end.Figure)}</tspan> {Svg.Encode(end.Name)}</text>");
        }
        if (chart.MoreEnds > 0) svg.Text("ax", size.Edge + 12, size.Base + 2 + size.Font * 0.35, string.Create(CultureInfo.InvariantCulture, $"and {chart.MoreEnds} more"));
    }
}
