using System.Globalization;

namespace Sitrep.Annotation.Times;

/// <summary>Reads absolute dates: "14 December 2016", "Dec. 14", "2016-12-14", "20.04.2017", "May 2010", "in 1987", "the 1990s".</summary>
internal static class DateReader
{
    /// <summary>The date that starts at the token; false when none does.</summary>
    public static bool TryRead(TimeContext context, int at, out TimeFinding found) =>
        TryIso(context, at, out found) || TryNumeric(context, at, out found) || TryDayMonth(context, at, out found)
        || TryMonthDay(context, at, out found) || TryYear(context, at, out found);

    private static bool TryNumber(TimeContext context, int at, int low, int high, out int value)
    {
        value = 0;
        var form = context.Form(at);
        if (form.IsEmpty || form.Length > 4) return false;
        if (form.Length > 2 && (form.EndsWith("st") || form.EndsWith("nd") || form.EndsWith("rd") || form.EndsWith("th"))) form = form[..^2];
        return int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= low && value <= high;
    }

    private static bool TryYearAt(TimeContext context, int at, out int year) => TryNumber(context, at, 1500, 2200, out year) && context.Form(at).Length == 4;

    /// <summary>2016-12-14, pulled apart by the tokeniser.</summary>
    private static bool TryIso(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        if (!TryYearAt(context, at, out var year) || !context.Is(at + 1, "-") || !context.Is(at + 3, "-")) return false;
        if (!TryNumber(context, at + 2, 1, 12, out var month) || !TryNumber(context, at + 4, 1, 31, out var day)) return false;
        return Make(context, at, at + 5, year, month, day, out found);
    }

    /// <summary>20.04.2017, 14/12/2016: the day first, unless only the other order gives a date.</summary>
    private static bool TryNumeric(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var form = context.Form(at);
        if (form.Length is < 8 or > 10) return false;
        Span<Range> parts = stackalloc Range[4];
        var count = form.SplitAny(parts, "./");
        if (count != 3 || !int.TryParse(form[parts[2]], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1500 or > 2200) return false;
        if (!int.TryParse(form[parts[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var a) || !int.TryParse(form[parts[1]], NumberStyles.None, CultureInfo.InvariantCulture, out var b)) return false;
        return b <= 12 && Make(context, at, at + 1, year, b, a, out found) || a <= 12 && Make(context, at, at + 1, year, a, b, out found);
    }

    /// <summary>[Wednesday] 14 December [2016], "the 14th of December".</summary>
    private static bool TryDayMonth(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var start = at;
        if (CalendarWords.Weekday(context.Form(at)) > 0) start = context.Is(at + 1, ",") ? at + 2 : at + 1;
        if (!TryNumber(context, start, 1, 31, out var day)) return false;
        var next = context.Is(start + 1, "of") ? start + 2 : start + 1;
        var month = CalendarWords.Month(context.Form(next));
        if (month == 0 || !char.IsUpper(context.Form(next)[0])) return false;
        next++;
        if (context.Is(next, ",") && TryYearAt(context, next + 1, out _)) next++;
        if (TryYearAt(context, next, out var year)) return Make(context, at, next + 1, year, month, day, out found);
        return Make(context, at, next, NearestYear(context, month, day), month, day, out found);
    }

    /// <summary>[Wednesday,] December 14[, 2016]; December [of] 2016; a month by itself.</summary>
    private static bool TryMonthDay(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var start = at;
        if (CalendarWords.Weekday(context.Form(at)) > 0) start = context.Is(at + 1, ",") ? at + 2 : at + 1;
        var month = CalendarWords.Month(context.Form(start));
        if (month == 0 || !char.IsUpper(context.Form(start)[0])) return false;
        var next = start + 1;
        if (TryNumber(context, next, 1, 31, out var day))
        {
            next++;
            var comma = context.Is(next, ",") ? next + 1 : next;
            if (TryYearAt(context, comma, out var year)) return Make(context, at, comma + 1, year, month, day, out found);
            return Make(context, at, next, NearestYear(context, month, day), month, day, out found);
        }
        if (start != at) return false;
        if (context.Is(next, "of") && TryYearAt(context, next + 1, out var ofYear)) return MakeMonth(context, at, next + 2, ofYear, month, out found);
        if (TryYearAt(context, next, out var monthYear)) return MakeMonth(context, at, next + 1, monthYear, month, out found);
        if (!IsMonthAlone(context, at)) return false;
        return MakeMonth(context, at, next, NearestYear(context, month, 1), month, out found);
    }

    /// <summary>"May" and "March" are months only behind a word that asks for a time.</summary>
    private static bool IsMonthAlone(TimeContext context, int at)
    {
        var form = context.Form(at);
        if (form is not ("May" or "March" or "Mar" or "Jan" or "Jun" or "Sun" or "Dec" or "Apr" or "Aug" or "Oct" or "Sep" or "Nov" or "Feb" or "Jul")) return true;
        return context.Form(at - 1) is "in" or "In" or "of" or "last" or "since" or "Since" or "until" or "by" or "early" or "late" or "mid" or "next" or "this";
    }

    private static bool TryYear(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var form = context.Form(at);
        if (form.Length == 5 && form[^1] == 's' && int.TryParse(form[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var decade) && decade % 10 == 0)
        {
            found = new(at, at + 1, TimeMentionKind.Date, (decade / 10).ToString(CultureInfo.InvariantCulture), context.Days(new(decade, 1, 1), new(decade + 10, 1, 1), TimePrecision.Decade));
            return true;
        }
        if (!TryYearAt(context, at, out var year) || year is < 1800 or > 2100) return false;
        if (!(context.Form(at - 1) is "in" or "In" or "since" or "Since" or "of" or "until" or "from" or "by" or "during" or "early" or "late" or "mid" or "mid-" or "year" or "year," or "after"
            or "before" or "summer" or "spring" or "autumn" or "winter" or "(" or "between" or "and" or "to" or "-" or "\u2013")) return false;
        if (context.Form(at - 1) is "and" or "to" or "from" or "of" && !(context.Form(at + 1) is "" or "," or "." or ")" or "," or "the" or "and" or "to" or "when" or "as" or "in" or "for" or "was" or "were" or "has" or "had")) return false;
        if (Sitrep.Text.Nouns.IsPlural(context.Form(at + 1)) && context.Text.Tokens[at + 1].Kind == TokenKind.Word) return false;
        found = new(at, at + 1, TimeMentionKind.Date, year.ToString(CultureInfo.InvariantCulture), context.Days(new(year, 1, 1), new(year + 1, 1, 1), TimePrecision.Year));
        return true;
    }

    /// <summary>The year that brings the day nearest to publication, up to two months ahead.</summary>
    private static int NearestYear(TimeContext context, int month, int day)
    {
        if (context.Today is not { } today) return 0;
        var safe = Math.Min(day, DateTime.DaysInMonth(today.Year, month));
        var date = new DateOnly(today.Year, month, safe);
        return date > today.AddDays(62) ? today.Year - 1 : date < today.AddDays(-330) ? today.Year + 1 : today.Year;
    }

    private static bool Make(TimeContext context, int first, int end, int year, int month, int day, out TimeFinding found)
    {
        if (year == 0)
        {
            found = new(first, end, TimeMentionKind.Date, FormattableString.Invariant($"XXXX-{month:00}-{day:00}"));
            return true;
        }
        found = default;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        var date = new DateOnly(year, month, day);
        found = new(first, end, TimeMentionKind.Date, TimeContext.Iso(date), context.Day(date));
        return true;
    }

    private static bool MakeMonth(TimeContext context, int first, int end, int year, int month, out TimeFinding found)
    {
        if (year == 0)
        {
            found = new(first, end, TimeMentionKind.Date, FormattableString.Invariant($"XXXX-{month:00}"));
            return true;
        }
        var start = new DateOnly(year, month, 1);
        found = new(first, end, TimeMentionKind.Date, FormattableString.Invariant($"{year:0000}-{month:00}"), context.Days(start, start.AddMonths(1), TimePrecision.Month));
        return true;
    }
}
