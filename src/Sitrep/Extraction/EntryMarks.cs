using AngleSharp.Dom;
using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Finds what dates the entries of a live blog: its structured data, <c>time</c> elements, lines that are a clock time.</summary>
internal static class EntryMarks
{
    private const int LongestMark = 8;
    private const int OpeningWords = 12;
    private const int MostTimes = 60;
    private const int HalfDay = 12 * 60;

    /// <summary>The entries that the structured data date, found again on the page by their headlines or first words; in reading order.</summary>
    public static List<EntryMark> Given(ParsedPage page)
    {
        var marks = new List<EntryMark>();
        var blocks = page.Tree.Blocks;
        var openings = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = blocks.Count - 1; i > page.Headline; i--) openings[Opening(blocks[i].Folded)] = i;
        foreach (var (published, words) in page.Data.Entries)
        {
            if (openings.TryGetValue(Opening(FoldedText.Of(words)), out var block)
                && PublicationTimes.TryParse(published, TimeProvenance.StructuredData, out var time, out _)) marks.Add(new(block, time!));
        }
        marks.Sort((first, second) => first.Block.CompareTo(second.Block));
        return marks;
    }

    private static string Opening(string folded) => string.Join(' ', folded.Split(' ', OpeningWords + 1).Take(OpeningWords));

    /// <summary>The times that the page prints, in reading order. A clock time alone gets the day from its neighbours.</summary>
    public static List<EntryMark> Printed(ParsedPage page, PublicationTime? published, PublicationTime? modified)
    {
        var clocks = new List<(int Block, ClockTime Clock, PublicationTime? Whole)>();
        for (var i = Math.Max(0, page.Headline + 1); i < page.Tree.Blocks.Count; i++)
        {
            var block = page.Tree.Blocks[i];
            if (block.Words > LongestMark) continue;
            var traits = page.Tree.Containers[block.Container].Traits;
            if ((traits & (ContainerTraits.Related | ContainerTraits.Comment | ContainerTraits.Navigation | ContainerTraits.Footer)) != 0) continue;
            if (Whole(page.Tree, block) is { } whole) clocks.Add((i, default, whole));
            else if (Clock(block.Text) is { } clock) clocks.Add((i, clock, null));
        }
        return Dated(clocks, published, modified);
    }

    /// <summary>Day and time in a time element or in words.</summary>
    private static PublicationTime? Whole(PageTree tree, PageBlock block)
    {
        var element = tree.Containers[block.Container].Element;
        var count = 0;
        foreach (var time in element.GetElementsByTagName("time").Prepend(element))
        {
            if (++count > MostTimes) break;
            // An element around the block holds other entries' times too: this one's stands in the block's words.
            if (time != element && !block.Text.Contains(FoldedText.Squeeze(time.TextContent), StringComparison.Ordinal)) continue;
            if (PublicationTimes.TryParse(time.GetAttribute("datetime"), TimeProvenance.TimeElement, out var read, out _)
                && read!.Precision != TimePrecision.Day) return read;
        }
        return PrintedDates.IsDateLine(block.Text) && PrintedDates.Read(block.Text) is { Precision: not TimePrecision.Day } printed ? printed : null;
    }

    private static ClockTime? Clock(string text) => PublicationTimes.TryClock(text.Trim('[', ']', '(', ')', '-', '–', '—', '|', '•', ' '), out var clock) ? clock : null;

    /// <summary>
    /// Puts days to clock times. Entries go down in time or up; where the clock jumps against that, midnight lies between. Those that go down
    /// begin on the day of the page's last change, the others on that of its publication.
    /// </summary>
    private static List<EntryMark> Dated(List<(int Block, ClockTime Clock, PublicationTime? Whole)> clocks, PublicationTime? published, PublicationTime? modified)
    {
        var marks = new List<EntryMark>();
        var isDown = IsDown(clocks);
        var anchor = (isDown ? modified ?? published : published)?.Time;
        TimeSpan? before = null;
        foreach (var (block, clock, whole) in clocks)
        {
            if (whole is { } known)
            {
                (anchor, before) = (known.Time, known.Time.TimeOfDay);
                marks.Add(new(block, known));
                continue;
            }
            if (anchor is not { } day) continue;
            if (before is { } last && (isDown ? clock.TimeOfDay > last : clock.TimeOfDay < last)) anchor = day = day.AddDays(isDown ? -1 : 1);
            before = clock.TimeOfDay;
            var offset = clock.OffsetMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : day.Offset;
            marks.Add(new(block, new(new(day.Date + clock.TimeOfDay, offset), clock.Precision, TimeProvenance.Printed)));
        }
        return marks;
    }

    /// <summary>Each step goes the shorter way round the clock.</summary>
    private static bool IsDown(List<(int Block, ClockTime Clock, PublicationTime? Whole)> clocks)
    {
        var down = 0;
        for (var i = 1; i < clocks.Count; i++)
        {
            var step = (int)(Of(clocks[i]) - Of(clocks[i - 1])).TotalMinutes;
            var shorter = ((step + (3 * HalfDay)) % (2 * HalfDay)) - HalfDay;
            down -= Math.Sign(shorter);
        }
        return down > 0;
    }

    private static TimeSpan Of((int Block, ClockTime Clock, PublicationTime? Whole) mark) => mark.Whole?.Time.TimeOfDay ?? mark.Clock.TimeOfDay;
}
