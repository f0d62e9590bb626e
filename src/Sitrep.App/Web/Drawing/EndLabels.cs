namespace Sitrep.App.Web.Drawing;

/// <summary>Sorts what each source says now into a column at the right.</summary>
/// <param name="history">The measure.</param>
/// <param name="sources">Colours and names.</param>
/// <param name="plane">Where things lie.</param>
/// <param name="top">The column begins here.</param>
internal sealed class EndLabels(MeasureHistory history, SourceMarks sources, Plane plane, double top)
{
    private const double LineHeight = 1.28;

    /// <summary>The labels from top to bottom.</summary>
    /// <param name="more">Sources with a figure now for which there is no room.</param>
    public IReadOnlyList<EndLabel> Build(out int more)
    {
        var size = plane.Size;
        var now = plane.Frame.End;
        var last = new Dictionary<string, LedgerEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var level in history.Levels.Where(level => level.Until > now && now - level.Entry.Time <= MeasureHistory.Lasting)) last[level.Entry.Source] = level.Entry;
        var room = (int)((size.Base + 2 - top) / (size.Font * LineHeight)) + 1;
        var told = last.Values.OrderBy(Rank).ThenByDescending(entry => entry.Time).ToList();
        more = told.Count > room ? told.Count - room + 1 : 0;
        if (more > 0) told.RemoveRange(room - 1, more);
        told.Sort((a, b) => Height(a).CompareTo(Height(b)) is var order && order != 0 ? order : string.CompareOrdinal(a.Source, b.Source));
        var heights = Spread([.. told.Select(entry => Math.Max(top, Height(entry)))], size.Base + 2 - (more > 0 ? size.Font * LineHeight : 0), size.Font * LineHeight);
        return [.. told.Select((entry, i) => Label(entry, heights[i]))];
    }

    /// <summary>Those that make the range come first, then the most talkative sources.</summary>
    private int Rank(LedgerEntry entry)
    {
        var measure = history.Measure;
        if (ReferenceEquals(entry, measure.Lowest) || ReferenceEquals(entry, measure.Highest)) return -2;
        if (ReferenceEquals(entry, measure.Latest)) return -1;
        for (var i = 0; i < sources.Sources.Count; i++) if (sources.Sources[i].Equals(entry.Source, StringComparison.OrdinalIgnoreCase)) return i;
        return int.MaxValue;
    }

    private double Height(LedgerEntry entry) => plane.Y(MeasureChartBuilder.Middle(history, entry));

    private EndLabel Label(LedgerEntry entry, double y)
    {
        var size = plane.Size;
        var figure = history.Unit.Short(entry.Claim.Quantity!);
        var room = size.Right - 14 - TextWidth.Of(figure + " ", size.Font, bold: true);
        return new(entry, sources[entry.Source].Class, figure, sources.Names.Fit(entry.Source, size.Font, room), Height(entry), y, plane.Frame.End - entry.Time > MeasureHistory.Fresh);
    }

    /// <summary>Heights at least a line apart, as near to the wanted ones as going down and then up gives.</summary>
    internal static double[] Spread(double[] wanted, double bottom, double line)
    {
        var heights = (double[])wanted.Clone();
        for (var i = 1; i < heights.Length; i++) heights[i] = Math.Max(heights[i], heights[i - 1] + line);
        if (heights.Length == 0 || heights[^1] <= bottom) return heights;
        heights[^1] = bottom;
        for (var i = heights.Length - 2; i >= 0; i--) heights[i] = Math.Min(heights[i], heights[i + 1] - line);
        return heights;
    }
}
