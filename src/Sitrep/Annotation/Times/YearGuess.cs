namespace Sitrep.Annotation.Times;

/// <summary>Finds the year of a day or month that is told without one, and the week of a weekday.</summary>
internal static class YearGuess
{
    /// <summary>The day of the month, in the year that the text allows; null where nothing tells.</summary>
    public static Stretch? Day(TimeScope scope, int month, int day, int at) => Find(scope, at, year => Stretch.TryDay(year, month, day,
        out var found) ? found : null);

    /// <summary>The month, in the year that the text allows; null where nothing tells.</summary>
    public static Stretch? Month(TimeScope scope, int month, int at) => Find(scope, at, year => Stretch.TryDay(year, month, 1,
        out var found) ? found with { Unit = TimeUnit.Month } : null);

    /// <summary>The season that begins in the month; null where nothing tells the year.</summary>
    public static Stretch? Season(TimeScope scope, int month, int at) => Find(scope, at, year => Stretch.TryDay(year, month, 1,
        out var found) ? found with { Unit = TimeUnit.Season } : null);

    /// <summary>The weekday: that of publication itself, else the one before it, or the one behind it where the words look ahead.</summary>
    public static DateOnly? Weekday(TimeScope scope, int weekday, int at)
    {
        if (scope.IsHistory && scope.Spoken is { Unit: TimeUnit.Day } told)
            return Stretch.Held(told.First.DayNumber + (weekday - Stretch.Weekday(told.First) + 7) % 7);
        if (scope.Today is not { } today) return null;
        var ahead = (weekday - Stretch.Weekday(today) + 7) % 7;
        if (ahead == 0) return today;
        return Stretch.Held(today.DayNumber + (Ahead(scope, at) ? ahead : ahead - 7));
    }

    /// <summary>True where the words look ahead; a limit ("by Friday") does unless the words speak of what was.</summary>
    public static bool Ahead(TimeScope scope, int at)
    {
        if (IsDeadline(scope, at)) return true;
        var tense = scope.TenseAt(at);
        return tense == Tense.Future || tense == Tense.Unknown && scope.Kind(at - 1) is TimeWordKind.Until or TimeWordKind.By;
    }

    /// <summary>"postponed until Tuesday morning", "given until 9 a.m. Tuesday", "as soon as Tuesday": ahead, whatever the verb's tense.</summary>
    private static bool IsDeadline(TimeScope scope, int at)
    {
        if (scope.Is(at - 1, "as") && (scope.Is(at - 2, "soon") || scope.Is(at - 2, "early") || scope.Is(at - 2, "late"))) return true;
        var limit = at - 1;
        while (limit >= at - 4 && scope.Kind(limit) is TimeWordKind.Number or TimeWordKind.Half or TimeWordKind.Zone or TimeWordKind.Clock or TimeWordKind.Noon or TimeWordKind.OClock) limit--;
        if (scope.Kind(limit) != TimeWordKind.Until) return false;
        for (var i = limit - 1; i >= limit - 8; i--) if (Delays.Contains(scope.FormOf(i))) return true;
        return false;
    }

    private static readonly Sitrep.Text.WordSet Delays = new("postponed delayed extended adjourned deferred deadline given suspended closed gave has have rescheduled grounded banned barred");

    private static Stretch? Find(TimeScope scope, int at, Func<int, Stretch?> inYear)
    {
        if ((scope.IsHistory || scope.Today is null) && scope.Spoken is { } spoken) return NearestTo(spoken, inYear);
        if (scope.Today is not { } today) return null;
        var tense = scope.TenseAt(at);
        if (scope.Kind(at - 1) == TimeWordKind.Until && tense == Tense.Unknown) tense = Tense.Future;
        return Cheapest(today, tense, inYear);
    }

    /// <summary>
    /// The nearest one; a step against the tense of the words costs more, for a month more than for a day: "in March" seldom means
    /// the next one.
    /// </summary>
    private static Stretch? Cheapest(DateOnly today, Tense tense, Func<int, Stretch?> inYear)
    {
        Stretch? best = null;
        var least = int.MaxValue;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (inYear(year) is not { } found) continue;
            var ahead = found.First.DayNumber - today.DayNumber;
            var holds = found.First <= today && today < found.End;
            var against = found.Unit == TimeUnit.Day ? 3 : 6;
            var cost = holds ? 0 : ahead > 0 ? ahead * (tense == Tense.Future ? 1 : tense == Tense.Past ? against : 2)
                : -ahead * (tense == Tense.Future ? against : 1);
            if (cost >= least) continue;
            (least, best) = (cost, found);
        }
        return best;
    }

    /// <summary>In a history time goes on: a step back counts twice as far.</summary>
    private static Stretch? NearestTo(Stretch spoken, Func<int, Stretch?> inYear)
    {
        if (spoken.Unit >= TimeUnit.Year) return inYear(spoken.First.Year);
        Stretch? best = null;
        var nearest = int.MaxValue;
        for (var year = spoken.First.Year - 1; year <= spoken.First.Year + 1; year++)
        {
            if (inYear(year) is not { } found) continue;
            var days = found.First.DayNumber - spoken.First.DayNumber;
            var distance = days < 0 ? -2 * days : days;
            if (distance >= nearest) continue;
            (nearest, best) = (distance, found);
        }
        return best;
    }
}
