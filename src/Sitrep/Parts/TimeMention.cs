namespace Sitrep;

/// <summary>A time expression of the text, resolved as far as possible.</summary>
public sealed record TimeMention
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Date, time, duration or set.</summary>
    public required TimeMentionKind Kind { get; init; }

    /// <summary>Its TIMEX3 value: <c>2016-12-14</c>, <c>2016-12-14TAF</c>, <c>P3D</c>, <c>PAST_REF</c>.</summary>
    public required string Value { get; init; }

    /// <summary>TIMEX3 modifier (<c>APPROX</c>, <c>START</c>, <c>END</c>, <c>MID</c>, <c>MORE_THAN</c> ...), if any.</summary>
    public string? Modifier { get; init; }

    /// <summary>The stretch of time that is meant; null where it cannot be told (a bare duration, "recently").</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>True where the expression opens a stretch that goes on to the time of saying ("since Tuesday", "in the past 48 hours").</summary>
    public bool IsSince { get; init; }

    /// <summary>True where the expression only sets a limit ("by Friday", "until noon").</summary>
    public bool IsDeadline { get; init; }
}
