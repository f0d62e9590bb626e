using System.Globalization;

namespace Sitrep.Text;

/// <summary>Reporting days: from one cut-off to the next, in a time zone.</summary>
public static class Days
{
    /// <summary>The last cut-off at or before a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="zone">The zone in which the cut-off is a time of day.</param>
    /// <param name="cutoff">The time of day.</param>
    /// <remarks>A cut-off that a change of the clocks leaves out stands at the first instant after it; one that comes twice is the first.</remarks>
    public static DateTimeOffset LastCutoff(DateTimeOffset moment, TimeZoneInfo zone, TimeOnly cutoff)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        var today = On(day, zone, cutoff);
        return today <= moment ? today : On(day.AddDays(-1), zone, cutoff);
    }

    /// <summary>The cut-off of the day before: what a report of <paramref name="moment"/> is set against. Without a cut-off, 24 hours before.</summary>
    public static DateTimeOffset Before(DateTimeOffset moment, TimeZoneInfo zone, TimeOnly? cutoff)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return cutoff is { } time ? LastCutoff(moment.AddTicks(-1), zone, time) : moment.AddHours(-24);
    }

    /// <summary>For people, in the zone: <c>Sat 13 Mar 17:40</c>.</summary>
    public static string Write(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For people, in the zone, with year and zone: <c>Saturday 13 March 2027, 17:40 (Europe/Berlin)</c>.</summary>
    public static string WriteWhole(DateTimeOffset moment, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return TimeZoneInfo.ConvertTime(moment, zone).ToString("dddd d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + $" ({zone.Id})";
    }

    /// <summary>An age for people: <c>50 min</c>, <c>31 h</c>, <c>4 days</c>.</summary>
    public static string Age(TimeSpan age) => age.TotalMinutes < 60 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)age.TotalMinutes)} min")
        : age.TotalHours < 72 ? string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} days");

    private static DateTimeOffset On(DateOnly day, TimeZoneInfo zone, TimeOnly cutoff)
    {
        var local = day.ToDateTime(cutoff, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new(local, offset);
    }
}
