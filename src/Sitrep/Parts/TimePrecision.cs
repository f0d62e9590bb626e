namespace Sitrep;

/// <summary>How fine a time is given; finer ones have smaller values.</summary>
public enum TimePrecision
{
    /// <summary>To the second.</summary>
    Second,

    /// <summary>To the minute.</summary>
    Minute,

    /// <summary>To the hour.</summary>
    Hour,

    /// <summary>To a part of a day: morning, night.</summary>
    DayPart,

    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the week or the weekend.</summary>
    Week,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the quarter or season.</summary>
    Quarter,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>To the decade or coarser.</summary>
    Decade,
}
