namespace Sitrep.Annotation.Times;

/// <summary>Reads references without a date: "now", "recently", "the past", "these days".</summary>
internal static class References
{
    /// <summary>The reference that starts at the word; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var (end, value) = scope.Kind(at) switch
        {
            TimeWordKind.Present when scope[at].Number == 1 => scope.Class(at + 1) is WordClass.Noun or WordClass.Adj or WordClass.Propn ? (at + 1, "PRESENT_REF") : (at, ""),
            TimeWordKind.Present => (at + 1, "PRESENT_REF"),
            TimeWordKind.Former => (at + 1, "PAST_REF"),
            TimeWordKind.The => The(scope, at),
            TimeWordKind.Bound when scope.Is(at, "more") && scope.Is(at + 1, "recently") => (at + 2, "PAST_REF"),
            TimeWordKind.At when scope.Is(at + 1, "present") => (at + 2, "PRESENT_REF"),
            TimeWordKind.Nominal when scope.Is(at, "these") && scope.Kind(at + 1) == TimeWordKind.Unit
                && scope[at + 1].Unit == TimeUnit.Day => (at + 2, "PRESENT_REF"),
            _ => (at, ""),
        };
        if (end == at) return false;
        var first = scope.Kind(at) == TimeWordKind.At ? at + 1 : scope.Is(at, "now") && scope.Is(at - 1, "right") ? at - 1 : at;
        found = TimeScope.Open(first, end, value);
        return true;
    }

    private static (int End, string Value) The(TimeScope scope, int at)
    {
        if (scope.Is(at + 1, "past") && scope.Kind(at - 1) == TimeWordKind.In
            && scope.Kind(at + 2) is not (TimeWordKind.Number or TimeWordKind.Unit or TimeWordKind.Vague or TimeWordKind.A
            or TimeWordKind.OneHalf or TimeWordKind.Season or TimeWordKind.Fortnight or TimeWordKind.Month
            or TimeWordKind.Weekday)) return (at + 2, "PAST_REF");
        if (scope.Is(at + 1, "future") && scope.Kind(at + 2) is not TimeWordKind.Of
            && scope.Class(at + 2) is not WordClass.Noun) return (at + 2, "FUTURE_REF");
        if (scope.Is(at + 1, "near") && scope.Is(at + 2, "future")) return (at + 3, "FUTURE_REF");
        return scope.Is(at + 1, "moment") && scope.Kind(at - 1) == TimeWordKind.At ? (at + 2, "PRESENT_REF") : (at, "");
    }
}
