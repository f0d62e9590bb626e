using Sitrep.Text;

namespace Sitrep.App.Web.Drawing;

/// <summary>Chooses what the timeline numbers: what was taken back first, then the first figures of the large measures, then what was done without a figure.</summary>
internal static class TimelineEvents
{
    private const int Measures = 6, LongestWords = 110, Stretches = 10;

    /// <summary>At most so many events, in time order.</summary>
    public static IReadOnlyList<TimelineEvent> Of(Situation situation, int most)
    {
        var ranked = new List<(int Rank, TimelineEvent Event)>();
        var large = situation.Measures.OrderByDescending(measure => measure.Entries.Length).Take(Measures).ToHashSet();
        foreach (var measure in situation.Measures) AddOf(measure, large.Contains(measure), ranked);
        ranked.AddRange(Deeds(situation));
        return [.. ranked.OrderBy(item => item.Rank).ThenBy(item => item.Event.Time).Take(most).Select(item => item.Event).OrderBy(item => item.Time)];
    }

    /// <summary>What was done without a figure, spread over time: the first of each stretch comes before the second of any.</summary>
    private static IEnumerable<(int, TimelineEvent)> Deeds(Situation situation)
    {
        var deeds = situation.Statements.Where(entry => entry.Claim.Subject != "statement" && entry.Claim.Stance == Stance.Reported).ToList();
        if (deeds.Count == 0) return [];
        var (first, length) = (deeds[0].Time, Math.Max(1, (deeds[^1].Time - deeds[0].Time).TotalHours));
        return deeds.GroupBy(entry => (int)((entry.Time - first).TotalHours / length * Stretches))
            .SelectMany(stretch => stretch.Select((entry, i) => (3 + i, new TimelineEvent(entry.Time, $"{entry.Source}: {Shorten(entry.Claim.Content)}", entry))));
    }

    private static void AddOf(Measure measure, bool isLarge, List<(int, TimelineEvent)> ranked)
    {
        var history = new MeasureHistory(measure, DrawnUnit.Of(measure));
        foreach (var entry in measure.Entries)
        {
            if (entry.Status is not (EntryStatus.Withdrawn or EntryStatus.Corrected or EntryStatus.Denied) || history.ByOf(entry) is not { } by) continue;
            var figure = Figures.Write(entry.Claim.Quantity!);
            ranked.Add((1, new(by.Time, entry.Status switch
            {
                EntryStatus.Withdrawn => $"{measure.Title}: {entry.Source} takes back {figure}",
                EntryStatus.Corrected => $"{measure.Title}: {entry.Source} corrects {figure} to {Figures.Write(by.Claim.Quantity!)}",
                _ => $"{measure.Title}: {by.Source} denies {figure}",
            }, by)));
        }
        if (isLarge && history.Levels is [var first, ..])
            ranked.Add((2, new(first.Entry.Time, $"{measure.Title}: first figure, {Figures.Write(first.Entry.Claim.Quantity!)} ({first.Entry.Source})", first.Entry)));
    }

    private static string Shorten(string text)
    {
        if (text.Length <= LongestWords) return text;
        var space = text.LastIndexOf(' ', LongestWords);
        return (space > 0 ? text[..space] : text[..LongestWords]) + " …";
    }
}
