namespace Sitrep.App.Web.Drawing;

/// <summary>
/// Places texts beside marks so that none covers a mark or another text. A value that finds no place is left out; a named figure
/// (corrected, withdrawn, denied, planned) is moved until it finds one, tied to its mark by a line; of very many only the newest are named.
/// </summary>
/// <param name="history">The measure.</param>
/// <param name="plane">Where things lie.</param>
/// <param name="boxes">What may not be covered.</param>
/// <param name="lines">What may be crossed, and is not where there is a choice.</param>
internal sealed class ChartLabels(MeasureHistory history, Plane plane, Boxes boxes, Boxes lines)
{
    private readonly ChartSize size = plane.Size;

    /// <summary>The labels of the marks; those that have a label at the right get none beside them.</summary>
    public IReadOnlyList<ChartLabel> Place(IReadOnlyList<ChartMark> marks, IReadOnlyList<LedgerEntry> ends)
    {
        var placed = new List<ChartLabel>();
        foreach (var mark in marks.Where(mark => mark.Name is not null).OrderBy(mark => mark.Kind == MarkKind.Planned).ThenByDescending(mark => mark.Entry.Time).Take(size.MostNames))
            if ((Near(mark, mark.Name!) ?? Far(mark, mark.Name!)) is { } label) Take(placed, label);
        if (!size.IsWide) return placed;
        var end = new HashSet<LedgerEntry>(ends, ReferenceEqualityComparer.Instance);
        foreach (var mark in marks.Where(mark => mark.Name is null && !end.Contains(mark.Entry)))
            if (Near(mark, history.Unit.Short(mark.Entry.Claim.Quantity!)) is { } label) Take(placed, label);
        return placed;
    }

    private void Take(List<ChartLabel> placed, ChartLabel label)
    {
        placed.Add(label);
        boxes.Add(label.Box);
    }

    private ChartLabel? Near(ChartMark mark, string text)
    {
        var (font, r) = (size.Font, size.Radius);
        var x = mark.Target is { } target ? (mark.X + target.X) / 2 : mark.X;
        var top = Math.Min(mark.Head, mark.Target is { } to ? Math.Min(mark.Y, to.Y) : mark.Y) - (mark.Kind == MarkKind.AtLeast ? size.Stem : 0);
        var foot = Math.Max(mark.Foot, mark.Y) + (mark.Kind == MarkKind.AtMost ? size.Stem : 0);
        if (mark.HasArc) top -= r * 1.6;
        var above = top - r * 1.7 - 1;
        var below = foot + r * 1.7 + font * 0.85;
        ReadOnlySpan<double> places = [above, below, above - font * 1.15, below + font * 1.15, above - font * 2.2, below + font * 2.2];
        foreach (var baseline in places[..2]) if (At(mark, text, x, baseline, isFar: false) is { } label && lines.IsFree(label.Box)) return label;
        foreach (var baseline in places) if (At(mark, text, x, baseline, isFar: false) is { } label) return label;
        return null;
    }

    /// <summary>The nearest free place of the whole field, row by row.</summary>
    private ChartLabel? Far(ChartMark mark, string text)
    {
        ChartLabel? best = null;
        var nearest = double.MaxValue;
        for (var baseline = size.Top + size.Font; baseline < size.Base - 4; baseline += size.Font * 0.6)
        {
            for (var x = size.Left; x < size.Edge; x += size.Font)
            {
                var distance = Math.Abs(x - mark.X) + 2 * Math.Abs(baseline - mark.Y);
                if (distance >= nearest || At(mark, text, x, baseline, isFar: true) is not { } label) continue;
                (best, nearest) = (label, distance);
            }
        }
        return best;
    }

    private ChartLabel? At(ChartMark mark, string text, double x, double baseline, bool isFar)
    {
        var width = TextWidth.Of(text, size.Font);
        if (baseline - size.Font < 0 || baseline >= size.Base - 3 || width > size.Edge - size.Left - 4) return null;
        var left = Math.Clamp(x - width / 2, size.Left + 1, size.Edge - width - 3);
        var box = Box.OfText(left, baseline, width, size.Font);
        return boxes.IsFree(box) ? new(text, left + width / 2, baseline, box, mark, isFar) : null;
    }
}
