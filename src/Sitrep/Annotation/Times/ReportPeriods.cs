namespace Sitrep.Annotation.Times;

/// <summary>Reads the periods that firms and offices report on: "the latest quarter", "the year-ago period", "for the full year", "the year ended March 31".</summary>
internal static class ReportPeriods
{
    /// <summary>The period that starts at the article; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        if (scope.Kind(at) != TimeWordKind.The) return false;
        var next = at + 1;
        var latest = scope.Is(next, "latest");
        if (latest) next++;
        var yearAgo = scope[next] is { Kind: TimeWordKind.Unit, IsPlural: false } year && year.Unit == TimeUnit.Year && scope[next + 1].IsHyphened && scope.Kind(next + 1) is TimeWordKind.Ago or TimeWordKind.Earlier;
        if (yearAgo) next += 2;
        if (IsQuarter(scope, next) || (latest || yearAgo) && scope.Is(next, "period")) return TryQuarter(scope, at, next, yearAgo ? 4 : 0, latest || yearAgo, out found);
        return !latest && !yearAgo && TryYear(scope, at, next, out found);
    }

    private static bool IsQuarter(TimeScope scope, int at) => scope[at] is { Kind: TimeWordKind.Unit, IsPlural: false, IsHyphened: false } word && word.Unit == TimeUnit.Quarter;

    /// <summary>The quarter that ended last before publication, or the one a year before it.</summary>
    private static bool TryQuarter(TimeScope scope, int first, int at, int back, bool named, out TimeExpression found)
    {
        found = default;
        if (!named && (scope.Kind(first - 1) is not (TimeWordKind.In or TimeWordKind.For) || scope.Kind(at + 1) is TimeWordKind.Of or TimeWordKind.Number)) return false;
        found = scope.Today is { } today ? scope.Date(first, at + 1, Stretch.Around(today, TimeUnit.Quarter).Moved(-1 - back)) : TimeScope.Open(first, at + 1, "XXXX-QX");
        return true;
    }

    /// <summary>"the year ended June 30" is a length of a year; "for the year", "the fiscal year", "the full year" the year of publication.</summary>
    private static bool TryYear(TimeScope scope, int first, int at, out TimeExpression found)
    {
        found = default;
        var isWhole = scope.Kind(at) == TimeWordKind.Fiscal || scope.Is(at, "full");
        if (isWhole) at++;
        if (scope[at] is not { Kind: TimeWordKind.Unit, IsPlural: false, IsHyphened: false } word || word.Unit != TimeUnit.Year) return false;
        if (scope.Is(at + 1, "ended") || scope.Is(at + 1, "ending"))
        {
            found = TimeScope.Open(first, at + 1, "P1Y", TimeMentionKind.Duration);
            return true;
        }
        var stops = scope[at + 1].Token < 0 || scope.Kind(at + 1) == TimeWordKind.Comma || scope.Text.Tokens[scope[at + 1].Token].Kind == TokenKind.Punctuation;
        if (!isWhole && !(scope.Kind(first - 1) == TimeWordKind.For && stops) || scope.Kind(at + 1) is TimeWordKind.Number or TimeWordKind.Of) return false;
        if (scope.Today is not { } today) return false;
        found = scope.Date(first, at + 1, Stretch.Around(today, TimeUnit.Year));
        return true;
    }
}
