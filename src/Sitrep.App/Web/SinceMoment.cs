namespace Sitrep.App.Web;

/// <summary>Where the changes of a page begin.</summary>
/// <param name="Time">The moment.</param>
/// <param name="IsRecorded">True when what this store learnt since then is meant, not what was said since then.</param>
/// <param name="Asked">As it was asked for in the address; null for the usual one.</param>
/// <param name="Words">For people: "since yesterday 17:40".</param>
internal sealed record SinceMoment(DateTimeOffset Time, bool IsRecorded, string? Asked, string Words)
{
    /// <summary>True when an entry came after it.</summary>
    public bool IsBefore(LedgerEntry entry) => (IsRecorded ? entry.RecordedAt : entry.Time) > Time;
}
