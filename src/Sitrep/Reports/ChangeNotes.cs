using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>Tells what changed: one sentence for each figure that came in and did something.</summary>
internal static class ChangeNotes
{
    /// <summary>The changes that entries recorded after the moment made, in time order within each measure.</summary>
    public static ImmutableArray<ChangeNote> Since(Situation situation, DateTimeOffset moment)
    {
        var notes = ImmutableArray.CreateBuilder<ChangeNote>();
        foreach (var measure in situation.Measures) AddChanges(measure, moment, notes);
        return notes.ToImmutable();
    }

    private static void AddChanges(Measure measure, DateTimeOffset moment, ImmutableArray<ChangeNote>.Builder notes)
    {
        var last = new Dictionary<string, LedgerEntry>(StringComparer.OrdinalIgnoreCase);
        var first = true;
        foreach (var entry in measure.Entries)
        {
            var former = last.GetValueOrDefault(entry.Source);
            if (entry.RecordedAt > moment && KindOf(measure, entry, former, first) is { } kind)
                notes.Add(new(kind, measure.Id, Tell(kind, measure, entry, former), entry, former));
            if (entry.Status is EntryStatus.Part or EntryStatus.Change or EntryStatus.Former or EntryStatus.Planned or EntryStatus.Supposed) continue;
            if (entry.Status != EntryStatus.Denied && !IsTakingBack(entry)) last[entry.Source] = entry;
            first = false;
        }
    }

    private static bool IsTakingBack(LedgerEntry entry) => entry.Claim.Revision == Revision.Withdraws;

    private static ChangeKind? KindOf(Measure measure, LedgerEntry entry, LedgerEntry? former, bool first)
    {
        if (entry.Status is EntryStatus.Part or EntryStatus.Change or EntryStatus.Former or EntryStatus.Planned or EntryStatus.Supposed) return null;
        if (IsTakingBack(entry)) return ChangeKind.Withdrawn;
        if (entry.Status == EntryStatus.Denied) return entry.Claim.Revision == Revision.Denies || entry.Claim.Stance == Stance.Denied ? ChangeKind.Denied : null;
        if (first && measure.Entries.Length > 0) return ChangeKind.NewMeasure;
        if (former is null) return ChangeKind.NewSource;
        if (entry.Claim.Revision == Revision.Corrects) return ChangeKind.Corrected;
        var (now, before) = (entry.Claim.Quantity!, former.Claim.Quantity!);
        if (now.BaseHigh > before.BaseHigh || now.BaseHigh == before.BaseHigh && now.BaseLow > before.BaseLow) return ChangeKind.Raised;
        if (now.BaseHigh < before.BaseHigh || now.BaseLow < before.BaseLow) return ChangeKind.Lowered;
        return ChangeKind.Repeated;
    }

    private static string Tell(ChangeKind kind, Measure measure, LedgerEntry entry, LedgerEntry? former)
    {
        var figure = Figures.Write(entry.Claim.Quantity!);
        var before = former is null ? "" : Figures.Write(former.Claim.Quantity!);
        var what = measure.Title;
        return kind switch
        {
            ChangeKind.NewMeasure => $"{what}: first figure, {figure}, {entry.Source}.",
            ChangeKind.NewSource => $"{what}: {entry.Source} for the first time, {figure}.",
            ChangeKind.Raised => $"{what}: {entry.Source} raises {before} to {figure}.",
            ChangeKind.Lowered => $"{what}: {entry.Source} lowers {before} to {figure}.",
            ChangeKind.Repeated => $"{what}: {entry.Source} repeats {figure}.",
            ChangeKind.Corrected => $"{what}: {entry.Source} corrects {(entry.Claim.Replaces is { } wrong ? Figures.Write(wrong) : before)} to {figure}.",
            ChangeKind.Withdrawn => $"{what}: {entry.Source} takes back {figure}.",
            _ => $"{what}: {entry.Source} denies {figure}.",
        };
    }
}
