namespace Sitrep.Annotation.Times;

/// <summary>Reads how many units a duration has: "72", "2 1/2", "twenty four", "a", "several", "a couple of", "two to three".</summary>
internal static class Counts
{
    /// <summary>The count that starts at the word; NaN for one that is not told ("several").</summary>
    public static bool TryRead(TimeScope scope, int at, out double count, out int end)
    {
        if (!TryOne(scope, at, out count, out end)) return false;
        var link = scope.Kind(end);
        var isRange = link is TimeWordKind.To or TimeWordKind.Or or TimeWordKind.Dash || link == TimeWordKind.And
            && scope.Kind(at - 1) == TimeWordKind.Between;
        if (isRange && scope.Kind(at) != TimeWordKind.A && TryOne(scope, end + 1, out _, out var behind)
            && scope.Kind(end + 1) != TimeWordKind.A) end = behind;
        else if (scope[end].IsHyphened && scope.Kind(end) == TimeWordKind.Number && scope.Kind(at) == TimeWordKind.Number
            && TryOne(scope, end, out _, out behind)) end = behind;
        if (scope.Kind(end) == TimeWordKind.And && scope.Kind(end + 1) == TimeWordKind.A && scope.Kind(end + 2) == TimeWordKind.OneHalf)
        {
            count += 0.5;
            end += 3;
        }
        return true;
    }

    private static bool TryOne(TimeScope scope, int at, out double count, out int end)
    {
        var word = scope[at];
        (count, end) = (word.Value, at + 1);
        switch (word.Kind)
        {
            case TimeWordKind.A when scope.Kind(at + 1) == TimeWordKind.Vague:
                (count, end) = (scope[at + 1].Number == 2 ? 2 : double.NaN, scope.Kind(at + 2) == TimeWordKind.Of ? at + 3 : at + 2);
                return true;
            case TimeWordKind.A when scope.Kind(at + 1) is TimeWordKind.Scale || scope.Kind(at + 1) == TimeWordKind.Number
                && scope[at + 1].Number == 12:
                (count, end) = (scope[at + 1].Value, at + 2);
                return true;
            case TimeWordKind.A when scope.Kind(at + 1) == TimeWordKind.OneHalf && scope[at + 1].IsHyphened:
                return false;
            case TimeWordKind.A:
                return true;
            case TimeWordKind.Vague:
                count = word.Number == 2 ? 2 : double.NaN;
                if (scope.Kind(end) == TimeWordKind.Of) end++;
                return true;
            case TimeWordKind.Number when word.Digits > 4:
                return false;
            case TimeWordKind.Number:
                break;
            default:
                return false;
        }
        if (word.Digits == 0 && word.Number is >= 20 and <= 90 && word.Number % 10 == 0
            && scope[end] is { Kind: TimeWordKind.Number, Digits: 0 } unit && unit.Number is >= 1 and <= 9)
            count += scope[end++].Number;
        for (var scales = 0; scales < 2 && scope.Kind(end) == TimeWordKind.Scale; scales++) count *= scope[end++].Value;
        if (scope.Kind(end) == TimeWordKind.Fraction) count += scope[end++].Value;
        return true;
    }
}
