namespace Sitrep.Annotation.Times;

/// <summary>Reads times of day: "6:30 p.m.", "630 a.m." with a lost colon, "0300 GMT", "noon Thursday", "six o'clock".</summary>
internal static class Clocks
{
    /// <summary>The time of day that starts at the word, with a date that follows it at once; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        if (!TryMinute(scope, at, out var minute, out var end)) return false;
        var zone = scope[end] is { Kind: TimeWordKind.Zone } word && (word.IsUpper || !word.IsUnsure) ? word.Number : (int?)null;
        if (zone is not null) end++;
        var (day, behind) = Attached(scope, end);
        day ??= scope.SpokenDay ?? scope.Today;
        var clock = FormattableString.Invariant($"T{minute / 60:00}:{minute % 60:00}");
        if (day is not { } known)
        {
            found = TimeScope.Open(at, behind, "XXXX-XX-XX" + clock, TimeMentionKind.Time);
            return true;
        }
        var time = Stretch.Midnight(known, zone is { } minutes ? TimeSpan.FromMinutes(minutes)
            : scope.Offset).AddMinutes(minute).ToOffset(scope.Offset);
        found = new(at, behind, TimeMentionKind.Time, TimeScope.Iso(known) + clock)
        {
            Interval = new(time, time, minute % 60 == 0 && scope.Kind(at) != TimeWordKind.Clock ? TimePrecision.Hour
                : TimePrecision.Minute),
            Spoken = new(known, TimeUnit.Day),
        };
        return true;
    }

    private static bool TryMinute(TimeScope scope, int at, out int minute, out int end)
    {
        var word = scope[at];
        (minute, end) = (-1, at + 1);
        switch (word.Kind)
        {
            case TimeWordKind.Noon:
                minute = word.Number * 60;
                return true;
            case TimeWordKind.Clock:
                minute = word.Number;
                if (scope.Kind(end) == TimeWordKind.Half) minute = WithHalf(minute / 60, minute % 60, scope[end++].Number);
                else if (scope.Kind(end) == TimeWordKind.OClock) end++;
                return minute >= 0;
            case TimeWordKind.Number when !word.IsHyphened && word.Digits > 0 || word.Value is >= 1 and <= 12:
                return TryNumber(scope, at, word, out minute, out end);
            default:
                return false;
        }
    }

    private static bool TryNumber(TimeScope scope, int at, TimeWord word, out int minute, out int end)
    {
        (minute, end) = (-1, at + 2);
        var (hour, rest) = word.Digits > 2 ? (word.Number / 100, word.Number % 100) : (word.Number, 0);
        if ((word.Marks & TimeWordMarks.Measured) != 0)
        {
            // 6.30 p.m.
            rest = (int)Math.Round((word.Value - hour) * 100);
            if (word.End - word.Start is < 4 or > 5) return false;
        }
        switch (scope.Kind(at + 1))
        {
            case TimeWordKind.Half when word.Digits <= 4:
                minute = WithHalf(hour, rest, scope[at + 1].Number);
                break;
            case TimeWordKind.OClock when word.Digits <= 2 && word.Number is >= 1 and <= 12 && !scope.Is(at + 1, "hrs"):
                minute = word.Number % 12 * 60;
                break;
            case TimeWordKind.OClock or TimeWordKind.Zone when word.Digits == 4:
                minute = NumberForms.Minute(hour, rest);
                if (scope.Kind(at + 1) == TimeWordKind.Zone) end = at + 1;
                break;
            case TimeWordKind.Unit when word.Digits == 4 && scope.Is(at + 1, "hours")
                && scope.Kind(at - 1) is TimeWordKind.At or TimeWordKind.By or TimeWordKind.Until or TimeWordKind.Since
                or TimeWordKind.From or TimeWordKind.Before or TimeWordKind.After:
                minute = NumberForms.Minute(hour, rest);
                break;
            case TimeWordKind.In when scope.Kind(at - 1) == TimeWordKind.At && word.Number is >= 1 and <= 12 && word.Digits <= 2
                && scope.Kind(at + 2) == TimeWordKind.The && scope.Kind(at + 3) == TimeWordKind.DayPart:
                minute = WithHalf(hour, rest, scope.Is(at + 3, "morning") ? 0 : 1);
                end = at + 4;
                break;
            case TimeWordKind.Zone when word.Digits is 1 or 2 && scope.Kind(at - 1) == TimeWordKind.At && word.Number < 24:
                minute = word.Number * 60;
                end = at + 1;
                break;
        }
        return minute >= 0;
    }

    private static int WithHalf(int hour, int minute, int half) => NumberForms.Hour(hour, half) is >= 0 and var known
        ? NumberForms.Minute(known, minute) : -1;

    /// <summary>The day named behind: taken in ("10 p.m. Wednesday") or only looked at ("10 p.m. on Wednesday").</summary>
    private static (DateOnly? Day, int End) Attached(TimeScope scope, int end)
    {
        var next = scope.Kind(end) is TimeWordKind.On or TimeWordKind.Comma ? end + 1 : end;
        if (scope.Kind(next) is not (TimeWordKind.Weekday or TimeWordKind.Day or TimeWordKind.Month or TimeWordKind.Number
            or TimeWordKind.NumericDate or TimeWordKind.This or TimeWordKind.Shift)) return (null, end);
        if (!AbsoluteDates.TryRead(scope, next, out var found) && !RelativeDates.TryRead(scope, next, out found)) return (null, end);
        if (found.Spoken is not { Unit: TimeUnit.Day } day) return (null, end);
        return (day.First, next == end || scope.Kind(end) == TimeWordKind.Comma && scope.Kind(next) == TimeWordKind.Month ? found.End : end); // "5 p.m. EST, Nov. 6" is one time
    }
}
