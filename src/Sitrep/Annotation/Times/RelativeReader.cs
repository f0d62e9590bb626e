using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Annotation.Times;

/// <summary>Reads what hangs on the day of publication: weekdays, "yesterday", "last night", "this week", "two days ago".</summary>
internal static class RelativeReader
{
    /// <summary>The expression that starts at the token; false when none does.</summary>
    public static bool TryRead(TimeContext context, int at, out TimeFinding found) =>
        TryDeictic(context, at, out found) || TryShifted(context, at, out found) || TryWeekday(context, at, out found) || TryAgo(context, at, out found) || TryVague(context, at, out found);

    /// <summary>today, yesterday, tomorrow, tonight, overnight, with a part of the day.</summary>
    private static bool TryDeictic(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var form = context.Form(at);
        if (form.IsEmpty) return false;
        if (Equal(form, "tonight")) return OfPart(context, at, at + 1, context.Today, ("NI", 20, 30), out found);
        if (Equal(form, "overnight")) return OfPart(context, at, at + 1, context.Today?.AddDays(-1), ("NI", 20, 30), out found);
        int? shift = Equal(form, "today") || Equal(form, "todays") ? 0 : Equal(form, "yesterday") || Equal(form, "yesterdays") ? -1 : Equal(form, "tomorrow") ? 1 : null;
        if (shift is not { } days) return false;
        var day = context.Today?.AddDays(days);
        if (CalendarWords.TryPart(context.Form(at + 1), out var part)) return OfPart(context, at, at + 2, day, part, out found);
        return OfDay(context, at, at + 1, day, out found);
    }

    /// <summary>"last night", "this morning", "last week", "this year", "next month", "earlier this week", "last Friday".</summary>
    private static bool TryShifted(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var shift = context.Is(at, "last") || context.Is(at, "past") || context.Is(at, "previous") ? -1 : context.Is(at, "this") ? 0 : context.Is(at, "next") || context.Is(at, "coming") ? 1 : 9;
        if (shift == 9) return false;
        var form = context.Form(at + 1);
        if (form.IsEmpty) return false;
        if (CalendarWords.TryPart(form, out var part)) return shift != 1 && OfPart(context, at, at + 2, context.Today?.AddDays(shift), part, out found);
        if (CalendarWords.Weekday(form) is > 0 and var weekday) return OfWeekday(context, at, at + 2, weekday, shift, out found);
        if (CalendarWords.Month(form) is > 0 and var month && char.IsUpper(form[0])) return OfMonth(context, at, at + 2, month, shift, out found);
        var bare = form.Length > 4 && form[^1] == 's' && shift != 0 ? form[..^1] : form;
        if (Equal(bare, "weekend")) return OfWeekend(context, at, at + 2, shift, out found);
        if (context.Today is not { } today) return CalendarWords.TryUnit(bare, out _) && Open(context, at, at + 2, out found);
        if (Equal(bare, "week"))
        {
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + 7 * shift);
            found = new(at, at + 2, TimeMentionKind.Date, TimeContext.IsoWeek(monday), context.Days(monday, monday.AddDays(7), TimePrecision.Week));
            return true;
        }
        if (Equal(bare, "month")) return OfCalendarMonth(context, at, at + 2, today.AddMonths(shift).Year, today.AddMonths(shift).Month, out found);
        if (!Equal(bare, "year")) return false;
        var year = today.Year + shift;
        found = new(at, at + 2, TimeMentionKind.Date, year.ToString(CultureInfo.InvariantCulture), context.Days(new(year, 1, 1), new(year + 1, 1, 1), TimePrecision.Year));
        return true;
    }

    /// <summary>"Wednesday", "Wednesday afternoon", "Saturdays" run together: the day of publication itself, else the last one, else the next in what is to come.</summary>
    private static bool TryWeekday(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var weekday = CalendarWords.Weekday(context.Form(at));
        return weekday > 0 && OfWeekday(context, at, at + 1, weekday, null, out found);
    }

    private static bool OfWeekday(TimeContext context, int at, int end, int weekday, int? shift, out TimeFinding found)
    {
        DateOnly? day = null;
        if (context.Today is { } today)
        {
            var back = (((int)today.DayOfWeek + 6) % 7 + 1 - weekday + 7) % 7;
            var ahead = (7 - back) % 7;
            day = shift == 1 || shift is null && back != 0 && context.IsFuture(at) ? today.AddDays(ahead == 0 ? 7 : ahead) : today.AddDays(shift == -1 && back == 0 ? -7 : -back);
        }
        if (CalendarWords.TryPart(context.Form(end), out var part)) return OfPart(context, at, end + 1, day, part, out found);
        return OfDay(context, at, end, day, out found);
    }

    /// <summary>"two days ago", "a week earlier", "the past 48 hours", "in the last three weeks".</summary>
    private static bool TryAgo(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var past = (context.Is(at, "past") || context.Is(at, "last") || context.Is(at, "previous")) && context.Is(at - 1, "the");
        var start = past ? at + 1 : at;
        if (!TryCount(context, start, out var count, out var next) || !CalendarWords.TryUnit(context.Form(next), out var unit)) return false;
        var ago = context.Is(next + 1, "ago");
        if (!past && !ago) return false;
        var value = Back(context, count, unit);
        if (past)
        {
            found = new(at, next + 1, TimeMentionKind.Duration, Period(count, unit), value is { } from && context.Now is { } now && from < now ? new(from, now, unit.Precision) : null);
            return true;
        }
        if (value is not { } then) return Open(context, at, next + 2, out found);
        var day = DateOnly.FromDateTime(then.DateTime);
        found = unit.Precision switch
        {
            TimePrecision.Year => new(at, next + 2, TimeMentionKind.Date, day.Year.ToString(CultureInfo.InvariantCulture), context.Days(new(day.Year, 1, 1), new(day.Year + 1, 1, 1), TimePrecision.Year)),
            TimePrecision.Month => new(at, next + 2, TimeMentionKind.Date, day.ToString("yyyy-MM", CultureInfo.InvariantCulture), context.Days(new(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1), TimePrecision.Month)),
            TimePrecision.Week => new(at, next + 2, TimeMentionKind.Date, TimeContext.IsoWeek(day), context.Days(day.AddDays(-3), day.AddDays(4), TimePrecision.Week)),
            TimePrecision.Day => new(at, next + 2, TimeMentionKind.Date, TimeContext.Iso(day), context.Day(day)),
            _ => new(at, next + 2, TimeMentionKind.Time, then.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), new(then, then, unit.Precision)),
        };
        return true;
    }

    /// <summary>"now", "recently", "previously": a reference without a date.</summary>
    private static bool TryVague(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var form = context.Form(at);
        var value = Equal(form, "now") || Equal(form, "currently") || Equal(form, "nowadays") ? "PRESENT_REF"
            : Equal(form, "recently") || Equal(form, "previously") || Equal(form, "formerly") || Equal(form, "lately") ? "PAST_REF" : null;
        if (value is null) return false;
        found = new(at, at + 1, TimeMentionKind.Date, value);
        return true;
    }

    /// <summary>A small count in digits or words; "a" is one.</summary>
    public static bool TryCount(TimeContext context, int at, out double count, out int next)
    {
        next = at + 1;
        count = 1;
        var form = context.Form(at);
        if (form.IsEmpty) return false;
        if (Equal(form, "a") || Equal(form, "an")) return true;
        return NumberWords.TryDigits(form, out count) || NumberWords.TryUnit(form, out count) || NumberWords.TryTens(form, out count) || NumberWords.TryHyphened(form, out count);
    }

    /// <summary>The TIMEX3 period: P3D, PT48H.</summary>
    public static string Period(double count, (char Code, bool IsTime, TimePrecision Precision) unit)
    {
        if (unit.Code is 'E' or 'C') return FormattableString.Invariant($"P{count}{(unit.Code == 'E' ? "DE" : "CE")}");
        return FormattableString.Invariant($"P{(unit.IsTime ? "T" : "")}{count}{unit.Code}");
    }

    private static DateTimeOffset? Back(TimeContext context, double count, (char Code, bool IsTime, TimePrecision Precision) unit)
    {
        if (context.Now is not { } now || count is < 0 or > 1000) return null;
        var whole = (int)count;
        return unit.Precision switch
        {
            TimePrecision.Second => now.AddSeconds(-whole),
            TimePrecision.Minute => now.AddMinutes(-whole),
            TimePrecision.Hour => now.AddHours(-whole),
            TimePrecision.Day => now.AddDays(-whole),
            TimePrecision.Week => now.AddDays(-7 * whole),
            TimePrecision.Month => now.AddMonths(-whole),
            _ => now.AddYears(-whole * (unit.Code == 'E' ? 10 : unit.Code == 'C' ? 100 : 1)),
        };
    }

    private static bool Equal(ReadOnlySpan<char> form, string word) => form.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Open(TimeContext context, int at, int end, out TimeFinding found)
    {
        found = new(at, end, TimeMentionKind.Date, context.Is(at, "next") ? "FUTURE_REF" : "PAST_REF");
        return true;
    }

    private static bool OfDay(TimeContext context, int at, int end, DateOnly? day, out TimeFinding found)
    {
        found = day is { } known ? new(at, end, TimeMentionKind.Date, TimeContext.Iso(known), context.Day(known)) : new(at, end, TimeMentionKind.Date, "XXXX-XX-XX");
        return true;
    }

    private static bool OfPart(TimeContext context, int at, int end, DateOnly? day, (string Code, int From, int To) part, out TimeFinding found)
    {
        if (day is not { } known) found = new(at, end, TimeMentionKind.Time, "XXXX-XX-XXT" + part.Code);
        else
        {
            var start = context.Midnight(known);
            found = new(at, end, TimeMentionKind.Time, TimeContext.Iso(known) + "T" + part.Code, new(start.AddHours(part.From), start.AddHours(part.To), TimePrecision.DayPart));
        }
        return true;
    }

    private static bool OfWeekend(TimeContext context, int at, int end, int shift, out TimeFinding found)
    {
        found = default;
        if (context.Today is not { } today) return Open(context, at, end, out found);
        var saturday = today.AddDays(5 - ((int)today.DayOfWeek + 6) % 7 + 7 * shift);
        found = new(at, end, TimeMentionKind.Date, TimeContext.IsoWeek(saturday) + "-WE", context.Days(saturday, saturday.AddDays(2), TimePrecision.Week));
        return true;
    }

    private static bool OfMonth(TimeContext context, int at, int end, int month, int shift, out TimeFinding found)
    {
        if (context.Today is not { } today) return Open(context, at, end, out found);
        var year = shift switch { -1 => month < today.Month ? today.Year : today.Year - 1, 1 => month > today.Month ? today.Year : today.Year + 1, _ => today.Year };
        return OfCalendarMonth(context, at, end, year, month, out found);
    }

    private static bool OfCalendarMonth(TimeContext context, int at, int end, int year, int month, out TimeFinding found)
    {
        var start = new DateOnly(year, month, 1);
        found = new(at, end, TimeMentionKind.Date, start.ToString("yyyy-MM", CultureInfo.InvariantCulture), context.Days(start, start.AddMonths(1), TimePrecision.Month));
        return true;
    }
}
