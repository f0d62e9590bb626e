using System.Collections.Immutable;

namespace Sitrep;

/// <summary>One cell of the ledger: a claim under one of its sources at a time.</summary>
public sealed record LedgerEntry
{
    /// <summary>The claim; one click from its sentence.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Who answers for it, by the one name used through the situation.</summary>
    public required string Source { get; init; }

    /// <summary>Where it stands in the order of time.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Which time that is.</summary>
    public required TimeBasis Basis { get; init; }

    /// <summary>When its capture was seen.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What it is at the moment looked at.</summary>
    public EntryStatus Status { get; init; } = EntryStatus.Standing;

    /// <summary>The claim that replaced, corrected, withdrew or denied it.</summary>
    public ClaimId? By { get; init; }

    /// <summary>
    /// Number of its origin inside the measure, from 1: entries that go back to one witness (the same source with the same figure,
    /// a copy of the same wire text) share it.
    /// </summary>
    public int Origin { get; init; }

    /// <summary>Id of the incident it is about, where the situation is made of many; null for a figure of the whole, or of a stretch of time.</summary>
    public string? Incident { get; init; }

    /// <summary>The interval the figure claims, bounds read as bounds and rounding allowed for, in the base unit.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The claim as its page gives it, where it was corrected by hand; else null.</summary>
    public Claim? Original { get; init; }

    /// <summary>The corrections by hand on the claim, oldest first.</summary>
    public ImmutableArray<Correction> ByHand { get; init; } = [];
}
