namespace Sitrep.Annotation.Times;

/// <summary>
/// Reads parts of the day that stand without a day ("in the morning", "at dawn", "mid afternoon") or before one ("the night of 10
/// August").
/// </summary>
internal static class DayTimes
{
    /// <summary>The part of a day that starts at the word; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var start = scope.Kind(at) == TimeWordKind.The ? at + 1 : at;
        if (scope.Kind(start) == TimeWordKind.Portion) start++;
        var word = scope[start];
        if (word.Kind != TimeWordKind.DayPart || word.IsPlural || word.IsHyphened) return false;
        if (scope.Kind(start + 1) == TimeWordKind.Of && TryOfDay(scope, at, start, out found)) return true;
        if (!IsAsked(scope, at, start)) return false;
        var behind = scope.Kind(start + 1) == TimeWordKind.On && RelativeDates.TryRead(scope, start + 2, out var day)
            && day.Kind == TimeMentionKind.Date && day.Spoken is { Unit: TimeUnit.Day } dated ? dated.First : (DateOnly?)null;
        found = scope.Part(at, start + 1, behind ?? scope.SpokenDay ?? scope.Today, word.Number);
        return true;
    }

    private static bool TryOfDay(TimeScope scope, int at, int start, out TimeExpression found)
    {
        found = default;
        if (!AbsoluteDates.TryRead(scope, start + 2, out var date) && !RelativeDates.TryRead(scope, start + 2, out date)) return false;
        if (date.Spoken is not { Unit: TimeUnit.Day } day || date.Kind != TimeMentionKind.Date) return false;
        found = scope.Part(at, date.End, day.First, scope[start].Number) with { IsExplicit = date.IsExplicit };
        return true;
    }

    private static bool IsAsked(TimeScope scope, int at, int start) => scope.Kind(at - 1) switch
    {
        TimeWordKind.At => at == start && (scope[start].Number == DayParts.Night || !scope.Is(start, "morning")),
        TimeWordKind.By or TimeWordKind.Until or TimeWordKind.Since or TimeWordKind.Before or TimeWordKind.After => true,
        TimeWordKind.In => at != start,
        _ => false,
    } && scope.Class(start + 1) is not WordClass.Noun;
}
