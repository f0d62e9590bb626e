using System.Globalization;

namespace Sitrep.Annotation.Times;

/// <summary>Reads times of day ("6:30 p.m.", "03:52", "0300 GMT", "630 a.m.", "noon"), durations ("72-hour", "for six years") and sets ("every day").</summary>
internal static class ClockReader
{
    /// <summary>The expression that starts at the token; false when none does.</summary>
    public static bool TryRead(TimeContext context, int at, out TimeFinding found) =>
        TryClock(context, at, out found) || TryDuration(context, at, out found) || TrySet(context, at, out found);

    private static bool TryClock(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var form = context.Form(at);
        if (form is "noon" or "midnight" && !(context.Form(at - 1) is "after")) return Make(context, at, at + 1, form is "noon" ? 12 : 0, 0, out found);
        if (form.IsEmpty || !char.IsAsciiDigit(form[0])) return false;
        var colon = form.IndexOf(':');
        int hour, minute = 0, next = at + 1;
        if (colon > 0)
        {
            if (!int.TryParse(form[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out hour) || form.Length < colon + 3
                || !int.TryParse(form.Slice(colon + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out minute)) return false;
        }
        else if (!int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out hour)) return TryGlued(context, at, form, out found);
        var half = Half(context.Form(next));
        if (half >= 0) next++;
        var zone = context.Form(next) is "GMT" or "UTC" or "BST" or "EST" or "EDT" or "ET" or "CET" or "local";
        if (colon < 0 && half < 0 && !(zone && form.Length == 4)) return false;
        if (colon < 0 && (form.Length is 3 or 4)) (hour, minute) = (hour / 100, hour % 100);
        if (zone) next++;
        if (half == 1 && hour < 12) hour += 12;
        if (half == 0 && hour == 12) hour = 0;
        return hour < 24 && minute < 60 && Make(context, at, next, hour, minute, out found);
    }

    /// <summary>"6pm", "11am".</summary>
    private static bool TryGlued(TimeContext context, int at, ReadOnlySpan<char> form, out TimeFinding found)
    {
        found = default;
        if (form.Length is < 3 or > 4 || Half(form[^2..]) is not (>= 0 and var half) || !int.TryParse(form[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 12) return false;
        return Make(context, at, at + 1, hour % 12 + 12 * half, 0, out found);
    }

    private static int Half(ReadOnlySpan<char> form) => form is "am" or "a.m." or "AM" or "a.m" ? 0 : form is "pm" or "p.m." or "PM" or "p.m" ? 1 : -1;

    private static bool Make(TimeContext context, int at, int end, int hour, int minute, out TimeFinding found)
    {
        var clock = FormattableString.Invariant($"T{hour:00}:{minute:00}");
        if (context.Today is { } today)
        {
            var time = context.Midnight(today).AddHours(hour).AddMinutes(minute);
            found = new(at, end, TimeMentionKind.Time, TimeContext.Iso(today) + clock, new(time, time, TimePrecision.Minute));
        }
        else found = new(at, end, TimeMentionKind.Time, "XXXX-XX-XX" + clock);
        return true;
    }

    /// <summary>"72-hour", "four-day", "six years", "several weeks".</summary>
    private static bool TryDuration(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var form = context.Form(at);
        var hyphen = form.IndexOf('-');
        if (hyphen > 0 && CalendarWords.TryUnit(form[(hyphen + 1)..], out var glued)
            && (Sitrep.Text.NumberWords.TryUnit(form[..hyphen], out var count) || Sitrep.Text.NumberWords.TryTens(form[..hyphen], out count)))
        {
            found = new(at, at + 1, TimeMentionKind.Duration, RelativeReader.Period(count, glued));
            return true;
        }
        if (form is "several" or "few" or "many" or "some" && CalendarWords.TryUnit(context.Form(at + 1), out var vague) && context.Form(at + 1).EndsWith("s"))
        {
            found = new(at, at + 2, TimeMentionKind.Duration, "P" + (vague.IsTime ? "T" : "") + "X" + vague.Code);
            return true;
        }
        if (!RelativeReader.TryCount(context, at, out count, out var next)) return false;
        if (context.Is(next, "-") && CalendarWords.TryUnit(context.Form(next + 1), out var dashed)) next++;
        else if (!CalendarWords.TryUnit(context.Form(next), out dashed)) return false;
        if (context.Is(next + 1, "old") || context.Is(next + 1, "-") && context.Is(next + 2, "old")) return false;
        if (context.Form(at) is "a" or "an" && !(context.Form(at - 1) is "for" or "in" or "within" or "after" or "about" or "nearly" or "almost" or "than")) return false;
        found = new(at, next + 1, TimeMentionKind.Duration, RelativeReader.Period(count, dashed));
        return true;
    }

    private static bool TrySet(TimeContext context, int at, out TimeFinding found)
    {
        found = default;
        var form = context.Form(at);
        var single = form is "daily" ? "P1D" : form is "weekly" ? "P1W" : form is "monthly" ? "P1M" : form is "annually" or "yearly" ? "P1Y" : null;
        if (single is not null)
        {
            found = new(at, at + 1, TimeMentionKind.Set, single);
            return true;
        }
        if (!(form is "every" or "each" or "Every" or "Each") || !CalendarWords.TryUnit(context.Form(at + 1), out var unit)) return false;
        found = new(at, at + 2, TimeMentionKind.Set, RelativeReader.Period(1, unit));
        return true;
    }
}
