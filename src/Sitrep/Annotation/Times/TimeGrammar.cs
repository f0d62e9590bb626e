namespace Sitrep.Annotation.Times;

/// <summary>
/// The grammar of times: tries its rules at a word, the more telling ones first, and those that stand before a time around them.
/// </summary>
internal static class TimeGrammar
{
    /// <summary>The time expression that starts at the word; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        switch (scope.Kind(at))
        {
            case TimeWordKind.None:
                found = default;
                return false;
            case TimeWordKind.Feast: return Feasts.TryRead(scope, at, out found);
            case TimeWordKind.Nominal: return References.TryRead(scope, at, out found);
            case TimeWordKind.Portion: return TryPortion(scope, at, at, out found);
            case TimeWordKind.Edge: return TryEdge(scope, at, at, out found);
            case TimeWordKind.Earlier or TimeWordKind.Later: return TryEarlier(scope, at, out found);
            case TimeWordKind.Rough: return TryRough(scope, at, out found);
            case TimeWordKind.Bound: return TryBound(scope, at, at, out found) || References.TryRead(scope, at, out found);
            case TimeWordKind.At when scope.Kind(at + 1) == TimeWordKind.Bound: return TryBound(scope, at, at + 1, out found);
            case TimeWordKind.At: return References.TryRead(scope, at, out found);
            case TimeWordKind.In when scope.Is(at, "over")
                && scope.Kind(at + 1) is TimeWordKind.A or TimeWordKind.Number: return TryRounded(scope, at, at + 1, 5, out found);
            case TimeWordKind.The when scope.Kind(at + 1) == TimeWordKind.Portion: return TryPortion(scope, at, at + 1, out found)
                || DayTimes.TryRead(scope, at, out found);
            case TimeWordKind.The when scope.Kind(at + 1) == TimeWordKind.Edge: return TryEdge(scope, at, at + 1, out found);
            default: return TryPlain(scope, at, out found);
        }
    }

    private static bool TryPlain(TimeScope scope, int at, out TimeExpression found) =>
        Clocks.TryRead(scope, at, out found) || TryYearEnd(scope, at, out found) || TryDate(scope, at, out found)
            || Durations.TryRead(scope, at, out found)
        || DayTimes.TryRead(scope, at, out found) || References.TryRead(scope, at, out found);

    private static bool TryDate(TimeScope scope, int at, out TimeExpression found) =>
        Sets.TryRead(scope, at, out found) || ReportPeriods.TryRead(scope, at, out found) || AbsoluteDates.TryRead(scope, at, out found) || Quarters.TryRead(scope, at, out found)
            || RelativeDates.TryRead(scope, at, out found)
        || Feasts.TryRead(scope, at, out found) || Years.TryRead(scope, at, out found);

    /// <summary>"early 2017", "mid-December", "the late 1970s", "late last month", "early in 1862".</summary>
    private static bool TryPortion(TimeScope scope, int first, int at, out TimeExpression found)
    {
        var next = scope.Kind(at + 1) == TimeWordKind.In && scope.Is(at + 1, "in") ? at + 2 : at + 1;
        if (scope.Kind(next) == TimeWordKind.The && next == at + 2) next = at + 2;
        if (TryDate(scope, next, out found) && found.Kind is TimeMentionKind.Date or TimeMentionKind.Time
            && !found.Value.EndsWith("_REF", StringComparison.Ordinal))
        {
            found = found with { First = first, Modifier = TimeModifiers.Name(scope[at].Number) };
            return true;
        }
        if (scope.Kind(at + 1) == TimeWordKind.DayPart && !scope[at + 1].IsPlural && (first == at
            ? scope.Kind(first - 1) is TimeWordKind.By or TimeWordKind.In or TimeWordKind.On : true)
            && scope.Class(at + 2) is not WordClass.Noun)
        {
            found = scope.Part(first, at + 2, scope.SpokenDay ?? scope.Today,
                scope[at + 1].Number) with { Modifier = TimeModifiers.Name(scope[at].Number) };
            return true;
        }
        found = default;
        return false;
    }

    /// <summary>"the end of May", "the beginning of the year", "the middle of next week".</summary>
    private static bool TryEdge(TimeScope scope, int first, int at, out TimeExpression found)
    {
        found = default;
        if (scope.Kind(at + 1) != TimeWordKind.Of) return false;
        var next = at + 2;
        if (scope.Kind(next) == TimeWordKind.The && scope[next + 1] is { Kind: TimeWordKind.Unit, IsPlural: false } unit
            && unit.Unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade
            && scope.Kind(next + 2) is not TimeWordKind.Number)
        {
            var day = scope.IsHistory ? scope.Reference?.First : scope.Today;
            if (day is not { } known) return false;
            found = scope.Date(first, next + 2, Stretch.Around(known, unit.Unit), false, TimeModifiers.Name(scope[at].Number));
            return true;
        }
        if (!TryDate(scope, next, out found) || found.Kind == TimeMentionKind.Set) return false;
        found = found with { First = first, Modifier = TimeModifiers.Name(scope[at].Number) };
        return true;
    }

    /// <summary>"year-end".</summary>
    private static bool TryYearEnd(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        if (scope[at] is not { Kind: TimeWordKind.Unit } word || word.Unit != TimeUnit.Year
            || scope[at + 1] is not { Kind: TimeWordKind.Edge, Number: 2 } || !scope[at + 1].IsHyphened
            && scope.Kind(at - 1) is not (TimeWordKind.By or TimeWordKind.At or TimeWordKind.Rough)
            || scope.Today is not { } today) return false;
        found = scope.Date(at, at + 2, Stretch.Around(today, TimeUnit.Year), false, TimeModifiers.Name(2));
        return true;
    }

    /// <summary>"earlier this week", "later on Sunday" without the preposition, "earlier in the day".</summary>
    private static bool TryEarlier(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var next = at + 1;
        var modifier = TimeModifiers.Name(scope[at].Number);
        if (scope.Kind(next) == TimeWordKind.In && scope.Kind(next + 1) == TimeWordKind.The
            && scope[next + 2] is { Kind: TimeWordKind.Unit, IsPlural: false } unit
            && unit.Unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year)
        {
            var day = scope.IsHistory || unit.Unit == TimeUnit.Day ? scope.Reference?.First : scope.Today;
            if (day is not { } known) return false;
            found = scope.Date(at, next + 3, Stretch.Around(known, unit.Unit), false, modifier);
            return true;
        }
        if (scope.Kind(next) is not (TimeWordKind.This or TimeWordKind.That or TimeWordKind.Day or TimeWordKind.Weekday
            or TimeWordKind.Shift) || !TryDate(scope, next, out found) || found.Kind == TimeMentionKind.Set) return false;
        found = found with { First = at, Modifier = modifier };
        return true;
    }

    /// <summary>"about two weeks", "nearly four years ago", "around 7:15 p.m.", "around Nov. 1".</summary>
    private static bool TryRough(TimeScope scope, int at, out TimeExpression found)
    {
        if (TryRounded(scope, at, at + 1, scope[at].Number, out found)) return true;
        if (!scope.Is(at, "around") && !scope.Is(at, "circa") || !Clocks.TryRead(scope, at + 1, out found)
            && !AbsoluteDates.TryRead(scope, at + 1, out found)) return false;
        found = found with { First = at, Modifier = TimeModifiers.Name(3) };
        return true;
    }

    /// <summary>"more than a week", "at least 72 hours", "up to 180 days", "no more than sixty days".</summary>
    private static bool TryBound(TimeScope scope, int first, int at, out TimeExpression found)
    {
        found = default;
        var modifier = scope[at].Number;
        int next;
        if (modifier <= 5) next = scope.Kind(at + 1) == TimeWordKind.Than ? at + 2 : -1;
        else if (scope.Is(at, "up")) next = scope.Kind(at + 1) == TimeWordKind.To ? at + 2 : -1;
        else next = first < at ? at + 1 : -1;
        if (next < 0) return false;
        if (first == at && scope.Is(at - 1, "no") && modifier is 4 or 5) (first, modifier) = (at - 1, modifier == 5 ? 7 : 6);
        return TryRounded(scope, first, next, modifier, out found);
    }

    private static bool TryRounded(TimeScope scope, int first, int at, int modifier, out TimeExpression found)
    {
        if (scope.Kind(at) is not (TimeWordKind.A or TimeWordKind.Number or TimeWordKind.Vague or TimeWordKind.Unit
            or TimeWordKind.OneHalf)) { found = default; return false; }
        if (!Durations.TryRead(scope, at, out found)) return false;
        found = found with { First = first, Modifier = TimeModifiers.Name(modifier) };
        return true;
    }
}
