using System.Text.Json.Serialization;

namespace Sitrep;

/// <summary>When a page was published, how fine we know it and from where.</summary>
/// <param name="Time">The instant, or midnight at the given offset for a day; UTC where no offset is known.</param>
/// <param name="Precision"><see cref="TimePrecision.Day"/> or finer.</param>
/// <param name="Provenance">From where we know it.</param>
public sealed record PublicationTime(DateTimeOffset Time, TimePrecision Precision, TimeProvenance Provenance)
{
    /// <summary>The day of publication where the page was published.</summary>
    [JsonIgnore]
    public DateOnly Day => DateOnly.FromDateTime(Time.DateTime);

    /// <summary>The instant or the whole day, as an interval.</summary>
    [JsonIgnore]
    public TimeInterval Interval => Precision == TimePrecision.Day
        ? new(Time, Time.AddDays(1), TimePrecision.Day)
        : new(Time, Time, Precision);
}
