using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Folds the entries of each measure: statuses, origins, range, conflicts.</summary>
internal static class MeasureFold
{
    /// <summary>Figures this old no longer make the range, when younger ones stand.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>All measures, in order of their first figure; those that were merged are one.</summary>
    public static List<Measure> Fold(OrderedDictionary<MeasureKey, List<LedgerEntry>> measured, MeasureBook book, IncidentSeries series, DateTimeOffset? now)
    {
        var merged = new OrderedDictionary<string, (MeasureKey Key, List<LedgerEntry> Entries)>();
        foreach (var (key, entries) in measured)
        {
            var id = book.Find(key)!;
            if (merged.TryGetValue(id, out var known)) known.Entries.AddRange(entries);
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

    private static Measure Build(string id, MeasureKey key, List<LedgerEntry> entries, IncidentSeries series, DateTimeOffset? now)
    {
        entries = Settled(entries);
        var (numbered, origins) = Origins.Number(entries);
        var standing = numbered.Where(entry => entry.Status == EntryStatus.Standing && entry.Incident is null).ToList();
        var fresh = now is { } moment ? standing.Where(entry => moment - entry.Time <= Fresh).ToList() : standing;
        var range = Ranged(fresh.Count > 0 ? fresh : standing);
        return new()
        {
            Id = id,
            Key = key,
            Title = Titles.Of(key, numbered),
            Entries = [.. numbered],
            Lowest = Lowest(range),
            Highest = Highest(range),
            Latest = range.Count > 0 ? range[^1] : null,
            IsStale = standing.Count > 0 && fresh.Count == 0,
            Origins = origins,
            Incidents = Rows(numbered, key, series),
            Conflicts = Conflicts.Among(range, key),
        };
    }

    /// <summary>The statuses, incident by incident: no figure replaces one of another incident.</summary>
    private static List<LedgerEntry> Settled(List<LedgerEntry> entries)
    {
        if (entries.TrueForAll(entry => entry.Incident is null))
        {
            Statuses.Settle(entries);
            return entries;
        }
        var settled = new List<LedgerEntry>(entries.Count);
        foreach (var group in entries.GroupBy(entry => entry.Incident))
        {
            var own = group.ToList();
            Statuses.Settle(own);
            settled.AddRange(own);
        }
        return [.. settled.OrderBy(entry => entry.Time)];
    }

    private static ImmutableArray<IncidentRow> Rows(List<LedgerEntry> entries, MeasureKey key, IncidentSeries series)
    {
        var rows = ImmutableArray.CreateBuilder<IncidentRow>();
        foreach (var group in entries.Where(entry => entry.Incident is not null).GroupBy(entry => entry.Incident!))
        {
            var (label, day, place) = series.Describe(group.Key);
            var range = Ranged([.. group.Where(entry => entry.Status == EntryStatus.Standing)]);
            rows.Add(new()
            {
                Id = group.Key,
                Label = label,
                Day = day,
                Place = place,
                Entries = [.. group],
                Lowest = Lowest(range),
                Highest = Highest(range),
                Latest = range.Count > 0 ? range[^1] : null,
                Origins = group.Select(entry => entry.Origin).Distinct().Count(),
                Conflicts = Conflicts.Among(range, key),
            });
        }
        return [.. rows.OrderBy(row => row.Day).ThenBy(row => row.Label, StringComparer.Ordinal)];
    }

    /// <summary>"Dozens" is no end of a range that has figures.</summary>
    private static List<LedgerEntry> Ranged(List<LedgerEntry> range)
    {
        if (range.Exists(entry => !entry.Claim.Quantity!.IsVague)) range.RemoveAll(entry => entry.Claim.Quantity!.IsVague);
        return range;
    }

    private static LedgerEntry? Highest(List<LedgerEntry> range) =>
        range.MaxBy(entry => (entry.Claim.Quantity!.BaseHigh, entry.Claim.Quantity.Bound is Bound.AtLeast or Bound.MoreThan));

    /// <summary>"At least" does not lower the range as long as a firm figure stands.</summary>
    private static LedgerEntry? Lowest(List<LedgerEntry> range)
    {
        var firm = range.Where(entry => entry.Claim.Quantity!.Bound is not (Bound.AtLeast or Bound.MoreThan)).ToList();
        return (firm.Count > 0 ? firm : range).MinBy(entry => entry.Claim.Quantity!.BaseLow);
    }

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
