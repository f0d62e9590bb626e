using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>Tells what changed: one sentence for each figure that came in and did something, for each measure that doubled, for each new conflict.</summary>
internal static class ChangeNotes
{
    /// <summary>The changes since the moment asked for, the newest first; none where no moment is asked for.</summary>
    public static ImmutableArray<ChangeNote> Of(Situation situation, ReportRequest request)
    {
        if (request.Since is null && request.RecordedSince is null) return [];
        var notes = new List<ChangeNote>();
        foreach (var measure in situation.Measures)
        {
            AddEntries(measure, request, notes);
            var before = Before(measure, request);
            AddDoubled(measure, before, request, notes);
            AddConflicts(measure, before, notes);
        }
        return [.. notes.OrderByDescending(note => note.Entry.Time)];
    }

    private static bool IsNew(LedgerEntry entry, ReportRequest request) =>
        request.Since is { } said ? entry.Time > said : request.RecordedSince is { } recorded && entry.RecordedAt > recorded;

    /// <summary>What stood at the moment told from: without the figures that are new.</summary>
    private static Standing Before(Measure measure, ReportRequest request) => request.Since is { } said
        ? measure.StandingAt(said)
        : Standing.Of(measure.Entries.Where(entry => !IsNew(entry, request)), measure.Now.At);

    private static void AddEntries(Measure measure, ReportRequest request, List<ChangeNote> notes)
    {
        var last = new Dictionary<string, LedgerEntry>(StringComparer.OrdinalIgnoreCase);
        var first = true;
        foreach (var entry in measure.Entries)
        {
            var former = last.GetValueOrDefault(entry.Source);
            if (IsNew(entry, request) && KindOf(entry, former, first) is { } kind)
                notes.Add(new(kind, measure.Id, Tell(kind, measure, entry, former), entry, former));
            if (entry.Status is EntryStatus.Part or EntryStatus.Change or EntryStatus.Former or EntryStatus.Planned or EntryStatus.Supposed) continue;
            if (entry.Status != EntryStatus.Denied && !IsTakingBack(entry)) last[entry.Source] = entry;
            first = false;
        }
    }

    private static bool IsTakingBack(LedgerEntry entry) => entry.Claim.Revision == Revision.Withdraws;

    private static ChangeKind? KindOf(LedgerEntry entry, LedgerEntry? former, bool first)
    {
        if (entry.Status == EntryStatus.Planned) return ChangeKind.Planned;
        if (entry.Status is EntryStatus.Part or EntryStatus.Change or EntryStatus.Former or EntryStatus.Supposed) return null;
        if (IsTakingBack(entry)) return ChangeKind.Withdrawn;
        if (entry.Status == EntryStatus.Denied) return entry.Claim.Revision == Revision.Denies || entry.Claim.Stance == Stance.Denied ? ChangeKind.Denied : null;
        if (first) return ChangeKind.NewMeasure;
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
            ChangeKind.Repeated => before == figure ? $"{what}: {entry.Source} repeats {figure}." : $"{what}: {entry.Source} now says {figure}, before {before}.",
            ChangeKind.Corrected => $"{what}: {entry.Source} corrects {(entry.Claim.Replaces is { } wrong ? Figures.Write(wrong) : before)} to {figure}.",
            ChangeKind.Withdrawn => $"{what}: {entry.Source} takes back {figure}.",
            ChangeKind.Planned => entry.Claim.Quantity!.Role == QuantityRole.Delta ? $"{what}: {entry.Source} plans a further {figure}." : $"{what}: {entry.Source} plans or expects {figure}.",
            _ => $"{what}: {entry.Source} denies {figure}.",
        };
    }

    /// <summary>A count of which the latest figure is at least twice the latest one before, both bounds allowed for.</summary>
    private static void AddDoubled(Measure measure, Standing before, ReportRequest request, List<ChangeNote> notes)
    {
        if (before.Latest is not { Claim.Quantity: { BaseHigh: > 0 } former } || measure.Latest is not { Claim.Quantity: { } now } latest || former.Bound is Bound.AtLeast or Bound.MoreThan && former.IsVague) return;
        var factor = now.BaseLow / former.BaseHigh;
        if (factor < 2 || latest.Claim.Id == before.Latest.Claim.Id) return;
        var how = factor < 3 ? "doubled" : FormattableString.Invariant($"{factor:0} times as {(now.Unit.Dimension == "count" ? "many" : "much")}");
        var since = request.Since is { } said ? $" since {Days.Write(said, request.Zone)}" : "";
        notes.Add(new(ChangeKind.Doubled, measure.Id, $"{measure.Title}: {how}{since}, from {Figures.Write(former)} ({before.Latest.Source}) to {Figures.Write(now)} ({latest.Source}).", latest, before.Latest));
    }

    private static void AddConflicts(Measure measure, Standing before, List<ChangeNote> notes)
    {
        var known = before.Conflicts.Select(Pair).ToHashSet();
        foreach (var conflict in measure.Conflicts.Where(conflict => !known.Contains(Pair(conflict))))
        {
            var (later, earlier) = conflict.Higher.Time >= conflict.Lower.Time ? (conflict.Higher, conflict.Lower) : (conflict.Lower, conflict.Higher);
            notes.Add(new(ChangeKind.Conflicting, measure.Id, $"{measure.Title}: new conflict. {conflict.Explanation}", later, earlier));
        }
    }

    /// <summary>Who stands against whom: a figure that its source repeats makes no new conflict.</summary>
    private static (string, string, double, double) Pair(Conflict conflict) =>
        (conflict.Lower.Source, conflict.Higher.Source, conflict.Lower.Claim.Quantity!.BaseLow, conflict.Higher.Claim.Quantity!.BaseHigh);
}
