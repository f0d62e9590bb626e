namespace Sitrep.App.Web.Drawing;

/// <summary>Places the marks of a chart, and thins them where there are more than can be told apart.</summary>
internal sealed class ChartMarks(MeasureHistory history, SourceMarks sources, Plane plane)
{
    private static readonly MarkKind[] Named = [MarkKind.Corrected, MarkKind.Withdrawn, MarkKind.Denied, MarkKind.Planned];

    /// <summary>The marks in time order.</summary>
    /// <param name="drawn">What is drawn, and how.</param>
    /// <param name="ends">Figures that have a label at the right; they are never thinned.</param>
    public IReadOnlyList<ChartMark> Build(IReadOnlyList<(LedgerEntry Entry, MarkKind Kind)> drawn, IReadOnlyList<LedgerEntry> ends)
    {
        var marks = drawn.Select(item => Place(item.Entry, item.Kind)).ToList();
        var kept = new HashSet<LedgerEntry>(ends, ReferenceEqualityComparer.Instance);
        foreach (var entry in new[] { history.Measure.Lowest, history.Measure.Highest, history.Measure.Latest }) if (entry is not null) kept.Add(entry);
        return Thin(marks, mark => Named.Contains(mark.Kind) || kept.Contains(mark.Entry));
    }

    /// <summary>The figure that a planned change is added to; 0 for all other figures.</summary>
    public static double GroundOf(MeasureHistory history, LedgerEntry entry) =>
        entry.Status == EntryStatus.Planned && entry.Claim.Quantity!.Role == QuantityRole.Delta && history.LevelAt(entry.Time, entry.Source) is { } ground
            ? history.Unit.High(ground.Claim.Quantity!)
            : 0;

    private ChartMark Place(LedgerEntry entry, MarkKind kind)
    {
        var (quantity, unit, ground) = (entry.Claim.Quantity!, history.Unit, GroundOf(history, entry));
        var (low, high) = (ground + unit.Low(quantity), ground + unit.High(quantity));
        var (foot, head) = (low, high);
        if (kind == MarkKind.About)
        {
            var tolerance = Math.Max(Math.Abs(low) * 0.1, plane.Scale.Amount(0.03));
            (foot, head) = (low - tolerance, high + tolerance);
        }
        var by = history.ByOf(entry);
        return new()
        {
            Entry = entry,
            Kind = kind,
            Source = sources[entry.Source],
            X = plane.X(entry.Time),
            Y = plane.Y(ground + MeasureChartBuilder.Middle(history, entry)),
            Foot = plane.Y(foot),
            Head = plane.Y(head),
            EndX = kind == MarkKind.Withdrawn && by is not null ? plane.X(by.Time) : null,
            Target = kind == MarkKind.Corrected && by is not null ? (plane.X(by.Time), plane.Y(MeasureChartBuilder.Middle(history, by))) : null,
            BaseY = ground != 0 ? plane.Y(ground) : null,
            Name = NameOf(entry, kind, by),
        };
    }

    private string? NameOf(LedgerEntry entry, MarkKind kind, LedgerEntry? by)
    {
        var quantity = entry.Claim.Quantity!;
        var figure = history.Unit.Short(quantity);
        return kind switch
        {
            MarkKind.Corrected => by is null ? figure + " corrected" : $"{figure} → {history.Unit.Short(by.Claim.Quantity!)}",
            MarkKind.Withdrawn => figure + " withdrawn",
            MarkKind.Denied => figure + " denied",
            MarkKind.Planned => (quantity.Role == QuantityRole.Delta ? "+" + history.Unit.Short(quantity with { Bound = Bound.Exact }) : figure) + " planned",
            _ => null,
        };
    }

    /// <summary>Figures of one source that would lie on one another become one mark that tells their number; the cells grow until few enough are left.</summary>
    private List<ChartMark> Thin(List<ChartMark> marks, Func<ChartMark, bool> isKept)
    {
        var cell = plane.Size.Radius * 0.8;
        var thinned = Merge(marks, isKept, cell, bySource: true);
        for (var pass = 0; pass < 12 && thinned.Count > plane.Size.MostMarks; pass++)
        {
            cell *= 1.5;
            thinned = Merge(marks, isKept, cell, bySource: pass < 8);
        }
        return thinned;
    }

    private static List<ChartMark> Merge(List<ChartMark> marks, Func<ChartMark, bool> isKept, double cell, bool bySource)
    {
        var cells = new Dictionary<(string Source, MarkKind? Kind, int X, int Y), int>();
        var merged = new List<ChartMark>();
        foreach (var mark in marks)
        {
            if (isKept(mark)) { merged.Add(mark); continue; }
            var key = (bySource ? mark.Entry.Source : "", bySource ? mark.Kind : (MarkKind?)null, (int)(mark.X / cell), (int)(mark.Y / cell));
            if (cells.TryGetValue(key, out var at)) merged[at] = mark with { More = merged[at].More + 1 }; // the later one shows
            else
            {
                cells.Add(key, merged.Count);
                merged.Add(mark);
            }
        }
        return merged;
    }
}
