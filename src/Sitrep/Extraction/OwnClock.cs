namespace Sitrep.Extraction;

/// <summary>
/// Puts an instant given in UTC on the clock of the page, where another place of the page gives the same instant in local time: readers know
/// the page under that day. The instant stays.
/// </summary>
internal static class OwnClock
{
    private const int Westmost = -12 * 60;
    private const int Eastmost = 14 * 60;

    /// <summary>The same instant, on the page's clock if <paramref name="local"/> tells it.</summary>
    public static PublicationTime Of(PublicationTime time, PublicationTime local)
    {
        if (time.Time.Offset != TimeSpan.Zero || time.Precision == TimePrecision.Day) return time;
        if (local.Precision == TimePrecision.Day) return OnDay(time, local.Time.DateTime);
        var apart = (Minutes(local.Time.DateTime) - Minutes(time.Time.UtcDateTime));
        if (local.Time.Offset != TimeSpan.Zero && local.Time.Offset.TotalMinutes != apart) return time;
        return apart % 15 == 0 && apart is >= Westmost and <= Eastmost ? time with { Time = time.Time.ToOffset(TimeSpan.FromMinutes(apart)) } : time;
    }

    /// <summary>
    /// A printed day next to the one in UTC: of the clocks that show it the nearest. Midnight in UTC is how systems write a day, and stays.
    /// </summary>
    private static PublicationTime OnDay(PublicationTime time, DateTime day)
    {
        var clock = time.Time.UtcDateTime;
        if (local(clock) || clock.TimeOfDay == TimeSpan.Zero) return time;
        var hours = day.Date < clock.Date ? -(int)Math.Floor(clock.TimeOfDay.TotalHours) - 1 : 24 - (int)Math.Floor(clock.TimeOfDay.TotalHours);
        return hours * 60 is >= Westmost and <= Eastmost ? time with { Time = time.Time.ToOffset(TimeSpan.FromHours(hours)) } : time;

        bool local(DateTime utc) => Math.Abs((day.Date - utc.Date).Days) != 1;
    }

    private static long Minutes(DateTime clock) => clock.Ticks / TimeSpan.TicksPerMinute;
}
