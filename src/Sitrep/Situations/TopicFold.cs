using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Groups measures under topics: the same counted thing at the same place.</summary>
internal static class TopicFold
{
    /// <summary>The topics, the one with most figures first.</summary>
    public static ImmutableArray<Topic> Group(List<Measure> measures) =>
    [
        .. measures.GroupBy(measure => (measure.Key.Subject, measure.Key.Place, measure.Key.Dimension))
            .Select(group => Build(group.Key.Subject, group.Key.Place, [.. group.OrderByDescending(measure => measure.Entries.Length)]))
            .OrderByDescending(topic => topic.Measures.Sum(measure => measure.Entries.Length)),
    ];

    private static Topic Build(string subject, string place, ImmutableArray<Measure> measures) => new()
    {
        Subject = subject,
        Place = place,
        Title = Titles.OfTopic(subject, place),
        Measures = measures,
        Differences = Differences(measures),
    };

    /// <summary>
    /// Standing and planned figures that differ although they count the same thing: told with what differs. Two measures that are
    /// both named by a state ("dead", "wounded") differ by their names already and are not told, but what was to happen is set beside what is.
    /// </summary>
    private static ImmutableArray<Difference> Differences(ImmutableArray<Measure> measures)
    {
        var found = ImmutableArray.CreateBuilder<Difference>();
        var told = measures.SelectMany(measure => measure.Entries
            .Where(entry => entry.Status is EntryStatus.Standing or EntryStatus.Planned).TakeLast(3).Select(entry => (measure, entry))).ToList();
        for (var i = 0; i < told.Count; i++)
        {
            for (var k = i + 1; k < told.Count && found.Count < 6; k++)
            {
                var (first, second) = (told[i], told[k]);
                if (!AreTellable(first.measure, first.entry, second.measure, second.entry)) continue;
                var (low, high) = first.entry.Claim.Quantity!.BaseHigh <= second.entry.Claim.Quantity!.BaseHigh ? (first, second) : (second, first);
                found.Add(new(low.entry, high.entry, Explain(low.measure, low.entry, high.measure, high.entry)));
            }
        }
        return found.ToImmutable();
    }

    private static bool AreTellable(Measure first, LedgerEntry a, Measure second, LedgerEntry b)
    {
        if (a.Claim.Quantity!.Role == QuantityRole.Delta || b.Claim.Quantity!.Role == QuantityRole.Delta) return false;
        if (a.Interval is not { } one || b.Interval is not { } other || one.Overlaps(other) || a.Origin == b.Origin && first.Id == second.Id) return false;
        var planned = a.Status == EntryStatus.Planned != (b.Status == EntryStatus.Planned);
        if (first.Id == second.Id) return planned;
        return planned && first.Key.Subject != "person" || (first.Key.State.Length == 0 || second.Key.State.Length == 0) && first.Key.Subject != "person";
    }

    private static string Explain(Measure lowMeasure, LedgerEntry low, Measure highMeasure, LedgerEntry high)
    {
        var factor = low.Claim.Quantity!.BaseHigh > 0 ? high.Claim.Quantity!.BaseLow / low.Claim.Quantity.BaseHigh : 0;
        var times = factor >= 1.5 ? FormattableString.Invariant($", a factor of {factor:0.#}") : "";
        return $"{high.Source} says {Figures.Write(high.Claim.Quantity!)} ({What(highMeasure, high)}), {low.Source} says {Figures.Write(low.Claim.Quantity)} ({What(lowMeasure, low)}){times}: they count different things.";
    }

    private static string What(Measure measure, LedgerEntry entry)
    {
        var state = measure.Key.State.Length > 0 ? measure.Key.State : measure.Key.Subject;
        return entry.Status == EntryStatus.Planned ? state + ", planned" : state;
    }
}
