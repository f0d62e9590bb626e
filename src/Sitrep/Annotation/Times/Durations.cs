namespace Sitrep.Annotation.Times;

/// <summary>
/// Reads how long ("72-hour", "six years", "the past two days", "weeks of") and how long ago ("two days ago", "a week later").
/// </summary>
internal static class Durations
{
    /// <summary>The expression that starts at the word; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var start = at;
        if (scope.Kind(start) is TimeWordKind.The or TimeWordKind.This) start++;
        var (direction, follows) = (0, false);
        if (scope.Kind(start) == TimeWordKind.Shift) direction = scope[start++].Number;
        else if (scope.Kind(start) == TimeWordKind.Follow) (follows, start) = (true, start + 1);
        else if (scope.Kind(start) == TimeWordKind.Filler || scope.Kind(start) == TimeWordKind.Ordinal && scope[start].Number == 1) start++;
        else if (scope.Kind(start) == TimeWordKind.Recent) return TryRecent(scope, at, start, out found);
        else if (scope.Kind(at) == TimeWordKind.This) return false;
        if (scope.Kind(start) == TimeWordKind.OneHalf) return TryHalf(scope, at, start, out found);
        if (scope.Kind(start) == TimeWordKind.Unit
            && scope.Kind(start - 1) != TimeWordKind.The) return TryBare(scope, at, start, direction, out found);
        if (!Counts.TryRead(scope, start, out var count, out var next)) return false;
        for (var fillers = 0; fillers < 2 && (scope.Kind(next) == TimeWordKind.Filler && scope[next].Number == 1
            || scope.Is(next, "more")); fillers++) next++;
        if (!TryUnit(scope, start, next, count, direction, out var unit, out var end)) return false;
        if (unit == TimeUnit.Week && scope.Kind(next) == TimeWordKind.Fortnight) count *= 2;
        if (scope.Kind(end) == TimeWordKind.And && scope.Kind(end + 1) == TimeWordKind.A
            && scope.Kind(end + 2) == TimeWordKind.OneHalf) (count, end) = (count + 0.5, end + 3);
        if (scope.Kind(end) == TimeWordKind.Or && scope.Is(end + 1, "so")) end += 2;
        if (IsAge(scope, end)) return false;
        if (direction == 0 && !follows && TryOffset(scope, at, end, count, unit, out found)) return true;
        if (scope.Kind(start) == TimeWordKind.A && count == 1 && !IsLength(scope, at, start, end)) return false;
        if (direction == 0 && unit == TimeUnit.Weekend) return false;
        if (scope[end].IsHyphened && scope.Kind(end) == TimeWordKind.Long) end++;
        // "the two-week break": the article belongs to the noun behind.
        if (direction == 0 && scope[next].IsHyphened && scope.Kind(start) != TimeWordKind.A) at = start;
        else if (scope[next].IsHyphened && scope.Kind(at) == TimeWordKind.A && scope.Kind(at + 1) == TimeWordKind.Vague) at++;
        found = Spanned(scope, at, end, count, unit, direction);
        return true;
    }

    /// <summary>TIMEX3 period: P3D, PT48H, P2Y6M, PXW.</summary>
    public static string Period(double count, TimeUnit unit)
    {
        var time = unit < TimeUnit.Day ? "T" : "";
        var code = unit switch
        {
            TimeUnit.Second => "S", TimeUnit.Minute => "M", TimeUnit.Hour => "H", TimeUnit.Day => "D", TimeUnit.Weekend => "W",
                TimeUnit.Week => "W",
            TimeUnit.Month => "M", TimeUnit.Quarter => "Q", TimeUnit.Season => "Q", TimeUnit.HalfYear => "M", TimeUnit.Year => "Y",
                TimeUnit.Decade => "E", _ => "C",
        };
        if (double.IsNaN(count)) return "P" + time + "X" + code;
        if (unit >= TimeUnit.Decade) (count, code) = (count * (unit == TimeUnit.Decade ? 10 : 100), "Y");
        if (unit == TimeUnit.Quarter) (count, code) = (count * 3, "M");
        var (whole, rest) = (Math.Floor(count), count - Math.Floor(count));
        if (rest == 0.5 && whole > 0 && unit == TimeUnit.Year) return FormattableString.Invariant($"P{whole}Y6M");
        if (rest == 0.5 && whole > 0 && unit == TimeUnit.Hour) return FormattableString.Invariant($"PT{whole}H30M");
        if (rest == 0.5 && whole > 0 && unit == TimeUnit.Minute) return FormattableString.Invariant($"PT{whole}M30S");
        return FormattableString.Invariant($"P{time}{Math.Round(count, 2)}{code}");
    }

    private static bool TryUnit(TimeScope scope, int start, int at, double count, int direction, out TimeUnit unit, out int end)
    {
        var word = scope[at];
        (unit, end) = (word.Unit, at + 1);
        if (word.Kind == TimeWordKind.Fortnight) unit = TimeUnit.Week;
        // "60-second": elsewhere "second" is an ordinal.
        else if (word.Kind == TimeWordKind.Ordinal && word.Number == 2 && (word.IsHyphened || count == 1
            && scope.Kind(start) == TimeWordKind.Number)) unit = TimeUnit.Second;
        else if (word.Kind != TimeWordKind.Unit) return false;
        if (unit == TimeUnit.Quarter) return direction != 0 && word.IsPlural && scope.Kind(end) != TimeWordKind.Of;
        if (word.IsUnsure && scope[at - 1].Digits == 0) return false;
        if (word.IsPlural || count <= 1 || word.IsHyphened) return !(double.IsNaN(count) && !word.IsPlural && !word.IsHyphened);
        return unit is TimeUnit.Hour or TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year
            && scope.Kind(end) is TimeWordKind.None or TimeWordKind.Long or TimeWordKind.Old or TimeWordKind.Ago or TimeWordKind.Later
            or TimeWordKind.Earlier;
    }

    private static bool IsAge(TimeScope scope, int end) => scope.Kind(end) == TimeWordKind.Old || scope.Kind(end) == TimeWordKind.Of
        && scope.Is(end + 1, "age");

    /// <summary>"for a week", "within an hour": the article alone does not tell a length from a rate.</summary>
    private static bool IsLength(TimeScope scope, int at, int start, int end)
    {
        if (scope[start + 1].IsHyphened) return true;
        if (at != start || scope.Kind(end) is TimeWordKind.Before or TimeWordKind.After
            && scope.Class(at - 1) != WordClass.Noun) return true;
        if (scope.Kind(at - 1) is TimeWordKind.For or TimeWordKind.In or TimeWordKind.After or TimeWordKind.Rough
            or TimeWordKind.Than) return true;
        return scope.Kind(at - 1) is TimeWordKind.Bound || scope.Is(at - 1, "lasted") || scope.Is(at - 1, "took")
            || scope.Is(at - 1, "takes") || scope.Is(at - 1, "barely") || scope.Is(at - 1, "just") || scope.Is(at - 1, "only");
    }

    /// <summary>"recent days", "the recent past" is not told.</summary>
    private static bool TryRecent(TimeScope scope, int first, int at, out TimeExpression found)
    {
        found = scope[at + 1].Unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter
            ? TimeScope.Open(first, at + 2, Period(double.NaN, scope[at + 1].Unit), TimeMentionKind.Duration) : TimeScope.Open(first, at + 2, "PAST_REF");
        return scope.Kind(at + 1) == TimeWordKind.Unit && scope[at + 1].IsPlural;
    }

    /// <summary>"half an hour", "the past half hour".</summary>
    private static bool TryHalf(TimeScope scope, int first, int at, out TimeExpression found)
    {
        found = default;
        var next = scope.Kind(at + 1) == TimeWordKind.A ? at + 2 : at + 1;
        if (scope.Kind(next) != TimeWordKind.Unit || scope[next].IsPlural
            || scope[next].Unit is TimeUnit.Second or TimeUnit.Weekend or TimeUnit.Quarter) return false;
        if (next == at + 1 && !scope[next].IsHyphened && first == at) return false;
        var value = scope[next].Unit switch { TimeUnit.Hour => "PT30M", TimeUnit.Minute => "PT30S", TimeUnit.Day => "PT12H",
            TimeUnit.Year => "P6M", _ => Period(0.5, scope[next].Unit) };
        found = new(first, next + 1, TimeMentionKind.Duration, value);
        return true;
    }

    /// <summary>A unit without a count: "the past year", "coming weeks", "for months", "decades of".</summary>
    private static bool TryBare(TimeScope scope, int first, int at, int direction, out TimeExpression found)
    {
        found = default;
        var word = scope[at];
        if (word.IsHyphened || word.Unit is TimeUnit.Second or TimeUnit.Weekend || word.Unit == TimeUnit.Quarter && !word.IsPlural
            || word.IsUnsure) return false;
        if (IsAge(scope, at + 1)) return false;
        if (first == at && scope.Kind(at + 1) == TimeWordKind.Long && scope[at + 1].IsHyphened)
        {
            found = Spanned(scope, at, at + 2, word.IsPlural ? double.NaN : 1, word.Unit, 0);
            return true;
        }
        if (!word.IsPlural)
        {
            if (word.Unit == TimeUnit.Year && scope[at + 1].IsHyphened
                && TryOffset(scope, first, at + 1, 1, word.Unit, out found)) return true;
            if (direction == 0 || first == at - 1 && !scope.Is(first, "past") || word.Unit == TimeUnit.Day) return false;
            found = Spanned(scope, first, at + 1, 1, word.Unit, scope.Kind(at + 1) == TimeWordKind.Of ? 0 : direction);
            return true;
        }
        if (direction == 0 && TryOffset(scope, first, at + 1, double.NaN, word.Unit, out found)) return true;
        var before = scope.Kind(first - 1);
        var asked = direction != 0
            || before is TimeWordKind.For or TimeWordKind.In or TimeWordKind.After or TimeWordKind.Than or TimeWordKind.Rough
            || scope.Kind(at + 1) is TimeWordKind.After or TimeWordKind.Before || scope.Kind(at + 1) == TimeWordKind.Of
                && word.Unit >= TimeUnit.Day || scope[at + 1].IsHyphened && scope.Kind(at + 1) == TimeWordKind.Long;
        if (!asked || scope.Kind(at - 1) == TimeWordKind.Ordinal || scope.Kind(at + 1) == TimeWordKind.Genitive
            || word.Unit == TimeUnit.Quarter && direction == 0) return false;
        var end = scope[at + 1].IsHyphened && scope.Kind(at + 1) == TimeWordKind.Long ? at + 2 : at + 1;
        if (scope.Kind(end) is TimeWordKind.Or or TimeWordKind.And
            && scope[end + 1] is { Kind: TimeWordKind.Unit, IsPlural: true }) end += 2;
        found = Spanned(scope, first, end, double.NaN, word.Unit, direction);
        return true;
    }

    /// <summary>A duration; one that ends or begins now has its stretch.</summary>
    private static TimeExpression Spanned(TimeScope scope, int first, int end, double count, TimeUnit unit, int direction)
    {
        var found = new TimeExpression(first, end, TimeMentionKind.Duration, Period(count, unit)) { IsSince = direction < 0 };
        if (direction == 0 || double.IsNaN(count) || scope.Now is not { } now) return found;
        var other = Offsets.From(scope, direction * count, unit);
        if (direction < 0) return found with { Interval = new(other, now, Stretch.PrecisionOf(unit)) };
        if (unit >= TimeUnit.Day) other = other.AddDays(1);
        return found with { Interval = new(now, other > now ? other : now, Stretch.PrecisionOf(unit)) };
    }

    /// <summary>"two days ago", "a week earlier", "six months later", "a year from now".</summary>
    private static bool TryOffset(TimeScope scope, int first, int end, double count, TimeUnit unit, out TimeExpression found)
    {
        found = default;
        switch (scope.Kind(end))
        {
            case TimeWordKind.Ago:
                found = Offsets.Date(scope, first, end + 1, -count, unit, scope.Today);
                return true;
            case TimeWordKind.Earlier or TimeWordKind.Later when unit < TimeUnit.Day:
                return false;
            case TimeWordKind.Earlier:
                found = Offsets.Date(scope, first, end + 1, -count, unit, scope.Reference?.First);
                return true;
            case TimeWordKind.Later when !scope.Is(end, "late"):
                found = Offsets.Date(scope, first, end + 1, count, unit, scope.Reference?.First);
                return true;
            case TimeWordKind.From when scope.Kind(end + 1) == TimeWordKind.Present:
                found = Offsets.Date(scope, first, end + 2, count, unit, scope.Today);
                return true;
            default:
                return false;
        }
    }
}
