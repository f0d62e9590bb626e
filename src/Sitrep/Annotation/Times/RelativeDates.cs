namespace Sitrep.Annotation.Times;

/// <summary>
/// Reads what is counted from publication or from the date last spoken of: "yesterday", "last night", "next Friday", "that week",
/// "the following day".
/// </summary>
internal static class RelativeDates
{
    /// <summary>The date that starts at the word; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        switch (scope.Kind(at))
        {
            case TimeWordKind.Day: return TryDay(scope, at, out found);
            case TimeWordKind.Night:
                found = scope.Part(at, at + 1, Moved(scope.Today, scope[at].Number), DayParts.Night);
                return true;
            case TimeWordKind.Weekday: return TryWeekday(scope, at, at, scope.Kind(at), 0, out found);
            case TimeWordKind.This when scope.Kind(at + 1) == TimeWordKind.Shift && scope.Kind(at + 2) is not TimeWordKind.Number:
                return TryShifted(scope, at, at + 2, TimeWordKind.Shift, scope[at + 1].Number, out found);
            case TimeWordKind.This: return TryShifted(scope, at, at + 1, TimeWordKind.This, 0, out found);
            case TimeWordKind.Shift: return TryShifted(scope, at, at + 1, TimeWordKind.Shift, scope[at].Number, out found);
            case TimeWordKind.That:
                return scope.Kind(at + 1) == TimeWordKind.Follow && scope[at + 1].Number == 0
                    ? TryShifted(scope, at, at + 2, TimeWordKind.Follow, 0, out found)
                    : TryShifted(scope, at, at + 1, TimeWordKind.That, 0, out found);
            case TimeWordKind.The: return TryThe(scope, at, out found);
            default: return false;
        }
    }

    private static DateOnly? Moved(DateOnly? day, int days) => day is { } known ? Stretch.Held(known.DayNumber + days) : null;

    /// <summary>today, yesterday, tomorrow, with a part of the day.</summary>
    private static bool TryDay(TimeScope scope, int at, out TimeExpression found)
    {
        var day = Moved(scope.Today, scope[at].Number);
        found = scope.Kind(at + 1) == TimeWordKind.DayPart ? scope.Part(at, at + 2, day, scope[at + 1].Number)
            : OfDay(scope, at, at + 1, day);
        return true;
    }

    private static TimeExpression OfDay(TimeScope scope, int at, int end, DateOnly? day) =>
        day is { } known ? scope.Date(at, end, new(known, TimeUnit.Day)) : TimeScope.Open(at, end, "XXXX-XX-XX");

    /// <summary>A weekday, shifted or not; with "sat" and "sun" only what has capitals and something of a time beside it.</summary>
    private static bool TryWeekday(TimeScope scope, int first, int at, TimeWordKind by, int shift, out TimeExpression found)
    {
        found = default;
        var word = scope[at];
        if (word.IsUnsure && by is TimeWordKind.That or TimeWordKind.This) return false;
        if (word.IsUnsure && !(word.IsUpper && (by != TimeWordKind.Weekday
            || scope.Kind(at - 1) is TimeWordKind.On or TimeWordKind.Until or TimeWordKind.By or TimeWordKind.Since
            || scope.Kind(at + 1) is TimeWordKind.DayPart))) return false;
        var day = by switch
        {
            TimeWordKind.Shift => Shifted(scope, word.Number, shift),
            TimeWordKind.Follow or TimeWordKind.That when scope.Reference is { } reference => Beside(reference.First, word.Number, shift),
            _ => YearGuess.Weekday(scope, word.Number, first),
        };
        var end = at + 1;
        if (scope.Kind(end) == TimeWordKind.DayPart && !scope[end].IsPlural) found = scope.Part(first, end + 1, day, scope[end].Number);
        else if (scope[end].Kind == TimeWordKind.Portion
            && scope.Kind(end + 1) == TimeWordKind.DayPart) found = scope.Part(first, end + 2, day, scope[end + 1].Number);
        else found = day is { } known ? scope.Date(first, end, new(known, TimeUnit.Day))
            : TimeScope.Open(first, end, FormattableString.Invariant($"XXXX-WXX-{word.Number}"));
        return true;
    }

    /// <summary>"last Friday" on a Friday is a week ago; "next Friday" never today.</summary>
    private static DateOnly? Shifted(TimeScope scope, int weekday, int shift)
    {
        if (scope.Today is not { } today) return null;
        var ahead = (weekday - Stretch.Weekday(today) + 7) % 7;
        return Stretch.Held(today.DayNumber + (shift > 0 ? (ahead == 0 ? 7 : ahead) : ahead - 7));
    }

    private static DateOnly Beside(DateOnly day, int weekday, int shift)
    {
        var ahead = (weekday - Stretch.Weekday(day) + 7) % 7;
        return Stretch.Held(day.DayNumber + (shift > 0 ? (ahead == 0 ? 7 : ahead) : shift < 0 ? (ahead == 0 ? -7 : ahead - 7) : ahead));
    }

    /// <summary>"last week", "this morning", "that year", "next May": what the word shifts stands at <paramref name="at"/>.</summary>
    private static bool TryShifted(TimeScope scope, int first, int at, TimeWordKind by, int shift, out TimeExpression found)
    {
        found = default;
        if (scope.Kind(at) == TimeWordKind.Fiscal) at++;
        var word = scope[at];
        if (word.IsHyphened) return false;
        var isOwn = by is TimeWordKind.This or TimeWordKind.Shift;
        Stretch? origin = isOwn ? scope.Today is { } today ? new Stretch(today, TimeUnit.Day) : null : scope.Reference;
        switch (word.Kind)
        {
            case TimeWordKind.Weekday: return TryWeekday(scope, first, at, by, shift, out found);
            case TimeWordKind.DayPart: return TryPart(scope, first, at, by, origin, shift, out found);
            case TimeWordKind.Month: return TryMonth(scope, first, at, origin, shift, out found);
            case TimeWordKind.Season: return TrySeason(scope, first, at, origin, shift, out found);
            case TimeWordKind.Unit when word.Unit >= TimeUnit.Day: break;
            default: return false;
        }
        if (word.IsPlural && by is TimeWordKind.Follow or TimeWordKind.That) return false;
        if (word.IsPlural && scope[at].Kind == TimeWordKind.Unit && !IsLostPossessive(scope, at)) return false;
        if (word.Unit == TimeUnit.Day && (isOwn || by == TimeWordKind.That && scope.Class(at + 1) is WordClass.Noun)) return false;
        if (word.Unit == TimeUnit.Quarter && word.IsUnsure && by == TimeWordKind.That) return false;
        if (origin is not { } known) return Found(TimeScope.Open(first, at + 1, shift > 0 ? "FUTURE_REF" : shift < 0 ? "PAST_REF"
            : "PRESENT_REF"), out found);
        if (word.Unit == TimeUnit.Weekend) return Found(scope.Date(first, at + 1, Weekend(scope, known.First, shift)), out found);
        return Found(scope.Date(first, at + 1, Stretch.Around(known.First, word.Unit).Moved(shift)), out found);
    }

    private static bool Found(TimeExpression expression, out TimeExpression found)
    {
        found = expression;
        return true;
    }

    /// <summary>"last weeks attack": a noun follows, so it is a possessive and no plural.</summary>
    private static bool IsLostPossessive(TimeScope scope, int at) =>
        scope.Kind(at + 1) == TimeWordKind.None && scope[at + 1].Token >= 0 && scope.FormOf(at + 1).Length > 2
            && char.IsLetter(scope.FormOf(at + 1)[0])
        && scope.Class(at + 1) is WordClass.Noun or WordClass.Adj or WordClass.Propn or WordClass.X or WordClass.Verb
            && !(scope.FormOf(at + 1) is "the" or "have" or "has" or "had" or "were" or "was");

    private static Stretch Weekend(TimeScope scope, DateOnly day, int shift)
    {
        var weekend = Stretch.Around(day, TimeUnit.Weekend);
        return shift < 0 && Stretch.Weekday(day) < 6 ? weekend.Moved(-1) : shift < 0 ? weekend.Moved(-1) : shift > 0
            && Stretch.Weekday(day) >= 6 ? weekend.Moved(1) : weekend.Moved(0);
    }

    private static bool TryPart(TimeScope scope, int first, int at, TimeWordKind by, Stretch? origin, int shift, out TimeExpression found)
    {
        found = default;
        if (scope[at].IsPlural && !IsLostPossessive(scope, at)) return false;
        if (by == TimeWordKind.Shift && (shift > 0 || scope.Is(first, "past")) && scope[first].Kind != TimeWordKind.This) return false;
        DateOnly? day = origin is { Unit: TimeUnit.Day } known ? Moved(known.First, shift) : null;
        return Found(scope.Part(first, at + 1, day, scope[at].Number), out found);
    }

    private static bool TryMonth(TimeScope scope, int first, int at, Stretch? origin, int shift, out TimeExpression found)
    {
        found = default;
        var month = scope[at].Number;
        if (scope[at].IsUnsure && !scope[at].IsUpper) return false;
        if (scope[at + 1].Kind is TimeWordKind.Number or TimeWordKind.Ordinal && AbsoluteDates.TryRead(scope, at, out var dated))
            return Found(dated with { First = first }, out found);
        if (origin is not { } known) return Found(TimeScope.Open(first, at + 1, FormattableString.Invariant($"XXXX-{month:00}")),
            out found);
        var year = shift < 0 && month >= known.First.Month ? known.First.Year - 1 : shift > 0 && month <= known.First.Month
            ? known.First.Year + 1 : known.First.Year;
        return Stretch.TryDay(year, month, 1, out var day)
            && Found(scope.Date(first, at + 1, day with { Unit = TimeUnit.Month }), out found);
    }

    private static bool TrySeason(TimeScope scope, int first, int at, Stretch? origin, int shift, out TimeExpression found)
    {
        found = default;
        if (origin is not { } known) return Found(TimeScope.Open(first, at + 1, "XXXX"), out found);
        var year = known.First.Year;
        if (!Stretch.TryDay(year, scope[at].Number, 1, out var day)) return false;
        var season = day with { Unit = TimeUnit.Season };
        if (shift < 0 && season.End > known.First) season = season.Moved(-4);
        if (shift > 0 && season.First <= known.First) season = season.Moved(4);
        return Found(scope.Date(first, at + 1, season), out found);
    }

    /// <summary>
    /// "the next day", "the following week", "the same day", "the previous Friday", "the day before", "the weekend", "the winter".
    /// </summary>
    private static bool TryThe(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var word = scope[at + 1];
        switch (word.Kind)
        {
            case TimeWordKind.Follow: return TryShifted(scope, at, at + 2, TimeWordKind.Follow, word.Number, out found);
            case TimeWordKind.Shift when scope.Is(at + 1, "next") && scope.Kind(at + 2) is TimeWordKind.Unit or TimeWordKind.DayPart
                && !scope[at + 2].IsPlural:
                return TryShifted(scope, at, at + 2, TimeWordKind.Follow, 1, out found);
            case TimeWordKind.Unit when word.Unit == TimeUnit.Weekend && !word.IsPlural:
                if (scope.Today is not { } today) return Found(TimeScope.Open(at, at + 2, "XXXX-WXX-WE"), out found);
                return Found(scope.Date(at, at + 2, Weekend(scope, today, Stretch.Weekday(today) < 6 && !YearGuess.Ahead(scope, at) ? -1
                    : 0)), out found);
            case TimeWordKind.Unit when word.Unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year && !word.IsPlural
                && scope.Kind(at + 2) is TimeWordKind.Before or TimeWordKind.After:
                return TryBeside(scope, at, out found);
            case TimeWordKind.Season when !word.IsUnsure && !word.IsPlural:
                var season = YearGuess.Season(scope, word.Number, at);
                return Found(season is { } known ? scope.Date(at, at + 2, known) : TimeScope.Open(at, at + 2, "XXXX"), out found);
            default: return false;
        }
    }

    /// <summary>"the day before", "the week after", at the end of what is said; "the day before yesterday".</summary>
    private static bool TryBeside(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var shift = scope.Kind(at + 2) == TimeWordKind.Before ? -1 : 1;
        if (scope[at + 1].Unit == TimeUnit.Day && (scope.Kind(at + 3) == TimeWordKind.Day && scope[at + 3].Number == shift
            || AbsoluteDates.TryRead(scope, at + 3, out _)))
        {
            var inner = scope.Kind(at + 3) == TimeWordKind.Day ? default : AbsoluteDates.TryRead(scope, at + 3, out var dated) ? dated
                : default;
            var end = inner.End > 0 ? inner.End : at + 4;
            var origin = inner.Spoken?.First ?? Moved(scope.Today, shift);
            return Found(OfDay(scope, at, end, Moved(origin, shift)), out found);
        }
        var ends = scope.Kind(at + 3) is TimeWordKind.Comma || scope[at + 3].Token < 0
            || scope.Text.Tokens[scope[at + 3].Token].Kind == TokenKind.Punctuation;
        if (!ends || scope.Reference is not { } reference) return false;
        return Found(scope.Date(at, at + 3, Stretch.Around(reference.First, scope[at + 1].Unit).Moved(shift)), out found);
    }
}
