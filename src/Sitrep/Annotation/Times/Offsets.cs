using System.Globalization;

namespace Sitrep.Annotation.Times;

/// <summary>
/// Counts units from a day: the precision of the result is that of the unit ("two years ago" is a year, "two days ago" a day).
/// </summary>
internal static class Offsets
{
    private const double Most = 5000;

    /// <summary>The instant that lies so many units from publication; for days and more the beginning of the day.</summary>
    public static DateTimeOffset From(TimeScope scope, double count, TimeUnit unit)
    {
        count = Math.Clamp(count, -Most, Most);
        var now = scope.Now!.Value;
        if (unit < TimeUnit.Day) return now.AddSeconds(count * (unit switch { TimeUnit.Second => 1, TimeUnit.Minute => 60, _ => 3600 }));
        return Stretch.Midnight(Day(scope.Today!.Value, count, unit), scope.Offset);
    }

    /// <summary>The date that lies so many units from a day; none is told for NaN or without a day.</summary>
    public static TimeExpression Date(TimeScope scope, int first, int end, double count, TimeUnit unit, DateOnly? origin)
    {
        var isPast = scope.Kind(end - 1) is TimeWordKind.Ago or TimeWordKind.Earlier;
        if (origin is not { } day || double.IsNaN(count) || Math.Abs(count) > Most) return TimeScope.Open(first, end, isPast
            ? "PAST_REF" : "FUTURE_REF");
        if (unit >= TimeUnit.Day) return scope.Date(first, end, Stretch.Around(Day(day, count, unit), unit == TimeUnit.Decade
            || unit == TimeUnit.Century ? TimeUnit.Year : unit));
        // "Two hours ago" needs the time of day; the day it fell on is not certain without.
        if (!scope.IsNowExact || day != scope.Today) return TimeScope.Open(first, end, isPast ? "PAST_REF"
            : "FUTURE_REF", TimeMentionKind.Time);
        var time = From(scope, count, unit);
        return new(first, end, TimeMentionKind.Time, time.ToString("yyyy-MM-ddTHH:mm",
            CultureInfo.InvariantCulture)) { Interval = new(time, time, Stretch.PrecisionOf(unit)) };
    }

    private static DateOnly Day(DateOnly day, double count, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => Stretch.Held(day.DayNumber + (long)count),
        TimeUnit.Week or TimeUnit.Weekend => Stretch.Held(day.DayNumber + (long)(7 * count)),
        _ => Stretch.Months(day, (long)(count * Stretch.MonthsIn(unit))),
    };
}
