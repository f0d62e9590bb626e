using System.Text.Json.Serialization;

namespace Sitrep;

/// <summary>A stretch of time, half-open, with the precision it was given in.</summary>
/// <remarks>A day is the interval from its midnight to the next one, at the offset of the place or, unknown, UTC.</remarks>
public readonly record struct TimeInterval
{
    /// <summary>Makes an interval.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    [JsonConstructor]
    public TimeInterval(DateTimeOffset start, DateTimeOffset end, TimePrecision precision)
    {
        if (end < start) throw new ArgumentException("An interval cannot end before it starts.", nameof(end));
        Start = start;
        End = end;
        Precision = precision;
    }

    /// <summary>First instant inside.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>First instant after it.</summary>
    public DateTimeOffset End { get; }

    /// <summary>How fine it was given.</summary>
    public TimePrecision Precision { get; }

    /// <summary>The whole of a day at an offset from UTC.</summary>
    public static TimeInterval Day(DateOnly day, TimeSpan offset)
    {
        var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), offset);
        return new(start, start.AddDays(1), TimePrecision.Day);
    }

    /// <summary>True when the two share an instant.</summary>
    public bool Overlaps(TimeInterval other) => other.Start < End && Start < other.End;
}
