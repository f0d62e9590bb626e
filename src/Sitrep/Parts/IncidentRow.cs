using System.Collections.Immutable;

namespace Sitrep;

/// <summary>The figures that a measure has of one incident, side by side: the row a casualty recorder keeps.</summary>
/// <remarks>
/// Only situations that are made of many incidents (a siege, a campaign of attacks) have rows; figures of two incidents never make one range and
/// never conflict. Figures that cover a stretch of time ("220 since the offensive began") are of no incident.
/// </remarks>
public sealed record IncidentRow
{
    /// <summary>Of the first claim about it, in time order: stays while that claim stays.</summary>
    public required string Id { get; init; }

    /// <summary>For people: "al-Midan, 7 Oct".</summary>
    public required string Label { get; init; }

    /// <summary>The day it happened, at midnight, as far as the claims say; else the day it was told.</summary>
    public required DateTimeOffset Day { get; init; }

    /// <summary>Where; null when no claim names a place of its own.</summary>
    public string? Place { get; init; }

    /// <summary>What stands of it, and all its entries in time order: figures of one incident do not grow old.</summary>
    public required Standing Now { get; init; }

    /// <summary>Number of independent origins among its entries.</summary>
    public required int Origins { get; init; }

    /// <summary>The entries of the measure that are about it, in time order.</summary>
    public ImmutableArray<LedgerEntry> Entries => Now.Entries;

    /// <summary>The lowest standing figure; null when none stands.</summary>
    public LedgerEntry? Lowest => Now.Lowest;

    /// <summary>The highest standing figure; null when none stands.</summary>
    public LedgerEntry? Highest => Now.Highest;

    /// <summary>The standing figure said last; null when none stands.</summary>
    public LedgerEntry? Latest => Now.Latest;

    /// <summary>Pairs of standing figures of different origins that cannot both be right.</summary>
    public ImmutableArray<Conflict> Conflicts => Now.Conflicts;
}
