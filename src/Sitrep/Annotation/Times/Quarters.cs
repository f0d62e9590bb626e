namespace Sitrep.Annotation.Times;

/// <summary>
/// Reads quarters, halves of years and seasons with a year: "the third quarter of 1988", "third-quarter", "the spring of 1943", "last
/// fall".
/// </summary>
internal static class Quarters
{
    /// <summary>The stretch that starts at the word; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var start = at;
        var year = 0;
        if (scope.Kind(start) == TimeWordKind.The) start++;
        if (YearWords.TryNumber(scope, start, out var named, out var next) && scope.Kind(next) == TimeWordKind.Ordinal
            || YearWords.TryRelative(scope, start, out named, out next))
        {
            if (scope.Kind(next) == TimeWordKind.Genitive) next++;
            (year, start) = (named, next);
        }
        if (scope.Kind(start) == TimeWordKind.Fiscal) start++;
        if (scope.Kind(start) == TimeWordKind.Season) return TrySeason(scope, at, start, year, out found);
        if (scope.Kind(start) != TimeWordKind.Ordinal || scope[start].Number is < 1 or > 4) return false;
        var number = scope[start].Number;
        if (scope.Kind(start + 1) == TimeWordKind.OneHalf && number <= 2) return TryHalf(scope, at, start, year, out found);
        if (scope.Kind(start + 1) != TimeWordKind.Unit || scope[start + 1].Unit != TimeUnit.Quarter
            || scope[start + 1].IsPlural) return false;
        if (scope[start + 1].IsHyphened && scope.Kind(at) == TimeWordKind.The) return false;
        if (at == start && !scope[start + 1].IsHyphened && scope.Kind(start + 2) != TimeWordKind.Of
            && scope.Kind(start - 1) is TimeWordKind.A) return false;
        var end = start + 2;
        if (year == 0) TryYear(scope, ref end, out year);
        if (year > 0) return Stretch.TryDay(year, number * 3 - 2, 1, out var dated)
            && Found(scope.Date(at, end, dated with { Unit = TimeUnit.Quarter }), out found);
        if (scope.Today is not { } today) return Found(TimeScope.Open(at, end, FormattableString.Invariant($"XXXX-Q{number}")), out found);
        if (!Stretch.TryDay(today.Year, number * 3 - 2, 1, out var day)) return false;
        var quarter = day with { Unit = TimeUnit.Quarter };
        if (quarter.First > today && !YearGuess.Ahead(scope, at)
            && quarter.First.DayNumber - today.DayNumber > 60) quarter = quarter.Moved(-4);
        return Found(scope.Date(at, end, quarter), out found);
    }

    private static bool Found(TimeExpression expression, out TimeExpression found)
    {
        found = expression;
        return true;
    }

    private static void TryYear(TimeScope scope, ref int end, out int year)
    {
        var next = scope.Kind(end) == TimeWordKind.Of ? end + 1 : end;
        if (next == end + 1 && YearWords.TryNumber(scope, next, out year, out var behind)
            || YearWords.TryRelative(scope, next, out year, out behind)) end = behind;
        else year = 0;
    }

    /// <summary>"the first half of 2008", only with a year.</summary>
    private static bool TryHalf(TimeScope scope, int first, int at, int year, out TimeExpression found)
    {
        found = default;
        var end = at + 2;
        if (year == 0) TryYear(scope, ref end, out year);
        return year > 0 && Stretch.TryDay(year, scope[at].Number * 6 - 5, 1, out var day)
            && Found(scope.Date(first, end, day with { Unit = TimeUnit.HalfYear }), out found);
    }

    private static bool TrySeason(TimeScope scope, int first, int at, int year, out TimeExpression found)
    {
        found = default;
        var end = at + 1;
        var hasYear = year > 0;
        if (!hasYear)
        {
            var next = scope.Kind(end) == TimeWordKind.Of ? end + 1 : end;
            hasYear = YearWords.TryNumber(scope, next, out year, out var behind) && !scope.IsCounted(behind)
                || YearWords.TryRelative(scope, next, out year, out behind);
            // "the fall of 1453" may be the fall of a town.
            if (hasYear && scope[at].IsUnsure && next > end && scope.Is(at, "fall") && year < 1900) return false;
            if (hasYear) end = behind;
        }
        if (hasYear) return Stretch.TryDay(year, scope[at].Number, 1, out var dated)
            && Found(scope.Date(first, end, dated with { Unit = TimeUnit.Season }, true), out found);
        if (scope[at].IsPlural || first != at) return false;
        var asked = scope.Kind(at - 1) is TimeWordKind.In or TimeWordKind.Since or TimeWordKind.By or TimeWordKind.Until
            or TimeWordKind.Portion;
        if (!asked || scope[at].IsUnsure && !(scope.Kind(at - 1) == TimeWordKind.Portion)) return false;
        return Found(YearGuess.Season(scope, scope[at].Number, at) is { } guessed ? scope.Date(first, end, guessed)
            : TimeScope.Open(first, end, "XXXX"), out found);
    }
}
