using System.Collections.Immutable;

namespace Sitrep;

/// <summary>A counted thing at a place: its measures are shown side by side even where they may not be compared.</summary>
public sealed record Topic
{
    /// <summary>What is counted.</summary>
    public required string Subject { get; init; }

    /// <summary>Where; empty for the situation's own place.</summary>
    public required string Place { get; init; }

    /// <summary>For people: "Fighters in eastern Aleppo".</summary>
    public required string Title { get; init; }

    /// <summary>Its measures, the busiest first.</summary>
    public required ImmutableArray<Measure> Measures { get; init; }

    /// <summary>Standing figures of different measures that differ, told as a difference with what differs; never a conflict.</summary>
    public ImmutableArray<Difference> Differences { get; init; } = [];
}
