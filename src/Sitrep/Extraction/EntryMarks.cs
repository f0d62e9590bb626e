using AngleSharp.Dom;
using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Finds what dates the entries of a live blog: its structured data, <c>time</c> elements, lines that are a clock time.</summary>
internal static class EntryMarks
{
    private const int LongestMark = 8;
    private const int LongestEntry = 80;
    private const int OpeningWords = 12;
    private const int MostTimes = 60;
    private const int LevelsAround = 4;
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
        var elements = TimesByElement(page.Tree);
        var clocks = new List<(int Block, ClockTime Clock, PublicationTime? Whole)>();
        for (var i = Math.Max(0, page.Headline + 1); i < page.Tree.Blocks.Count; i++)
        {
            var block = page.Tree.Blocks[i];
            if (block.Words > LongestEntry) continue;
            var traits = page.Tree.Containers[block.Container].Traits;
            if ((traits & (ContainerTraits.Related | ContainerTraits.Comment | ContainerTraits.Navigation | ContainerTraits.Footer)) != 0) continue;
            if (Whole(page.Tree, elements, block) is { } whole) clocks.Add((i, default, whole));
            else if (block.Words > LongestMark && Leading(block.Text) is { } leading) clocks.Add((i, leading, null));
            else if (Clock(block.Text) is { } clock) clocks.Add((i, clock, null));
        }
        return Dated(clocks, published, modified);
    }

    /// <summary>Day and time in a time element or in words.</summary>
    private static PublicationTime? Whole(PageTree tree, Dictionary<IElement, List<IElement>> elements, PageBlock block)
    {
        var element = tree.Containers[block.Container].Element;
        foreach (var time in elements.GetValueOrDefault(element, []))
        {
            // An element around the block holds other entries' times too: this one's stands in the block's words, before the text of a long block.
            var words = FoldedText.Squeeze(time.TextContent);
            if (block.Words > LongestMark ? words.Length == 0 || !block.Text.StartsWith(words, StringComparison.Ordinal)
                : time != element && !block.Text.Contains(words, StringComparison.Ordinal)) continue;
            if (PublicationTimes.TryParse(time.GetAttribute("datetime"), TimeProvenance.TimeElement, out var read, out _)
                && read!.Precision != TimePrecision.Day) return read;
        }
        return block.Words <= LongestMark && PrintedDates.IsDateLine(block.Text) && PrintedDates.Read(block.Text) is { Precision: not TimePrecision.Day } printed ? printed : null;
    }

    /// <summary>"14:20 Two ferries are turned back": a clock time before the text of its entry, of which a capital tells.</summary>
    private static ClockTime? Leading(string text)
    {
        var space = text.IndexOf(' ');
        if (space is < 4 or > 5 || !text.AsSpan(0, space).Contains(':') || space + 1 >= text.Length || !char.IsUpper(text[space + 1])) return null;
        return Clock(text[..space]);
    }

    /// <summary>The time elements in each element, a few levels up; looked for once, since entries are many.</summary>
    private static Dictionary<IElement, List<IElement>> TimesByElement(PageTree tree)
    {
        var times = new Dictionary<IElement, List<IElement>>();
        if (tree.Containers.Count == 0) return times;
        foreach (var time in tree.Containers[0].Element.GetElementsByTagName("time"))
        {
            var level = 0;
            for (var at = time; at is not null && level < LevelsAround; at = at.ParentElement, level++)
            {
                if (!times.TryGetValue(at, out var list)) times[at] = list = [];
                if (list.Count < MostTimes) list.Add(time);
            }
        }
        return times;
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
