namespace Sitrep.Annotation.Times;

/// <summary>
/// Reads dates that name a day or a month: "14 December 2016", "Dec. 14, 2016", "2016-12-14", "20.04.2017", "May 2010", "Christmas".
/// </summary>
internal static class AbsoluteDates
{
    /// <summary>The date that starts at the word; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        switch (scope.Kind(at))
        {
            case TimeWordKind.NumericDate:
                var packed = scope[at].Number;
                found = default;
                return Stretch.TryDay(packed / 10000, packed / 100 % 100, packed % 100, out var day)
                    && Found(scope.Date(at, at + 1, day, true), out found);
            case TimeWordKind.Number when scope[at + 1].IsHyphened && TryIso(scope, at, out found):
                return true;
            case TimeWordKind.Number or TimeWordKind.Ordinal:
                return TryDayMonth(scope, at, at, out found);
            case TimeWordKind.The:
                return TryDayMonth(scope, at, at + 1, out found);
            case TimeWordKind.Month:
                return TryMonth(scope, at, at, out found);
            case TimeWordKind.Weekday:
                return TryWithWeekday(scope, at, out found);
            case TimeWordKind.Feast or TimeWordKind.Shift:
                return Feasts.TryRead(scope, at, out found);
            default:
                found = default;
                return false;
        }
    }

    private static bool Found(TimeExpression expression, out TimeExpression found)
    {
        found = expression;
        return true;
    }

    /// <summary>2016-12-14 and 14-12-2016, three numbers with hyphens.</summary>
    private static bool TryIso(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var (a, b, c) = (scope[at], scope[at + 1], scope[at + 2]);
        if (b.Kind != TimeWordKind.Number || c.Kind != TimeWordKind.Number || !c.IsHyphened || b.Digits is < 1 or > 2) return false;
        if (scope[at + 3].IsHyphened && scope.Kind(at + 3) == TimeWordKind.Number) return false;
        Stretch day;
        if (a.Digits == 4 && c.Digits is 1 or 2) return Stretch.TryDay(a.Number, b.Number, c.Number, out day)
            && Found(scope.Date(at, at + 3, day, true), out found);
        return c.Digits == 4 && a.Digits is 1 or 2 && (Stretch.TryDay(c.Number, b.Number, a.Number, out day)
            || Stretch.TryDay(c.Number, a.Number, b.Number, out day)) && Found(scope.Date(at, at + 3, day, true), out found);
    }

    /// <summary>[Wednesday[,]] 14 December [2016], and with the month first.</summary>
    private static bool TryWithWeekday(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var next = scope.Kind(at + 1) == TimeWordKind.Comma ? at + 2 : at + 1;
        if (scope.Kind(next) == TimeWordKind.The) next++;
        if (scope.Kind(next) == TimeWordKind.Month) return TryMonth(scope, at, next, out found)
            && found.Value.Length == "XXXX-XX-XX".Length;
        return scope.Kind(next) is TimeWordKind.Number or TimeWordKind.Ordinal && TryDayMonth(scope, at, next, out found);
    }

    private static bool IsDay(TimeWord word) => word.Kind == TimeWordKind.Ordinal && word.Number is >= 1 and <= 31
        || word.Kind == TimeWordKind.Number && word.Digits is 1 or 2 && word.Number is >= 1 and <= 31;

    private static bool TryDayMonth(TimeScope scope, int first, int at, out TimeExpression found)
    {
        found = default;
        if (!IsDay(scope[at]) || scope[at].IsHyphened && at == first) return false;
        var day = scope[at].Number;
        var last = day;
        var next = at + 1;
        if (scope[next].Kind == TimeWordKind.Dash && IsDay(scope[next + 1])) next++;
        if (next > at + 1 || scope[next].IsHyphened)
        {
            if (!IsDay(scope[next]) || scope[next].Number <= day) return false;
            last = scope[next].Number;
            next++;
        }
        if (scope.Kind(next) == TimeWordKind.Of) next++;
        if (scope.Kind(next) != TimeWordKind.Month || scope[next].IsUnsure && !scope[next].IsUpper
            && scope[at].Kind != TimeWordKind.Ordinal && !YearWords.TryNumber(scope, next + 1, out _, out _)) return false;
        return Complete(scope, first, next + 1, (scope[next].Number, day, last), out found);
    }

    /// <summary>A month with what follows it: a day, a year, both or nothing.</summary>
    private static bool TryMonth(TimeScope scope, int first, int at, out TimeExpression found)
    {
        found = default;
        var month = scope[at].Number;
        if (scope[at].IsPlural && scope.Kind(at + 1) != TimeWordKind.None) return false;
        if (IsDay(scope[at + 1]) && !CountsAfterMonth(scope, at))
        {
            var (day, last, next) = (scope[at + 1].Number, scope[at + 1].Number, at + 2);
            var range = scope.Kind(next) == TimeWordKind.Dash ? next + 1 : next;
            if ((range > next || scope[range].IsHyphened) && IsDay(scope[range])
                && scope[range].Number > day) (last, next) = (scope[range].Number, range + 1);
            return Complete(scope, first, next, (month, day, last), out found);
        }
        var of = scope.Kind(at + 1) is TimeWordKind.Of or TimeWordKind.Comma ? at + 2 : at + 1;
        Stretch named;
        if (YearWords.TryNumber(scope, of, out var year, out var end) && (of == at + 1 || scope.Kind(at + 1) == TimeWordKind.Of
            || !scope.IsCounted(end)))
            return Stretch.TryDay(year, month, 1, out named)
                && Found(scope.Date(first, end, named with { Unit = TimeUnit.Month }, true), out found);
        if (!IsMonthAlone(scope, at)) return false;
        if (scope.Kind(at + 1) != TimeWordKind.Comma && YearWords.TryRelative(scope, of, out year, out end))
            return Stretch.TryDay(year, month, 1, out named)
                && Found(scope.Date(first, end, named with { Unit = TimeUnit.Month }), out found);
        return Found(YearGuess.Month(scope, month, at) is { } guessed ? scope.Date(first, at + 1, guessed)
            : TimeScope.Open(first, at + 1, FormattableString.Invariant($"XXXX-{month:00}")), out found);
    }

    /// <summary>"In May 30 people were killed", "march 9 miles": the number counts what follows.</summary>
    private static bool CountsAfterMonth(TimeScope scope, int at)
    {
        if (scope[at + 1].Kind == TimeWordKind.Ordinal) return scope[at].IsUnsure && !scope[at].IsUpper
            && scope.Kind(at - 1) is not (TimeWordKind.On or TimeWordKind.Since);
        if (scope.Kind(at + 2) is TimeWordKind.Unit or TimeWordKind.Half && scope[at + 2].IsPlural) return true;
        if (scope.Kind(at + 2) == TimeWordKind.Half) return true;
        return (scope.Kind(at - 1) == TimeWordKind.In || scope[at].IsUnsure && !scope[at].IsUpper) && scope.IsCounted(at + 2);
    }

    /// <summary>"May" and "March" are months only behind a word that asks for a time, "Dec" and "Sat" only with a number.</summary>
    private static bool IsMonthAlone(TimeScope scope, int at)
    {
        var word = scope[at];
        var asked = scope.Kind(at - 1) is TimeWordKind.In or TimeWordKind.Since or TimeWordKind.Until or TimeWordKind.Shift
            or TimeWordKind.Portion;
        var isName = !asked && word.IsUpper && scope.Kind(at + 1) == TimeWordKind.None && scope[at + 1].IsUpper;
        if (isName && (scope.Is(at, "april") || scope.Is(at, "june") || scope.Is(at, "august"))) return false;
        if (!word.IsUnsure) return word.IsUpper || word.End - word.Start > 4;
        if (word.End - word.Start < 5 && !scope.Is(at, "may") && !scope.Is(at, "mar")) return word.IsUpper && asked;
        if (scope.Kind(at - 1) is TimeWordKind.Shift && scope.Kind(at - 2) is TimeWordKind.The or TimeWordKind.A) return false;
        if (asked) return true;
        if (scope.Is(at, "august")) return word.IsUpper;
        if (scope.Kind(at - 1) is TimeWordKind.This or TimeWordKind.Every or TimeWordKind.By or TimeWordKind.From
            or TimeWordKind.Between or TimeWordKind.Before or TimeWordKind.After)
            return word.IsUpper && !char.IsUpper(FirstOf(scope.FormOf(at + 1)))
                && scope.Class(at + 1) is not (WordClass.Aux or WordClass.Verb or WordClass.Part);
        if (scope.Kind(at - 1) == TimeWordKind.For && word.IsUpper && !isName) return scope.Is(at, "march")
            || TenseFinder.IsFuture(scope.FormOf(at - 2));
        return scope.Kind(at - 1) is TimeWordKind.Of && scope.Kind(at - 2) is TimeWordKind.Edge or TimeWordKind.Unit;
    }

    private static char FirstOf(ReadOnlySpan<char> form) => form.IsEmpty ? ' ' : form[0];

    /// <summary>Looks for a year behind day and month, and makes the day or the days of a range.</summary>
    private static bool Complete(TimeScope scope, int first, int next, (int Month, int Day, int Last) date, out TimeExpression found)
    {
        found = default;
        var comma = scope.Kind(next) is TimeWordKind.Comma or TimeWordKind.Of ? next + 1 : next;
        Stretch day;
        var isExplicit = YearWords.TryNumber(scope, comma, out var year, out var end) && !(comma > next && scope.IsCounted(end));
        if (isExplicit)
        {
            if (!Stretch.TryDay(year, date.Month, date.Day, out day)) return false;
        }
        else
        {
            end = next;
            if (scope.Kind(next) != TimeWordKind.Comma && YearWords.TryRelative(scope, comma, out year, out var behind)
                && Stretch.TryDay(year, date.Month, date.Day, out day)) end = behind;
            else if (!Stretch.TryDay(2000, date.Month, date.Day, out _)) return false;
            else if (YearGuess.Day(scope, date.Month, date.Day, first) is { } guessed) day = guessed;
            else return Found(TimeScope.Open(first, end, FormattableString.Invariant($"XXXX-{date.Month:00}-{date.Day:00}")), out found);
        }
        found = scope.Date(first, end, day, isExplicit);
        if (date.Last > date.Day && Stretch.TryDay(day.First.Year, date.Month, date.Last, out var last))
            found = found with { Interval = new(found.Interval!.Value.Start, last.Interval(scope.Offset).End, TimePrecision.Day) };
        return true;
    }
}
