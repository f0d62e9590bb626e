using System.Collections.Immutable;

namespace Sitrep.Reports;

/// <summary>Sees who and what has been silent: what is missing is news.</summary>
internal static class Silences
{
    /// <summary>From so many figures on a measure is one that is followed.</summary>
    private const int Many = 4;

    /// <summary>How long nobody has given a figure, when that is at least as long as asked for.</summary>
    public static TimeSpan? Of(Standing standing, TimeSpan after) => standing.Silence is { } silence && silence >= after ? silence : null;

    /// <summary>True for a measure whose silence is news: of people, or one that many figures have been given of.</summary>
    public static bool IsNews(MeasureSummary summary) => summary.Silence is not null && summary.Measure.Latest is not null
        && (summary.Measure.Key.Subject == "person" && summary.Measure.Key.State.Length > 0 && summary.Measure.Entries.Length > 1 || summary.Measure.Entries.Length >= Many);

    /// <summary>The sources with more than one entry that have said nothing for so long, the longest first.</summary>
    public static ImmutableArray<SilentSource> Sources(Situation situation, TimeSpan after)
    {
        if (situation.Now is not { } now) return [];
        var last = new Dictionary<string, (LedgerEntry Entry, int Count)>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in situation.Measures.SelectMany(measure => measure.Entries).Concat(situation.Statements).Where(entry => !entry.Claim.Attribution.Sources.IsDefaultOrEmpty))
        {
            var known = last.GetValueOrDefault(entry.Source);
            last[entry.Source] = (known.Entry is { } before && before.Time >= entry.Time ? before : entry, known.Count + 1);
        }
        return
        [
            .. last.Where(pair => pair.Value.Count > 1 && now - pair.Value.Entry.Time >= after)
                .OrderBy(pair => pair.Value.Entry.Time).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new SilentSource(pair.Value.Entry.Source, pair.Value.Entry, now - pair.Value.Entry.Time)),
        ];
    }
}
