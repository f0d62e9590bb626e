using System.Collections.Immutable;

namespace Sitrep;

/// <summary>A developing story: the claims of many pages side by side, by topic and measure. A fold over claims in time order.</summary>
public sealed record Situation
{
    /// <summary>Minted once and kept (docs/concepts/identity.md).</summary>
    public required string Id { get; init; }

    /// <summary>As people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The newest publication among its pages, or the moment a reader asks for; null while it has no dated page.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Names of its own place and of what holds it, the own one first; empty where none is named.</summary>
    public ImmutableArray<string> OwnPlaces { get; init; } = [];

    /// <summary>Counted thing by place, each with its measures; the busiest first.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];

    /// <summary>Claims without a figure, in time order: control of a place, a denial, an order.</summary>
    public ImmutableArray<LedgerEntry> Statements { get; init; } = [];

    /// <summary>Figures that stand on its pages and belong to something else, with the reason.</summary>
    public ImmutableArray<UncountedClaim> NotCounted { get; init; } = [];

    /// <summary>Sums, shares and conversions inside its pages, each said right or wrong.</summary>
    public ImmutableArray<FigureCheck> Checks { get; init; } = [];

    /// <summary>The pages it was read from, in time order.</summary>
    public ImmutableArray<PageSummary> Pages { get; init; } = [];

    /// <summary>The corrections by hand that found their place, oldest first.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Corrections whose claim, measure or page is not there any more: shown, never dropped.</summary>
    public ImmutableArray<Correction> Orphans { get; init; } = [];

    /// <summary>The ids in use, extended by those minted in this fold; the next fold starts from it.</summary>
    public required MeasureBook Book { get; init; }

    /// <summary>All measures, topic by topic.</summary>
    public IEnumerable<Measure> Measures => Topics.SelectMany(topic => topic.Measures);

    /// <summary>The measure that comes first: fresh figures before old ones, then people dead before all else, then the busiest. Null while no figure stands.</summary>
    public Measure? Main => Measures.Where(measure => measure.Latest is not null)
        .OrderBy(measure => measure.IsStale).ThenByDescending(measure => measure is { Key: { Subject: "person", State: "dead", Place: "" }, Entries.Length: > 1 })
        .ThenByDescending(measure => measure.Entries.Length).FirstOrDefault();
}
