using UglyToad.PdfPig.Content;
using PdfPage = UglyToad.PdfPig.Content.Page;

namespace Sitrep.Pdf;

using Word = UglyToad.PdfPig.Content.Word;

/// <summary>Puts the words of a page into lines, and the lines into reading order: columns one after the other, what spans them between.</summary>
internal sealed class PageLayout
{
    /// <summary>Gaps, in sizes of the type: between segments, and between the cells of a table.</summary>
    private const double SegmentGap = 1.2, CellGap = 2.5;
    private const int FewestRows = 5;

    /// <summary>Height of the margins at head and foot, of the page's height.</summary>
    private const double Margin = 0.065;

    /// <summary>A gap below the shorter column, in sizes of the type, that ends the columns; lines follow one another at 1.2 to 1.5.</summary>
    private const double ColumnEnd = 2;
    private const double ProseWords = 3.2;

    private readonly int number;
    private readonly double height;
    private readonly List<PrintedLine> lines = [];
    private int column;

    private PageLayout(int number, double height)
    {
        this.number = number;
        this.height = Math.Max(1, height);
    }

    /// <summary>The lines of a page in reading order.</summary>
    public static List<PrintedLine> Read(PdfPage page, IReadOnlyList<Word> words)
    {
        var layout = new PageLayout(page.Number, page.Height);
        var segments = Segments(words);
        // What stands in the margins runs across the page; between them lie the columns.
        var head = segments.Where(segment => segment.Baseline > page.Height * (1 - Margin)).ToList();
        var foot = segments.Where(segment => segment.Baseline < page.Height * Margin).ToList();
        layout.Lines(head);
        layout.Order([.. segments.Except(head).Except(foot)], 0);
        layout.column++;
        layout.Lines(foot);
        return layout.lines;
    }

    private static List<Segment> Segments(IReadOnlyList<Word> words)
    {
        var upright = words.Where(word => word.TextOrientation is TextOrientation.Horizontal && word.Letters.Count > 0 && !string.IsNullOrWhiteSpace(word.Text))
            .Select(word => (Word: word, Base: word.Letters[0].StartBaseLine.Y, Size: Math.Clamp(word.Letters[0].PointSize, 1, 200)))
            .Where(word => double.IsFinite(word.Base) && double.IsFinite(word.Word.BoundingBox.Left) && double.IsFinite(word.Word.BoundingBox.Right))
            .OrderByDescending(word => word.Base).ThenBy(word => word.Word.BoundingBox.Left).ToList();
        var segments = new List<Segment>();
        for (var from = 0; from < upright.Count;)
        {
            var to = from + 1;
            while (to < upright.Count && upright[from].Base - upright[to].Base < upright[from].Size * 0.4) to++;
            Row(upright[from..to], segments);
            from = to;
        }
        return segments;
    }

    private static void Row(List<(Word Word, double Base, double Size)> row, List<Segment> segments)
    {
        row.Sort((first, second) => first.Word.BoundingBox.Left.CompareTo(second.Word.BoundingBox.Left));
        var start = 0;
        for (var i = 1; i <= row.Count; i++)
        {
            if (i < row.Count && row[i].Word.BoundingBox.Left - row[i - 1].Word.BoundingBox.Right <= Math.Max(row[i].Size, row[i - 1].Size) * SegmentGap) continue;
            var run = row[start..i];
            segments.Add(new(run[0].Word.BoundingBox.Left, run.Max(word => word.Word.BoundingBox.Right), run[0].Base, run.Max(word => word.Size), string.Join(' ', run.Select(word => Ligatures.Apart(word.Word.Text.Trim()))), run.Count));
            start = i;
        }
    }

    /// <summary>Reads a set of segments: without a gutter line by line; with one the left side before the right, band by band.</summary>
    private void Order(List<Segment> segments, int depth)
    {
        if (segments.Count == 0) return;
        if (depth >= 3 || FindGutter(segments) is not { } gutter)
        {
            column++;
            Lines(segments);
            return;
        }
        List<Segment> left = [], right = [], across = [];
        foreach (var segment in segments)
        {
            var spans = segment.Left < gutter && segment.Right > gutter;
            if (spans != across.Count > 0 && left.Count + right.Count + across.Count > 0) Band(left, right, across, depth);
            (spans ? across : segment.Right <= gutter ? left : right).Add(segment);
        }
        Band(left, right, across, depth);
    }

    private void Band(List<Segment> left, List<Segment> right, List<Segment> across, int depth)
    {
        if (across.Count > 0)
        {
            column++;
            Lines([.. across]);
        }
        var below = CutBelow(left, right);
        below.AddRange(CutBelow(right, left));
        Order([.. left], depth + 1);
        Order([.. right], depth + 1);
        if (below.Count > 0) Order(below, depth + 1);
        left.Clear();
        right.Clear();
        across.Clear();
    }

    /// <summary>Takes off a column what stands, behind a gap, below the end of the other: it belongs to both, as a heading or table does.</summary>
    private static List<Segment> CutBelow(List<Segment> longer, List<Segment> other)
    {
        if (other.Count == 0) return [];
        var end = other.Min(segment => segment.Baseline);
        for (var i = 1; i < longer.Count; i++)
        {
            var gap = longer[i - 1].Baseline - longer[i].Baseline;
            if (longer[i].Baseline >= end - (longer[i].Size * 0.5) || gap < Math.Max(longer[i].Size, longer[i - 1].Size) * ColumnEnd) continue;
            var below = longer[i..];
            longer.RemoveRange(i, longer.Count - i);
            return below;
        }
        return [];
    }

    /// <summary>A place that few segments cross, with prose on both sides in enough rows; null when the segments stand in one column.</summary>
    private static double? FindGutter(List<Segment> segments)
    {
        double low = segments.Min(segment => segment.Left), high = segments.Max(segment => segment.Right);
        var width = high - low;
        if (width < 100) return null;
        var candidates = segments.Where(segment => segment.Left > low + (width * 0.2) && segment.Left < low + (width * 0.8))
            .GroupBy(segment => Math.Round(segment.Left)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Take(8).Select(group => group.Min(segment => segment.Left) - 1);
        foreach (var x in candidates)
        {
            int crossing = 0, leftWords = 0, rightWords = 0, leftRows = 0, rightRows = 0;
            foreach (var segment in segments)
            {
                if (segment.Left < x && segment.Right > x) crossing++;
                else if (segment.Right <= x) (leftRows, leftWords) = (leftRows + 1, leftWords + segment.Words);
                else (rightRows, rightWords) = (rightRows + 1, rightWords + segment.Words);
            }
            if (leftRows >= FewestRows && rightRows >= FewestRows && crossing <= Math.Min(leftRows, rightRows) && leftWords >= leftRows * ProseWords && rightWords >= rightRows * ProseWords) return x;
        }
        return null;
    }

    /// <summary>Segments of one column on one baseline are one line, parted by a bar where they are cells.</summary>
    private void Lines(List<Segment> segments)
    {
        segments = [.. segments.OrderByDescending(segment => segment.Baseline).ThenBy(segment => segment.Left)];
        for (var from = 0; from < segments.Count;)
        {
            var to = from + 1;
            while (to < segments.Count && segments[from].Baseline - segments[to].Baseline < segments[from].Size * 0.4) to++;
            var row = segments[from..to].OrderBy(segment => segment.Left).ToList();
            var text = row[0].Text;
            var isRow = false;
            for (var i = 1; i < row.Count; i++)
            {
                var isCell = row[i].Left - row[i - 1].Right > row[i].Size * CellGap;
                isRow |= isCell;
                text += (isCell ? " | " : " ") + row[i].Text;
            }
            lines.Add(new(number, column, row[0].Left, row.Max(segment => segment.Right), row[0].Baseline, row.Max(segment => segment.Size), text, 1 - (row[0].Baseline / height)) { IsRow = isRow });
            from = to;
        }
    }
}
