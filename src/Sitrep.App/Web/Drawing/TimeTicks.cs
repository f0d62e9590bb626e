using System.Globalization;

namespace Sitrep.App.Web.Drawing;

/// <summary>Parts a time axis: the finest of hours, days, weeks, months and years whose names find room.</summary>
internal static class TimeTicks
{
    private static readonly int[] Hours = [1, 3, 6, 12];
    private static readonly int[] Days = [1, 2, 7, 14];
    private static readonly int[] Months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

    /// <summary>The parts of the frame at a width and font size.</summary>
    public static IReadOnlyList<TimeTick> Of(TimeFrame frame, double width, double font, bool isWide)
    {
        foreach (var step in frame.Length < TimeSpan.FromHours(60) ? Hours : [])
        {
            if (!Fits(frame, width, font, TimeSpan.FromHours(step), "Wed 30")) continue;
            return Build(frame, width, font, Floor(frame.Start, step), at => at.AddHours(step), (at, _) => at.ToString(at.Hour == 0 ? "ddd d" : "HH:mm", CultureInfo.InvariantCulture));
        }
        var week = frame.Length < TimeSpan.FromDays(7.5);
        foreach (var step in Days)
        {
            var widest = week ? isWide ? "Wed 30" : "Wed" : "30 Mar";
            if (!Fits(frame, width, font, TimeSpan.FromDays(step), widest)) continue;
            return Build(frame, width, font, Day(frame.Start, step), at => at.AddDays(step), (at, _) => at.ToString(week && step == 1 ? isWide ? "ddd d" : "ddd" : "d MMM", CultureInfo.InvariantCulture));
        }
        foreach (var step in Months)
        {
            if (!Fits(frame, width, font, TimeSpan.FromDays(30 * step), step >= 12 ? "2000" : "Mar 22") && step < Months[^1]) continue;
            return Build(frame, width, font, Month(frame.Start, step), at => at.AddMonths(step),
                (at, first) => at.ToString(step >= 12 ? "yyyy" : first || at.Month <= step ? "MMM yy" : "MMM", CultureInfo.InvariantCulture));
        }
        return [];
    }

    private static bool Fits(TimeFrame frame, double width, double font, TimeSpan step, string widest) =>
        width * (step / frame.Length) >= TextWidth.Of(widest, font) + font * 0.7;

    private static List<TimeTick> Build(TimeFrame frame, double width, double font, DateTimeOffset start, Func<DateTimeOffset, DateTimeOffset> next, Func<DateTimeOffset, bool, string> name)
    {
        var ticks = new List<TimeTick>();
        for (var at = start; at < frame.End; at = next(at))
        {
            var until = next(at);
            var label = name(at, ticks.TrueForAll(tick => tick.Label.Length == 0));
            var seen = width * (frame.Share(until) - frame.Share(at));
            ticks.Add(new(at, until, seen >= TextWidth.Of(label, font) + 2 ? label : ""));
        }
        return ticks;
    }

    private static DateTimeOffset Floor(DateTimeOffset time, int hours) => Midnight(time).AddHours(time.Hour / hours * hours);

    /// <summary>A day at or before the time, counted so that steps of weeks begin on Mondays.</summary>
    private static DateTimeOffset Day(DateTimeOffset time, int step)
    {
        var number = DateOnly.FromDateTime(time.DateTime).DayNumber; // day 0 was a Monday
        return Midnight(time).AddDays(-(number % step));
    }

    private static DateTimeOffset Month(DateTimeOffset time, int step)
    {
        var months = (time.Year * 12 + time.Month - 1) / step * step;
        return new(Math.Max(1, months / 12), months % 12 + 1, 1, 0, 0, 0, time.Offset);
    }

    private static DateTimeOffset Midnight(DateTimeOffset time) => new(time.Date, time.Offset);
}
