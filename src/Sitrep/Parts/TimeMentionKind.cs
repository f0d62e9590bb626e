namespace Sitrep;

/// <summary>The kinds of time expression, as TIMEX3 has them.</summary>
public enum TimeMentionKind : byte
{
    /// <summary>A day or a coarser stretch of the calendar.</summary>
    Date,

    /// <summary>A time of day, or a part of a day.</summary>
    Time,

    /// <summary>How long.</summary>
    Duration,

    /// <summary>How often.</summary>
    Set,
}
