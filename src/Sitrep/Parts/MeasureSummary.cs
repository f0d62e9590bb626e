using System.Collections.Immutable;

namespace Sitrep;

/// <summary>A measure as a report tells it.</summary>
public sealed record MeasureSummary
{
    /// <summary>The measure; what stands now is <see cref="Measure.Now"/>.</summary>
    public required Measure Measure { get; init; }

    /// <summary>What stood a reporting day before.</summary>
    public required Standing Yesterday { get; init; }

    /// <summary>How the range moved since: <c>+5 / +2</c>; empty when nothing stands.</summary>
    public required string Change { get; init; }

    /// <summary>The figure that rests on most, with the reason; null when none stands.</summary>
    public BestDocumented? Best { get; init; }

    /// <summary>How long nobody has given a figure, where that is long enough to be told.</summary>
    public TimeSpan? Silence { get; init; }

    /// <summary>The same by place, where figures are told of places of their own; the busiest first.</summary>
    public ImmutableArray<PlaceCell> Places { get; init; } = [];
}
