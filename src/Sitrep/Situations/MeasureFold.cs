using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Folds the entries of each measure: statuses, origins, range, conflicts.</summary>
internal static class MeasureFold
{
    /// <summary>All measures, in order of their first figure; those that were merged are one.</summary>
    public static List<Measure> Fold(OrderedDictionary<MeasureKey, List<LedgerEntry>> measured, MeasureBook book, IncidentSeries series, DateTimeOffset? now)
    {
        var merged = new OrderedDictionary<string, (MeasureKey Key, List<LedgerEntry> Entries)>();
        foreach (var (key, entries) in measured)
        {
            var id = book.Find(key)!;
            if (merged.TryGetValue(id, out var known))
            {
                known.Entries.AddRange(entries);
                if (book.Ids.GetValueOrDefault(key) == id) merged[id] = (key, known.Entries); // the measure that took the other in keeps its name
            }
            else merged.Add(id, (key, entries));
        }
        var measures = new List<Measure>(merged.Count);
        foreach (var (id, (key, entries)) in merged)
        {
            var ordered = entries.OrderBy(entry => entry.Time).ToList();
            measures.Add(Build(id, key, WithoutRepeats(ordered), series, now));
        }
        return measures;
    }

    private static Measure Build(string id, MeasureKey key, List<LedgerEntry> entries, IncidentSeries series, DateTimeOffset? moment)
    {
        var (numbered, origins) = Origins.Number(entries);
        var now = Standing.Settle(numbered, moment);
        return new() { Id = id, Key = key, Title = Titles.Of(key, numbered), Now = now, Origins = origins, Incidents = Rows(now.Entries, series) };
    }

    private static ImmutableArray<IncidentRow> Rows(ImmutableArray<LedgerEntry> entries, IncidentSeries series) =>
    [
        .. entries.Where(entry => entry.Incident is not null).GroupBy(entry => entry.Incident!).Select(group =>
        {
            var (label, day, place) = series.Describe(group.Key);
            return new IncidentRow { Id = group.Key, Label = label, Day = day, Place = place, Now = Standing.OfIncident([.. group]), Origins = group.Select(entry => entry.Origin).Distinct().Count() };
        }).OrderBy(row => row.Day).ThenBy(row => row.Label, StringComparer.Ordinal),
    ];

    /// <summary>A page that says the same figure of the same source again, or in its own voice what it gives a source for, adds no entry.</summary>
    private static List<LedgerEntry> WithoutRepeats(List<LedgerEntry> entries)
    {
        var kept = new OrderedDictionary<(string, string, double, double, QuantityRole, Stance), LedgerEntry>();
        foreach (var entry in entries)
        {
            var quantity = entry.Claim.Quantity!;
            if (IsVoice(entry) && entries.Exists(other => !IsVoice(other) && SameFigure(other, entry))) continue;
            var key = (entry.Claim.Evidence.CaptureId, Folding.Key(entry.Source), quantity.BaseLow, quantity.BaseHigh, quantity.Role, entry.Claim.Stance);
            if (!kept.TryGetValue(key, out var known)) kept.Add(key, entry);
            else if (known.Claim.Revision == Revision.None && entry.Claim.Revision != Revision.None) kept[key] = entry;
        }
        return [.. kept.Values];
    }

    private static bool IsVoice(LedgerEntry entry) => entry.Claim.Attribution.Sources.IsDefaultOrEmpty && entry.Claim.Revision == Revision.None;

    /// <summary>True for the same figure on the same page in the same stance: the headline repeats what the text gives its source for.</summary>
    private static bool SameFigure(LedgerEntry a, LedgerEntry b) => a.Claim.Evidence.CaptureId == b.Claim.Evidence.CaptureId
        && a.Claim.Quantity!.BaseLow == b.Claim.Quantity!.BaseLow && a.Claim.Quantity.BaseHigh == b.Claim.Quantity.BaseHigh && a.Claim.Stance == b.Claim.Stance;
}
