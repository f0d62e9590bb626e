using Sitrep.Text;

namespace Sitrep.Annotation.Times;

/// <summary>Reads years, decades and centuries that stand alone; a number that counts things is none.</summary>
internal static class Years
{
    /// <summary>The first and last year that a bare number is taken for.</summary>
    private const int FirstBare = 1700, LastBare = 2100;

    /// <summary>Words after which "of 1945" is a sum, not a year.</summary>
    private static readonly WordSet Sums = new(
        "total toll number sum average crowd capacity group force army out some majority maximum minimum population record fleet "
        + "tally count strength rate figure goal target list most team");

    private static readonly WordSet Rises = new(
        "rose risen rise rises rising fell fall falls fallen falling grew grown increase increased increases dropped drop drops "
        + "jumped climbed up down soared decreased decline declined "
        + "went reduced raised cut surged dipped swelled shrank revised outnumbered won lost");

    /// <summary>Nouns of events that a year may stand before though they are plurals.</summary>
    private static readonly WordSet Events = new(
        "elections talks games riots attacks floods accords protests bombings agreements sanctions reforms olympics hostilities "
        + "wars negotiations levels figures prices standards peace crisis cease-fire");

    /// <summary>The year, decade or century that starts at the word; false when none does.</summary>
    public static bool TryRead(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var start = scope.Kind(at) == TimeWordKind.The ? at + 1 : at;
        return scope.Kind(start) switch
        {
            TimeWordKind.Decade => TryDecade(scope, at, start, out found),
            TimeWordKind.Ordinal when scope.Kind(start + 1) == TimeWordKind.Unit
                && scope[start + 1].Unit == TimeUnit.Century => TryCentury(scope, at, start, out found),
            TimeWordKind.Fiscal => TryFiscal(scope, at, start, out found),
            TimeWordKind.Unit when scope[start].Unit == TimeUnit.Year
                && !scope[start].IsPlural => TryNamed(scope, at, start + 1, out found),
            TimeWordKind.Number => TryBare(scope, at, start, out found),
            _ => false,
        };
    }

    private static bool Year(TimeScope scope, int first, int end, int year, out TimeExpression found)
    {
        found = default;
        if (!Stretch.TryDay(year, 1, 1, out var day)) return false;
        found = scope.Date(first, end, day with { Unit = TimeUnit.Year }, true);
        return true;
    }

    private static bool TryDecade(TimeScope scope, int first, int at, out TimeExpression found)
    {
        found = default;
        var year = scope[at].Number;
        if (year < 100)
        {
            if (first == at && scope.Kind(at - 1) is not (TimeWordKind.The or TimeWordKind.Portion or TimeWordKind.Genitive)) return false;
            if (scope.Kind(first - 1) == TimeWordKind.In && scope.Is(first - 2, "man")) return false;
            year += 1900;
        }
        if (!Stretch.TryDay(year, 1, 1, out var day)) return false;
        found = scope.Date(first, at + 1, day with { Unit = TimeUnit.Decade }, true);
        return true;
    }

    private static bool TryCentury(TimeScope scope, int first, int at, out TimeExpression found)
    {
        found = default;
        var number = scope[at].Number;
        if (number is < 3 or > 30) return false;
        found = scope.Date(first, at + 2, new(new((number - 1) * 100, 1, 1), TimeUnit.Century), true);
        return true;
    }

    /// <summary>"fiscal 1989", "the fiscal year 1989", "the current financial year" is left to the units.</summary>
    private static bool TryFiscal(TimeScope scope, int first, int at, out TimeExpression found)
    {
        var next = scope.Kind(at + 1) == TimeWordKind.Unit && scope[at + 1].Unit == TimeUnit.Year ? at + 2 : at + 1;
        return TryNamed(scope, first, next, out found);
    }

    /// <summary>"the year 2000", "the year two thousand".</summary>
    private static bool TryNamed(TimeScope scope, int first, int at, out TimeExpression found)
    {
        found = default;
        if (YearWords.TryNumber(scope, at, out var year, out var end)) return !scope.IsCounted(end)
            && Year(scope, first, end, year, out found);
        return scope[at].Digits == 0 && scope[at].Kind == TimeWordKind.Number && scope[at].Number == 2
            && scope.Kind(at + 1) == TimeWordKind.Scale && scope[at + 1].Number == 1000
            && Year(scope, first, at + 2, 2000, out found);
    }

    private static bool TryBare(TimeScope scope, int first, int at, out TimeExpression found)
    {
        found = default;
        if (first != at && scope[at].Digits != 4) return false;
        if (TryEra(scope, at, out found)) return true;
        if (!YearWords.TryNumber(scope, at, out var year, out var end) || year is < FirstBare or > LastBare) return false;
        if (scope[end].IsHyphened && !IsYear(scope, end)) return false;
        if (IsMeasured(scope, at, end)) return false;
        if (!IsAsked(scope, at, end, year)) return false;
        return Year(scope, scope[at].Digits == 4 ? at : first, end, year, out found);
    }

    /// <summary>490 BC, AD 70.</summary>
    private static bool TryEra(TimeScope scope, int at, out TimeExpression found)
    {
        found = default;
        var era = scope[at + 1];
        if (scope[at].Digits is < 1 or > 4 || era.Kind != TimeWordKind.Era || !era.IsUpper) return false;
        if (era.Number > 0) return Year(scope, at, at + 2, scope[at].Number, out found);
        found = TimeScope.Open(at, at + 2, FormattableString.Invariant($"BC{scope[at].Number:0000}"));
        return true;
    }

    /// <summary>Money before it, a unit or a percent sign behind it.</summary>
    private static bool IsMeasured(TimeScope scope, int at, int end)
    {
        var before = scope.Form(scope[at].Token - 1);
        if (before is "$" or "\u20ac" or "\u00a3" or "#" or "No." or "no." or "Rs" or "USD" or "EUR" or "%" or "+" or "/") return true;
        if (scope.Kind(end) is TimeWordKind.Unit or TimeWordKind.Scale) return true;
        return scope.Form(scope[end - 1].Token + 1) is "%" or "percent" or "km" or "m" or "metres" or "meters" or "miles" or "tons"
            or "tonnes" or "of" or "more" or "other" or "dollars" or "euros";
    }

    /// <summary>True where the word before asks for a year and nothing behind is counted by the number.</summary>
    private static bool IsAsked(TimeScope scope, int at, int end, int year)
    {
        var counted = scope.IsCounted(end);
        if (RangeEnd(scope, end) is > 0 and var last) return !scope.IsCounted(last) && year < scope[last - 1].Number
            && scope[last - 1].Number - year < 200;
        switch (scope.Kind(at - 1))
        {
            case TimeWordKind.In when scope[at - 1].Token == scope.Sentence.FirstToken && year >= 1900
                && !scope.Is(end, "people"): return true;
            case TimeWordKind.In when scope.Is(at - 1, "over"): return false;
            case TimeWordKind.In or TimeWordKind.Since or TimeWordKind.Until or TimeWordKind.Portion
                or TimeWordKind.Season: return !counted;
            case TimeWordKind.By or TimeWordKind.Before or TimeWordKind.After: return !counted && !IsRise(scope, at - 1)
                && !IsNounNext(scope, end);
            case TimeWordKind.Of: return !counted && !Sums.Contains(scope.FormOf(at - 2))
                && scope.Kind(at - 2) is not (TimeWordKind.Vague or TimeWordKind.Bound) && !IsNounNext(scope, end);
            case TimeWordKind.From: return !counted && !Rises.Contains(scope.FormOf(at - 2)) && year >= 1900;
            case TimeWordKind.For: return !counted && year is >= 1900 and <= 2050
                && scope.Kind(end) is TimeWordKind.Comma or TimeWordKind.And || IsEnd(scope, end) && year is >= 1900 and <= 2050;
            case TimeWordKind.Between: return !counted && scope.Kind(end) == TimeWordKind.And && IsYear(scope, end + 1);
            case TimeWordKind.To or TimeWordKind.Dash or TimeWordKind.And: return !counted && IsYear(scope, at - 2)
                && (scope.Kind(at - 1) == TimeWordKind.Dash || scope.Kind(at - 3) is TimeWordKind.From
                && !Rises.Contains(scope.FormOf(at - 4)) || scope.Kind(at - 3) is TimeWordKind.Between or TimeWordKind.Comma
                || IsYear(scope, at - 3) || scope.Kind(at - 3) is TimeWordKind.In && !IsRise(scope, at - 3) || scope.Is(at - 3, "both"));
            case TimeWordKind.Comma: return !counted && IsYear(scope, at - 2) && IsListed(scope, at - 3);
            case TimeWordKind.Number when IsYear(scope, at - 1): return scope[at].IsHyphened || !counted && IsListed(scope, at - 2);
            default: return IsNamedBefore(scope, at, end, year, counted);
        }
    }

    /// <summary>The word after the last year of "1994-1999"; 0 for none.</summary>
    private static int RangeEnd(TimeScope scope, int end)
    {
        if (scope.Kind(end) == TimeWordKind.Dash && IsYear(scope, end + 1)) return end + 2;
        return scope[end].IsHyphened && IsYear(scope, end) ? end + 1 : 0;
    }

    /// <summary>What stands before the first of several years: "in 1994, 1995 and 1997".</summary>
    private static bool IsListed(TimeScope scope, int before) => scope.Kind(before) is TimeWordKind.In or TimeWordKind.Since
        or TimeWordKind.Comma || IsYear(scope, before);

    private static bool IsEnd(TimeScope scope, int end) => scope[end].Token < 0
        || scope.Text.Tokens[scope[end].Token].Kind == TokenKind.Punctuation;

    private static bool IsYear(TimeScope scope, int at) => scope[at] is { Digits: 4, Kind: TimeWordKind.Number } word
        && word.Number is >= FirstBare and <= LastBare;

    private static bool IsRise(TimeScope scope, int at)
    {
        for (var i = at - 1; i >= at - 4; i--) if (Rises.Contains(scope.FormOf(i))) return true;
        return false;
    }

    private static bool IsNounNext(TimeScope scope, int end) => scope.Class(end) is WordClass.Noun or WordClass.Adj
        && scope.Kind(end) == TimeWordKind.None;

    /// <summary>"(1998)", "its 1990 invasion", "the 2014 elections".</summary>
    private static bool IsNamedBefore(TimeScope scope, int at, int end, int year, bool counted)
    {
        var before = scope.Form(scope[at].Token - 1);
        if (before is "into" or "both" or "due" or "through" && year is >= 1900 and <= 2050) return !counted && !IsNounNext(scope, end);
        if (before is "(" && scope.Form(scope[end - 1].Token + 1) is ")" or "-" or "\u2013") return true;
        if (before is "spring" or "mid" or "around" && scope.Kind(at - 2) == TimeWordKind.In) return !counted;
        if (year is < 1900 or > 2050 || scope.Kind(end) is not TimeWordKind.None || scope[end].Token < 0) return false;
        if (Events.Contains(scope.FormOf(end))) return scope.Kind(at - 1) is TimeWordKind.The or TimeWordKind.A or TimeWordKind.Genitive
            || IsPossessive(before);
        if (counted || scope.Class(end) is not (WordClass.Noun or WordClass.Adj or WordClass.Propn) && !scope.FormOf(end).EndsWith("ing", StringComparison.Ordinal)) return false;
        var described = (scope.Class(at - 1) == WordClass.Adj || scope.FormOf(at - 1).EndsWith("ed", StringComparison.Ordinal)) && (scope.Kind(at - 2) is TimeWordKind.The or TimeWordKind.A or TimeWordKind.Genitive || IsPossessive(scope.FormOf(at - 2))); // "his failed 1996 campaign"
        return (described || scope.Kind(at - 1) is TimeWordKind.The or TimeWordKind.A or TimeWordKind.Genitive or TimeWordKind.That
            || IsPossessive(before)) && !Nouns.IsPlural(scope.FormOf(end));
    }

    private static bool IsPossessive(ReadOnlySpan<char> form) => form is "its" or "his" or "her" or "their" or "our" or "Its" or "His"
        or "Her" or "Their" or "Our";
}
