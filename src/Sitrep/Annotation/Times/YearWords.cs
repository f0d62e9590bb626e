namespace Sitrep.Annotation.Times;

/// <summary>Reads years: 1998, "nineteen ninety-eight", "last year", "that year".</summary>
internal static class YearWords
{
    /// <summary>A year in digits or in words.</summary>
    public static bool TryNumber(TimeScope scope, int at, out int year, out int end)
    {
        var word = scope[at];
        (year, end) = (word.Number, at + 1);
        if (word.Kind != TimeWordKind.Number || word.IsHyphened
            && scope.Kind(at - 1) is not (TimeWordKind.Portion or TimeWordKind.Number)
            || (word.Marks & TimeWordMarks.Measured) != 0) return false;
        if (word.Digits == 4) return year is >= 1000 and <= 2200
            && scope.Kind(at + 1) is not (TimeWordKind.Half or TimeWordKind.Zone or TimeWordKind.OClock);
        if (word.Digits > 0 || year is not (19 or 20)) return false;
        var tens = scope[at + 1];
        if (tens.Kind != TimeWordKind.Number || tens.Digits > 0 || tens.Number is < 10 or > 99) return false;
        year = year * 100 + tens.Number;
        end = at + 2;
        var unit = scope[at + 2];
        if (tens.Number % 10 == 0 && unit.Kind == TimeWordKind.Number && unit.Digits == 0 && unit.Number is >= 1 and <= 9)
        {
            year += unit.Number;
            end++;
        }
        return tens.Number >= 20 || word.Number == 20;
    }

    /// <summary>this, last, next, that, the same, the following year.</summary>
    public static bool TryRelative(TimeScope scope, int at, out int year, out int end)
    {
        (year, end) = (0, at);
        if (scope.Kind(at) == TimeWordKind.The && scope.Kind(at + 1) == TimeWordKind.Follow) at++;
        var word = scope[at];
        if (scope.Kind(at + 1) != TimeWordKind.Unit || scope[at + 1].Unit != TimeUnit.Year || scope[at + 1].IsHyphened) return false;
        end = at + 2;
        var origin = word.Kind is TimeWordKind.This or TimeWordKind.Shift ? scope.Today?.Year
            : word.Kind is TimeWordKind.That or TimeWordKind.Follow ? scope.Reference?.First.Year : null;
        if (origin is not { } known) return false;
        year = word.Kind is TimeWordKind.Shift or TimeWordKind.Follow ? known + word.Number : known;
        return true;
    }
}
