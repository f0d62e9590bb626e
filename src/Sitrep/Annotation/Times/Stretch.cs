using System.Globalization;

namespace Sitrep.Annotation.Times;

/// <summary>A stretch of the calendar: a day, week, month ... that begins on a day.</summary>
/// <param name="First">Its first day, always the first of its unit (a Monday for a week).</param>
/// <param name="Unit">How long it is; <see cref="TimeUnit.Day"/> or coarser.</param>
internal readonly record struct Stretch(DateOnly First, TimeUnit Unit)
{
    /// <summary>Days outside these years are not resolved, so that no arithmetic can leave the calendar.</summary>
    public static readonly DateOnly Earliest = new(200, 1, 1);

    /// <summary>The last day that is resolved.</summary>
    public static readonly DateOnly Latest = new(9700, 1, 1);

    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    /// <summary>The first day after it.</summary>
    public DateOnly End => Unit switch
    {
        TimeUnit.Day => First.AddDays(1),
        TimeUnit.Weekend => First.AddDays(2),
        TimeUnit.Week => First.AddDays(7),
        TimeUnit.Month => First.AddMonths(1),
        TimeUnit.Quarter or TimeUnit.Season => First.AddMonths(3),
        TimeUnit.HalfYear => First.AddMonths(6),
        TimeUnit.Year => First.AddYears(1),
        TimeUnit.Decade => First.AddYears(10),
        _ => First.AddYears(100),
    };

    /// <summary>How fine it is given.</summary>
    public TimePrecision Precision => PrecisionOf(Unit);

    /// <summary>Its TIMEX3 value.</summary>
    public string Value => Unit switch
    {
        TimeUnit.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeUnit.Weekend => Week(First) + "-WE",
        TimeUnit.Week => Week(First),
        TimeUnit.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        TimeUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-Q{(First.Month + 2) / 3}"),
        TimeUnit.Season => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-{Seasons[First.Month / 3 - 1]}"),
        TimeUnit.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-H{(First.Month + 5) / 6}"),
        TimeUnit.Year => First.Year.ToString("0000", CultureInfo.InvariantCulture),
        TimeUnit.Decade => (First.Year / 10).ToString("000", CultureInfo.InvariantCulture),
        _ => (First.Year / 100).ToString("00", CultureInfo.InvariantCulture),
    };

    /// <summary>The precision of a unit.</summary>
    public static TimePrecision PrecisionOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => TimePrecision.Second,
        TimeUnit.Minute => TimePrecision.Minute,
        TimeUnit.Hour => TimePrecision.Hour,
        TimeUnit.Day => TimePrecision.Day,
        TimeUnit.Weekend or TimeUnit.Week => TimePrecision.Week,
        TimeUnit.Month => TimePrecision.Month,
        TimeUnit.Quarter or TimeUnit.Season => TimePrecision.Quarter,
        TimeUnit.HalfYear or TimeUnit.Year => TimePrecision.Year,
        _ => TimePrecision.Decade,
    };

    /// <summary>The stretch of this unit that holds the day.</summary>
    public static Stretch Around(DateOnly day, TimeUnit unit)
    {
        day = Held(day);
        return new(unit switch
        {
            TimeUnit.Weekend => day.AddDays(6 - Weekday(day)),
            TimeUnit.Week => day.AddDays(1 - Weekday(day)),
            TimeUnit.Month => new(day.Year, day.Month, 1),
            TimeUnit.Quarter => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
            TimeUnit.Season => day.Month < 3 ? new(day.Year - 1, 12, 1) : new(day.Year, day.Month / 3 * 3, 1),
            TimeUnit.HalfYear => new(day.Year, day.Month < 7 ? 1 : 7, 1),
            TimeUnit.Year => new(day.Year, 1, 1),
            TimeUnit.Decade => new(day.Year / 10 * 10, 1, 1),
            TimeUnit.Century => new(day.Year / 100 * 100, 1, 1),
            _ => day,
        }, unit < TimeUnit.Day ? TimeUnit.Day : unit);
    }

    /// <summary>The day of the calendar, if there is one of that number.</summary>
    public static bool TryDay(int year, int month, int day, out Stretch stretch)
    {
        stretch = default;
        if (year < Earliest.Year || year >= Latest.Year || month is < 1 or > 12 || day < 1
            || day > DateTime.DaysInMonth(year, month)) return false;
        stretch = new(new(year, month, day), TimeUnit.Day);
        return true;
    }

    /// <summary>Moved by a number of units, kept inside the years that are resolved.</summary>
    public Stretch Moved(double count)
    {
        var whole = (int)Math.Clamp(count, -100_000, 100_000);
        var day = Unit switch
        {
            TimeUnit.Day => Held(First.DayNumber + (long)whole),
            TimeUnit.Weekend or TimeUnit.Week => Held(First.DayNumber + 7L * whole),
            _ => Months(First, whole * (long)MonthsIn(Unit)),
        };
        return Around(day, Unit);
    }

    /// <summary>The instants of the stretch where days begin at the offset.</summary>
    public TimeInterval Interval(TimeSpan offset) => new(Midnight(First, offset), Midnight(End, offset), Precision);

    /// <summary>The beginning of a day at the offset.</summary>
    public static DateTimeOffset Midnight(DateOnly day, TimeSpan offset) => new(day.ToDateTime(TimeOnly.MinValue), offset);

    /// <summary>1 (Monday) to 7.</summary>
    public static int Weekday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;

    /// <summary>The day moved by months, its number lowered where the month is shorter.</summary>
    public static DateOnly Months(DateOnly day, long months)
    {
        var index = Math.Clamp((day.Year * 12L) + day.Month - 1 + months, Earliest.Year * 12L, (Latest.Year * 12L) - 1);
        var (year, month) = ((int)(index / 12), (int)(index % 12) + 1);
        return new(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>The day with this number, kept inside the years that are resolved.</summary>
    public static DateOnly Held(long number) => DateOnly.FromDayNumber((int)Math.Clamp(number, Earliest.DayNumber, Latest.DayNumber));

    /// <summary>Months in a unit of a month or coarser.</summary>
    public static int MonthsIn(TimeUnit unit) => unit switch
    {
        TimeUnit.Month => 1,
        TimeUnit.Quarter or TimeUnit.Season => 3,
        TimeUnit.HalfYear => 6,
        TimeUnit.Year => 12,
        TimeUnit.Decade => 120,
        _ => 1200,
    };

    private static DateOnly Held(DateOnly day) => Held(day.DayNumber);

    private static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }
}
