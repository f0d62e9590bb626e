using System.Collections.Immutable;

namespace Sitrep;

/// <summary>Figures that may be compared: the same counted thing, state, dimension and place.</summary>
public sealed record Measure
{
    /// <summary>Minted once and kept.</summary>
    public required string Id { get; init; }

    /// <summary>What makes a figure one of this measure.</summary>
    public required MeasureKey Key { get; init; }

    /// <summary>For people: "People dead", "Area under water (km²)".</summary>
    public required string Title { get; init; }

    /// <summary>All its figures in time order, one entry a claim and source.</summary>
    public required ImmutableArray<LedgerEntry> Entries { get; init; }

    /// <summary>The lowest standing figure; "at least" does not lower it when a firm figure stands. Null when none stands.</summary>
    public LedgerEntry? Lowest { get; init; }

    /// <summary>The highest standing figure. Null when none stands.</summary>
    public LedgerEntry? Highest { get; init; }

    /// <summary>The standing figure said last. Null when none stands.</summary>
    public LedgerEntry? Latest { get; init; }

    /// <summary>True when no standing figure is 24 hours old or less: the range is of old figures.</summary>
    public bool IsStale { get; init; }

    /// <summary>Number of independent origins among all its entries.</summary>
    public int Origins { get; init; }

    /// <summary>
    /// Its figures incident by incident, in order of their days, where the situation is made of many incidents; else empty. The range of the measure is then
    /// of the figures that are of no single incident.
    /// </summary>
    public ImmutableArray<IncidentRow> Incidents { get; init; } = [];

    /// <summary>Pairs of standing figures of different origins that cannot both be right.</summary>
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    /// <summary>The figures that stand, lowest first.</summary>
    public IEnumerable<LedgerEntry> Standing => Entries.Where(entry => entry.Status == EntryStatus.Standing)
        .OrderBy(entry => entry.Claim.Quantity!.BaseLow).ThenBy(entry => entry.Time);
}
