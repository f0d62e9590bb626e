namespace Sitrep.Annotation.Times;

/// <summary>Reads the few days with names that the news of every country uses: Christmas, New Year.</summary>
internal static class Feasts
{
    /// <summary>The feast that starts at the word; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var start = scope.Kind(at) == TimeWordKind.Shift ? at + 1 : at;
        if (!scope[start].IsUpper || !TryDay(scope, start, out var month, out var day, out var end)) return false;
        if (YearWords.TryNumber(scope, end, out var year, out var behind) && Stretch.TryDay(year, month, day, out var named))
        {
            found = scope.Date(at, behind, named, true);
            return true;
        }
        var guessed = YearGuess.Day(scope, month, day, at);
        if (start > at && scope.Today is { } today)
        {
            guessed = YearGuess.Day(scope, month, day, at) is { } near && (scope[at].Number < 0 ? near.First >= today : near.First <= today)
                && Stretch.TryDay(near.First.Year + scope[at].Number, month, day, out var shifted) ? shifted : guessed;
        }
        found = guessed is { } known ? scope.Date(at, end, known)
            : TimeScope.Open(at, end, FormattableString.Invariant($"XXXX-{month:00}-{day:00}"));
        return true;
    }

    private static bool TryDay(TimeScope scope, int at, out int month, out int day, out int end)
    {
        (month, day, end) = (12, 25, at + 1);
        if (scope.Is(at, "Christmas") || scope.Is(at, "Xmas"))
        {
            if (scope.Is(at + 1, "Eve")) (day, end) = (24, at + 2);
            else if (scope.Is(at + 1, "Day")) end = at + 2;
            return true;
        }
        if (!scope.Is(at, "New")) return false;
        var next = at + 2;
        if (scope.Is(at + 1, "Year") && scope.Kind(next) == TimeWordKind.Genitive) next++;
        else if (!scope.Is(at + 1, "Years")) return false;
        if (scope.Is(next, "Eve")) (day, end) = (31, next + 1);
        else if (scope.Is(next, "Day")) (month, day, end) = (1, 1, next + 1);
        else return false;
        return true;
    }
}
