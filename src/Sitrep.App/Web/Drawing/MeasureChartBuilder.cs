using System.Globalization;

namespace Sitrep.App.Web.Drawing;

/// <summary>Lays out the chart of a measure. Immutable; safe on any thread.</summary>
internal sealed class MeasureChartBuilder(SourceMarks sources, TimeFrame frame)
{
    /// <summary>The chart of a measure's history in a size.</summary>
    public MeasureChart Build(MeasureHistory history, ChartSize size)
    {
        var drawn = history.Measure.Entries.Select(entry => (Entry: entry, Kind: history.KindOf(entry)))
            .Where(item => item.Kind is { } kind && (size.IsWide || kind != MarkKind.Part)).Select(item => (item.Entry, item.Kind!.Value)).ToList();
        var plane = new Plane(frame, ValueScale.Of(Values(history, drawn), history.Unit.IsCount), size);
        var ends = new EndLabels(history, sources, plane).Build(out var more);
        var marks = new ChartMarks(history, sources, plane).Build(drawn, [.. ends.Select(end => end.Entry)]);
        var boxes = new Boxes();
        var silence = SilenceOf(history, plane);
        foreach (var line in silence?.Words ?? []) boxes.Add(Box.OfText(line.X - TextWidth.Of(line.Text, size.Font), line.Baseline, TextWidth.Of(line.Text, size.Font), size.Font));
        foreach (var box in marks.SelectMany(mark => mark.Boxes(size))) boxes.Add(box);
        return new()
        {
            Plane = plane,
            Unit = history.Unit,
            Times = TimeTicks.Of(frame, size.Edge - size.Left, size.Font, size.IsWide),
            Bands = Bands(history, plane),
            Lines = [.. Lines(history, plane)],
            Marks = marks,
            Labels = new ChartLabels(history, plane, boxes).Place(marks, [.. ends.Select(end => end.Entry)]),
            Ends = ends,
            MoreEnds = more,
            Silence = silence,
        };
    }

    private static List<double> Values(MeasureHistory history, List<(LedgerEntry Entry, MarkKind Kind)> drawn)
    {
        var values = new List<double>();
        foreach (var (entry, _) in drawn)
        {
            var ground = ChartMarks.GroundOf(history, entry);
            values.Add(ground + history.Unit.Low(entry.Claim.Quantity!));
            values.Add(ground + history.Unit.High(entry.Claim.Quantity!));
        }
        return values;
    }

    private List<IReadOnlyList<(double, double)>> Bands(MeasureHistory history, Plane plane)
    {
        var (bands, upper, lower) = (new List<IReadOnlyList<(double, double)>>(), new List<(double, double)>(), new List<(double, double)>());
        DateTimeOffset? end = null;
        void Close()
        {
            if (upper.Count == 0) return;
            bands.Add([.. upper, .. Enumerable.Reverse(lower)]);
            upper.Clear();
            lower.Clear();
        }
        foreach (var step in history.Ranges(frame.End))
        {
            if (step.From != end) Close();
            upper.AddRange([(plane.X(step.From), plane.Y(step.High)), (plane.X(step.Until), plane.Y(step.High))]);
            lower.AddRange([(plane.X(step.From), plane.Y(step.Low)), (plane.X(step.Until), plane.Y(step.Low))]);
            end = step.Until;
        }
        Close();
        return bands;
    }

    /// <summary>A figure stands until it is replaced: solid for a day, dotted for another, then its line ends. Lines shorter than a pixel are left out.</summary>
    private IEnumerable<ChartLine> Lines(MeasureHistory history, Plane plane)
    {
        foreach (var level in history.Levels)
        {
            var said = level.Entry.Time;
            var end = new[] { level.Until, said + MeasureHistory.Lasting, frame.End }.Min();
            var dotted = new[] { end, said + MeasureHistory.Fresh }.Min();
            var (x, y, mark) = (plane.X(said), plane.Y(Middle(history, level.Entry)), sources[level.Entry.Source].Class);
            var jump = level.Next is { } next && level.Until == end && next.Time == end ? plane.Y(Middle(history, next)) : y;
            if (plane.X(end) - x < 1 && Math.Abs(jump - y) < 1) continue;
            if (dotted < end)
            {
                yield return new(mark, false, [(x, y), (plane.X(dotted), y)]);
                yield return new(mark, true, jump == y ? [(plane.X(dotted), y), (plane.X(end), y)] : [(plane.X(dotted), y), (plane.X(end), y), (plane.X(end), jump)]);
            }
            else yield return new(mark, false, jump == y ? [(x, y), (plane.X(end), y)] : [(x, y), (plane.X(end), y), (plane.X(end), jump)]);
        }
    }

    private Silence? SilenceOf(MeasureHistory history, Plane plane)
    {
        var last = history.Levels.Count > 0 ? history.Levels.Max(level => level.Entry.Time) : (DateTimeOffset?)null;
        if (last is null || frame.End - last < MeasureHistory.Fresh) return null;
        var size = plane.Size;
        var left = Math.Min(plane.X(last.Value) + size.Radius + 2, size.Edge - 2);
        var words = new[] { "no figure", "for " + Age(frame.End - last.Value) };
        return new(new(left, size.Top, size.Edge, size.Base),
            [.. words.Select((text, i) => new ChartLabelLine(text, size.Edge - 4, size.Top + size.Font * (1.1 + i * 1.2)))]);
    }

    /// <summary>How long ago, in the coarsest words that mislead nobody.</summary>
    internal static string Age(TimeSpan age) => age.TotalHours < 72
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} days");

    internal static double Middle(MeasureHistory history, LedgerEntry entry) =>
        (history.Unit.Low(entry.Claim.Quantity!) + history.Unit.High(entry.Claim.Quantity!)) / 2;
}
