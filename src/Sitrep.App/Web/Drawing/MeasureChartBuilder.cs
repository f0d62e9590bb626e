using System.Globalization;

namespace Sitrep.App.Web.Drawing;

/// <summary>Lays out the chart of a measure. Immutable; safe on any thread.</summary>
internal sealed class MeasureChartBuilder(SourceMarks sources, TimeFrame frame)
{
    /// <summary>The chart of a measure's history in a size.</summary>
    public MeasureChart Build(MeasureHistory history, ChartSize size)
    {
        var drawn = Drawn(history, size);
        var plane = new Plane(frame, ValueScale.Of(Values(history, drawn), history.Unit.Unit.Dimension is "count" or "share"), size);
        var silent = frame.End - LastSaid(history);
        var isNarrow = silent >= MeasureHistory.Fresh && size.Edge - plane.X(frame.End - silent.Value) < size.Font * 8;
        var ends = new EndLabels(history, sources, plane, isNarrow ? size.Top + size.Font * 3.4 : size.Top).Build(out var more);
        var marks = new ChartMarks(history, sources, plane).Build(drawn, [.. ends.Select(end => end.Entry)]);
        var lines = Lines(history, plane, [.. marks.Select(mark => mark.Entry)]).ToList();
        var (boxes, crossed) = (new Boxes(), new Boxes());
        foreach (var box in marks.SelectMany(mark => mark.Boxes(size))) boxes.Add(box);
        foreach (var box in lines.SelectMany(line => line.Boxes)) crossed.Add(box);
        var silence = silent >= MeasureHistory.Fresh ? SilenceOf(silent.Value, plane, isNarrow, box => boxes.IsFree(box) && crossed.IsFree(box)) : null;
        foreach (var box in silence?.WordBoxes ?? []) boxes.Add(box);
        return new()
        {
            Plane = plane,
            History = history,
            Times = TimeTicks.Of(frame, size.Edge - size.Left, size.Font, size.IsWide),
            Bands = Bands(history, plane),
            Lines = lines,
            Marks = marks,
            Labels = new ChartLabels(history, plane, boxes, crossed).Place(marks, [.. ends.Select(end => end.Entry)]),
            Ends = ends,
            MoreEnds = more,
            Silence = silence,
        };
    }

    /// <summary>What is drawn, and how. Parts show in the large chart, and in the small one where there is nothing else.</summary>
    private static List<(LedgerEntry Entry, MarkKind Kind)> Drawn(MeasureHistory history, ChartSize size)
    {
        var drawn = history.Measure.Entries.Select(entry => (Entry: entry, Kind: history.KindOf(entry))).Where(item => item.Kind is not null).Select(item => (item.Entry, item.Kind!.Value)).ToList();
        var whole = drawn.FindAll(item => item.Value != MarkKind.Part);
        return size.IsWide || whole.Count == 0 ? drawn : whole;
    }

    private static List<double> Values(MeasureHistory history, List<(LedgerEntry Entry, MarkKind Kind)> drawn)
    {
        var values = new List<double>();
        foreach (var (entry, _) in drawn)
        {
            var ground = ChartMarks.GroundOf(history, entry);
            values.Add(ground + history.Unit.Low(entry.Claim.Quantity!));
            if (!entry.Claim.Quantity!.IsVague) values.Add(ground + history.Unit.High(entry.Claim.Quantity!));
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

    /// <summary>A figure stands until it is replaced: solid for a day, dotted for another, then its line ends. Lines shorter than a pixel are left out, and those of marks that were thinned away.</summary>
    private IEnumerable<ChartLine> Lines(MeasureHistory history, Plane plane, IReadOnlyList<LedgerEntry> shown)
    {
        var drawn = new HashSet<LedgerEntry>(shown, ReferenceEqualityComparer.Instance);
        foreach (var level in history.Levels.Where(level => drawn.Contains(level.Entry)))
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

    private static DateTimeOffset? LastSaid(MeasureHistory history) => history.Levels.Count > 0 ? history.Levels.Max(level => level.Entry.Time) : null;

    /// <summary>The words stand in the frame where they cover nothing; in the margin where it is too narrow for them.</summary>
    private Silence SilenceOf(TimeSpan age, Plane plane, bool isNarrow, Func<Box, bool> isFree)
    {
        var size = plane.Size;
        var left = Math.Min(plane.X(frame.End - age) + size.Radius + 2, size.Edge - 2);
        var area = new Box(left, size.Top, size.Edge, size.Base);
        if (isNarrow) return Silence.Beside(area, "for " + Age(age), size.Top, size.Font);
        Silence? first = null;
        for (var top = size.Top; top < size.Base - size.Font * 2.6; top += size.Font)
        {
            var words = Silence.Inside(area, "for " + Age(age), top, size.Font);
            first ??= words;
            if (words.WordBoxes.All(isFree)) return words;
        }
        return first!;
    }

    /// <summary>How long ago, in the coarsest words that mislead nobody.</summary>
    internal static string Age(TimeSpan age) => age.TotalHours < 72
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} days");

    /// <summary>Where a figure is drawn: in the middle of what it gives; a word such as "dozens" at the least it may mean.</summary>
    internal static double Middle(MeasureHistory history, LedgerEntry entry) => entry.Claim.Quantity! is { IsVague: true } vague
        ? history.Unit.Low(vague)
        : (history.Unit.Low(entry.Claim.Quantity!) + history.Unit.High(entry.Claim.Quantity!)) / 2;
}
