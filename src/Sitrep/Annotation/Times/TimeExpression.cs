namespace Sitrep.Annotation.Times;

/// <summary>A time expression as the grammar found it.</summary>
/// <param name="First">Index of its first word of the grammar.</param>
/// <param name="End">Index after its last one.</param>
/// <param name="Kind">Date, time, duration or set.</param>
/// <param name="Value">TIMEX3 value.</param>
internal readonly record struct TimeExpression(int First, int End, TimeMentionKind Kind, string Value)
{
    /// <summary>The stretch of time meant, where it can be told.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>The stretch of the calendar that is spoken of now, for "the next day" and the like further on.</summary>
    public Stretch? Spoken { get; init; }

    /// <summary>TIMEX3 modifier, if any.</summary>
    public string? Modifier { get; init; }

    /// <summary>True where it goes on to the time of saying by its own words ("the past two days").</summary>
    public bool IsSince { get; init; }

    /// <summary>True where its year stands in the words.</summary>
    public bool IsExplicit { get; init; }
}
