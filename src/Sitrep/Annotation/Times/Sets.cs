namespace Sitrep.Annotation.Times;

/// <summary>Reads how often: "every day", "each Thursday", "every two weeks", "daily", "twice a week", "on Fridays".</summary>
internal static class Sets
{
    /// <summary>The expression that starts at the word; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var word = scope[at];
        switch (word.Kind)
        {
            case TimeWordKind.Frequency:
                // "the Daily Courier"
                if (word.IsUpper && scope[at + 1].IsUpper && word.Token != scope.Sentence.FirstToken) return false;
                return Found(at, at + 1, Durations.Period(1, word.Unit), out found);
            case TimeWordKind.Every: return TryEvery(scope, at, out found);
            case TimeWordKind.Per: return scope.Kind(at + 1) == TimeWordKind.Unit && !scope[at + 1].IsPlural
                && scope[at + 1].Unit >= TimeUnit.Day && Found(at, at + 2, Durations.Period(1, scope[at + 1].Unit), out found);
            case TimeWordKind.Times when scope.Kind(at + 1) == TimeWordKind.A
                && scope.Kind(at + 2) == TimeWordKind.Unit: return Found(at, at + 3, Durations.Period(1, scope[at + 2].Unit), out found);
            case TimeWordKind.A: return TryRate(scope, at, out found);
            case TimeWordKind.Weekday when word.IsPlural && !word.IsUnsure: return TryWeekdays(scope, at, out found);
            default: return false;
        }
    }

    private static bool Found(int first, int end, string value, out TimeExpression found)
    {
        found = new(first, end, TimeMentionKind.Set, value);
        return true;
    }

    private static bool TryEvery(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var next = at + 1;
        var count = 1.0;
        if (scope.Is(next, "other")) (count, next) = (2, next + 1);
        else if (scope.Kind(next) == TimeWordKind.Ordinal) (count, next) = (scope[next].Value, next + 1);
        else if (scope.Kind(next) == TimeWordKind.Number && Counts.TryRead(scope, next, out count, out var behind)) next = behind;
        else if (scope.Kind(next) is TimeWordKind.Vague or TimeWordKind.Filler) (count, next) = (scope[next].Kind == TimeWordKind.Vague
            ? double.NaN : 1, next + 1);
        var word = scope[next];
        switch (word.Kind)
        {
            case TimeWordKind.Unit when !word.IsUnsure: return Found(at, next + 1, Durations.Period(count, word.Unit), out found);
            case TimeWordKind.Unit when count == 1: return Found(at, next + 1, "P1Q", out found);
            case TimeWordKind.Weekday: return Found(at, next + 1, FormattableString.Invariant($"XXXX-WXX-{word.Number}"), out found);
            case TimeWordKind.Month: return Found(at, next + 1, FormattableString.Invariant($"XXXX-{word.Number:00}"), out found);
            case TimeWordKind.DayPart: return Found(at, next + 1, "XXXX-XX-XXT" + DayParts.Code(word.Number), out found);
            default: return false;
        }
    }

    /// <summary>"50 cases a year": the rate of a figure, not a length.</summary>
    private static bool TryRate(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        if (scope.Kind(at + 1) != TimeWordKind.Unit || scope[at + 1].IsPlural || scope[at + 1].IsHyphened
            || scope[at + 1].Unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year)) return false;
        if (scope.Kind(at + 2) is TimeWordKind.Ago or TimeWordKind.Earlier or TimeWordKind.Later or TimeWordKind.After
            or TimeWordKind.Before or TimeWordKind.From) return false;
        if (scope[at - 1].Token < 0 || scope.Kind(at - 1) != TimeWordKind.None || scope.Class(at - 1) != WordClass.Noun) return false;
        for (var i = at - 2; i >= at - 5; i--)
            if (scope.Kind(i) is TimeWordKind.Number or TimeWordKind.Scale) return Found(at, at + 2, Durations.Period(1,
                scope[at + 1].Unit), out found);
        return false;
    }

    /// <summary>"on Fridays"; where a noun follows it is "Friday's" without its apostrophe.</summary>
    private static bool TryWeekdays(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var asked = scope.Kind(at - 1) is TimeWordKind.On or TimeWordKind.In or TimeWordKind.And or TimeWordKind.Or
            || scope.Kind(at + 1) is TimeWordKind.And or TimeWordKind.Or && scope[at + 2] is { Kind: TimeWordKind.Weekday, IsPlural: true };
        if (!asked) return false;
        var next = scope[at + 1];
        if (next.Kind == TimeWordKind.None && next.Token >= 0 && scope.Text.Tokens[next.Token].Kind == TokenKind.Word
            && scope.Class(at + 1) is WordClass.Noun or WordClass.Adj or WordClass.Propn or WordClass.X) return false;
        return Found(at, at + 1, FormattableString.Invariant($"XXXX-WXX-{scope[at].Number}"), out found);
    }
}
