namespace Sitrep.Situations;

/// <summary>A claim with the time that places it.</summary>
internal readonly record struct OrderedClaim(RecordedClaim Recorded, DateTimeOffset Time, TimeBasis Basis)
{
    /// <summary>The ledger entry of the claim under one source, its status still open.</summary>
    public LedgerEntry ToEntry(string source) => new()
    {
        Claim = Recorded.Claim,
        Source = source,
        Time = Time,
        Basis = Basis,
        SeenAt = Recorded.SeenAt,
        RecordedAt = Recorded.RecordedAt,
        Interval = Recorded.Claim.Quantity is { } quantity ? Intervals.Of(quantity) : null,
        Original = Recorded.Original,
        ByHand = Recorded.ByHand,
    };
}
