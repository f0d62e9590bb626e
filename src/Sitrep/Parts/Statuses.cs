namespace Sitrep;

/// <summary>Decides, in time order, which figure of each source stands and what became of the others.</summary>
internal static class Statuses
{
    /// <summary>The entries, which are in time order, with their statuses at the end of them.</summary>
    public static void Settle(List<LedgerEntry> entries)
    {
        var last = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var status = StatusOf(entry.Claim);
            if (status == EntryStatus.Standing && entry.Status == EntryStatus.Part) status = EntryStatus.Part; // the fold has seen that it is one
            entries[i] = entry with { Status = status, By = null };
            if (status == EntryStatus.Withdrawn) TakeBack(entries, i, last);
            else if (status == EntryStatus.Denied) Deny(entries, i);
            else if (status == EntryStatus.Standing) Stand(entries, i, last);
        }
    }

    private static EntryStatus StatusOf(Claim claim) => claim switch
    {
        { Revision: Revision.Withdraws } => EntryStatus.Withdrawn,
        { Revision: Revision.Denies } or { Stance: Stance.Denied } => EntryStatus.Denied,
        { Quantity.Role: QuantityRole.Before } => EntryStatus.Former,
        { Stance: Stance.Planned } => EntryStatus.Planned,
        { Stance: Stance.Supposed or Stance.Opinion } => EntryStatus.Supposed,
        { Quantity.Role: QuantityRole.Part } => EntryStatus.Part,
        { Quantity.Role: QuantityRole.Delta } => EntryStatus.Change,
        _ => EntryStatus.Standing,
    };

    /// <summary>
    /// The figure replaces the last one of its source. Of several counts that one page gives under one source the largest is the whole,
    /// the others are parts: a page does not replace its own figure.
    /// </summary>
    private static void Stand(List<LedgerEntry> entries, int i, Dictionary<string, int> last)
    {
        var entry = entries[i];
        if (last.TryGetValue(entry.Source, out var firm) && entry.Claim.Quantity!.IsVague && !entries[firm].Claim.Quantity!.IsVague)
        {
            entries[i] = entry with { Status = EntryStatus.Replaced, By = entries[firm].Claim.Id }; // "dozens" takes nothing from "43"
            return;
        }
        if (last.TryGetValue(entry.Source, out var before) && entries[before].Status == EntryStatus.Standing)
        {
            var former = entries[before];
            if (former.Claim.Evidence.CaptureId == entry.Claim.Evidence.CaptureId && former.Time == entry.Time && IsCount(entry)
                && entry.Claim.Revision == Revision.None && entry.Claim.Quantity!.IsVague == former.Claim.Quantity!.IsVague)
            {
                var smaller = entry.Claim.Quantity!.BaseHigh < former.Claim.Quantity!.BaseHigh;
                var same = entry.Claim.Quantity.BaseHigh == former.Claim.Quantity.BaseHigh;
                if (smaller) { entries[i] = entry with { Status = EntryStatus.Part }; return; }
                entries[before] = former with { Status = same ? EntryStatus.Replaced : EntryStatus.Part, By = same ? entry.Claim.Id : null };
            }
            else
            {
                entries[before] = former with { Status = Corrects(entry, former) ? EntryStatus.Corrected : EntryStatus.Replaced, By = entry.Claim.Id };
            }
        }
        last[entry.Source] = i;
    }

    private static bool IsCount(LedgerEntry entry) => entry.Claim.Quantity!.Unit.Dimension == "count";

    private static bool Corrects(LedgerEntry entry, LedgerEntry former) =>
        entry.Claim.Revision == Revision.Corrects && (entry.Claim.Replaces is null || Near(entry.Claim.Replaces.BaseLow, former.Claim.Quantity!.BaseLow));

    /// <summary>The figure taken back: that of the same source if it has one, else the last standing one with the same number.</summary>
    private static void TakeBack(List<LedgerEntry> entries, int i, Dictionary<string, int> last)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var k = i - 1; k >= 0; k--)
            {
                if (entries[k].Status is not (EntryStatus.Standing or EntryStatus.Replaced) || !SameFigure(entries[k], entries[i])) continue;
                if (pass == 0 && !entries[k].Source.Equals(entries[i].Source, StringComparison.OrdinalIgnoreCase)) continue;
                entries[k] = entries[k] with { Status = EntryStatus.Withdrawn, By = entries[i].Claim.Id };
                if (last.TryGetValue(entries[k].Source, out var standing) && standing == k) last.Remove(entries[k].Source);
                return;
            }
        }
    }

    private static void Deny(List<LedgerEntry> entries, int i)
    {
        for (var k = i - 1; k >= 0; k--)
        {
            if (entries[k].Status != EntryStatus.Standing || !SameFigure(entries[k], entries[i])) continue;
            if (entries[k].Source.Equals(entries[i].Source, StringComparison.OrdinalIgnoreCase)) continue;
            entries[k] = entries[k] with { Status = EntryStatus.Denied, By = entries[i].Claim.Id };
        }
    }

    private static bool SameFigure(LedgerEntry a, LedgerEntry b) =>
        Near(a.Claim.Quantity!.BaseLow, b.Claim.Quantity!.BaseLow) && Near(a.Claim.Quantity.BaseHigh, b.Claim.Quantity.BaseHigh);

    /// <summary>Within one in a hundred: the rounding of a converted unit.</summary>
    private static bool Near(double a, double b) => Math.Abs(a - b) <= 0.01 * Math.Max(Math.Abs(a), Math.Abs(b));
}
