namespace Sitrep.Annotation.Times;

/// <summary>The units that dates and durations are told in, from fine to coarse.</summary>
internal enum TimeUnit : byte
{
    /// <summary>A second.</summary>
    Second,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>A week from Monday on (ISO 8601).</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months.</summary>
    Quarter,

    /// <summary>A season of the northern half of the earth, in whole months.</summary>
    Season,

    /// <summary>Six calendar months.</summary>
    HalfYear,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,
}
