using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Sees numbers that are no figures: names, addresses, ordinals, scores, years, phone numbers, coordinates.</summary>
internal static class Distractors
{
    private static readonly WordSet NamesBefore = new("article resolution category highway route flight no nos number numbers section chapter page room gate line phase level unit brigade battalion " +
        "division boeing airbus channel radio apollo version volume issue release mig su t f b bridge block camp station day week act law rule bill group g model part windows iphone galaxy " +
        "container amendment formula class type stage platform terminal building apartment flat suite tower sector district ward zone bus train exit junction track episode " +
        "season title vol figure table appendix annex clause paragraph directive regulation protocol size grade tier round game lap series mark serial id case file order " +
        "eq nrs nr floor bay pier hangar book verse psalm super nasa stoxx dow nikkei ftse russell xbox playstation escape world");

    private static readonly WordSet AnyCase = new("page no number day level flight room gate article section chapter route line phase category model version stage channel part step rule grade type floor");

    private static readonly WordSet Streets = new("street road avenue lane boulevard drive square st rd ave way terrace crescent quay");

    private static readonly WordSet Phones = new("phone telephone tel call fax hotline dial ring helpline whatsapp");

    private static readonly WordSet Contests = new("won win wins beat beats defeated lost drew draw led lead ended finished victory defeat score friendly match final leading thrashed edged");

    /// <summary>True when the number phrase is no figure.</summary>
    public static bool IsNone(FigureScope scope, NumberPhrase number)
    {
        if (number.Form is not (NumberForm.Plain or NumberForm.Range or NumberForm.Factor)) return false;
        return IsNamed(scope, number) || IsStreet(scope, number) || IsScore(scope, number) || IsYear(scope, number) || IsPhone(scope, number) || IsCoordinate(scope, number) || IsOrdinal(scope, number)
            || IsListMark(scope, number) || IsHour(scope, number) || IsPartOfSign(scope, number);
    }

    /// <summary>"Resolution 2328", "Model 3", "container KLU 4417", "the M5".</summary>
    private static bool IsNamed(FigureScope scope, NumberPhrase number)
    {
        var at = number.First;
        if (!scope.Has(at - 1)) return false;
        var digits = scope.IsNumber(at) || scope.IsWord(at) && char.IsAsciiDigit(scope.Form(at)[0]);
        var before = scope.Form(at - 1);
        if (scope.Form(at - 1) is "number" or "numbers" && (scope.Class(at - 1) == WordClass.Verb || scope.IsWord(at - 2) && (Nouns.IsPlural(scope.Form(at - 2)) || scope.Is(at - 2, "now")))) return false; // "deaths now number 73"
        if (before is "#" or "/" or "\\" or "&" || before is "." && (scope.Is(at - 2, "no") || scope.IsGlued(at - 1) && scope.IsGlued(at) && scope.IsWord(at - 2) && char.IsUpper(scope.Form(at - 2)[0]))) return true;
        if (!scope.IsWord(at - 1)) return false;
        if (NamesBefore.Contains(before.TrimEnd('.')) && (char.IsUpper(before[0]) && (digits || scope.IsCapital(at) || scope.Is(at - 1, "category")) || AnyCase.Contains(before) && (digits || scope.Is(at - 1, "category") || scope.Is(at - 1, "phase")) && !IsCounted(scope, number))) return true;
        if (scope.IsDash(at) && !scope.Is(number.End, "%") && scope.IsWord(at - 1) && IsUpper(before) && before.Length > 2) return true; // "ABC -12"
        if (before.Contains('&') && char.IsUpper(before[0]) && digits) return true;
        if (digits && char.IsUpper(before[0]) && at - 2 > scope.Start && number.High < 1000 && scope.IsWord(at - 2) && scope.IsCapital(at - 2) && (!scope.Has(number.End) || scope.Is(number.End, "."))) return true;
        if (before.Length == 1 && char.IsUpper(before[0]) && before is not ("A" or "I") && digits && !scope.Is(number.End, "%") || before is "sp" && digits) return true; // "S P 500"
        if (!digits) return false;
        if (before.Length is >= 2 and <= 4 && IsUpper(before) && !IsMoneyCode(before) && !IsCounted(scope, number) && scope.Class(at - 1) == WordClass.Propn) return true;
        return scope.Class(at - 1) == WordClass.Propn && char.IsUpper(before[0]) && at - 1 > scope.Start && number.High < 1000 && scope.Class(number.End) is WordClass.Propn && scope.IsCapital(number.End);
    }

    private static bool IsMoneyCode(ReadOnlySpan<char> form) => form is "USD" or "EUR" or "GBP" or "RMB" or "CHF" or "JPY" or "INR" or "AUD" or "CAD" or "US" or "RM" or "UN" or "EU" or "NATO";

    private static bool IsUpper(ReadOnlySpan<char> form) => !form.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>True when a plural noun, a unit sign or a percent sign stands behind.</summary>
    private static bool IsCounted(FigureScope scope, NumberPhrase number) => scope.Is(number.End, "%") || scope.IsWord(number.End) && (Nouns.IsPlural(scope.Form(number.End)) && !scope.IsCapital(number.End)
        || scope.Class(number.End) is WordClass.Adj or WordClass.Noun && Nouns.IsPlural(scope.Form(number.End + 1))) || number.Scale > 1;

    private static bool IsStreet(FigureScope scope, NumberPhrase number)
    {
        if (!scope.IsNumber(number.First) || !scope.IsCapital(number.End)) return false;
        for (var i = number.End; i < number.End + 4; i++)
        {
            if (!scope.IsCapital(i)) return false;
            if (i > number.End && Streets.Contains(scope.Form(i).TrimEnd('.'))) return true;
        }
        return false;
    }

    /// <summary>"2-1", "beat Marn 3-0", "6-4, 6-2": two small numbers glued by a hyphen, nothing counted behind.</summary>
    private static bool IsScore(FigureScope scope, NumberPhrase number)
    {
        bool Dash(int at) => scope.IsDash(at) && scope.IsGlued(at) && scope.IsGlued(at + 1);
        var last = number.Form == NumberForm.Range ? number.End : number.First + 1;
        if (Dash(last) && scope.IsNumber(last + 1) && (number.Form == NumberForm.Range || Dash(last + 2)) || Dash(number.First - 1) && scope.IsNumber(number.First - 2) && Dash(number.First - 3)) return true; // a number in groups
        if (Dash(number.First - 1) && scope.IsNumber(number.First - 2) && Dash(number.End) && scope.IsNumber(number.End + 1)) return true;
        if (number.High >= 200) return false;
        if (number.Form == NumberForm.Range)
        {
            for (var i = number.First - 1; i >= number.First - 5; i--)
                if (scope.IsIn(i, Contests) && scope.IsDash(number.First + 1) && !scope.Is(number.End, "%") && number.High < 40) return true;
            return false;
        }
        if (Dash(number.End) && scope.IsNumber(number.End + 1)) return true;
        return Dash(number.First - 1) && scope.IsNumber(number.First - 2);
    }

    /// <summary>Four digits from 1900 to 2100 without a mark and without a plural noun behind.</summary>
    private static bool IsYear(FigureScope scope, NumberPhrase number)
    {
        if (number.Form == NumberForm.Range) return number is { Low: >= 1000, High: <= 2100 } && scope.IsNumber(number.First) && scope.Form(number.First).Length == 4 && !(scope.IsWord(number.End) && Nouns.IsPlural(scope.Form(number.End))) && !scope.Is(number.End, "%") && number.Scale == 1 && !CurrencyBefore(scope, number.First);
        if (number.Form != NumberForm.Plain || number.End != number.First + 1 || number.Low is < 1900 or > 2100) return false;
        if (!scope.IsNumber(number.First) || scope.Form(number.First).Length != 4 || CurrencyBefore(scope, number.First)) return false;
        return !scope.IsWord(number.End) || !(Nouns.IsPlural(scope.Form(number.End)) && !scope.IsIn(number.End, Yearly) && scope.Class(number.End) is WordClass.Noun or WordClass.Propn && !IsDated(scope, number.First - 1)) && !scope.IsDash(number.End);
    }

    private static readonly WordSet Yearly = new("sales revenues earnings profits results losses elections games exports imports olympics championships");

    /// <summary>"in 2018 sales rose", "the firm's 2018 sales": a year in front of a plural.</summary>
    private static bool IsDated(FigureScope scope, int at) => scope.Form(at) is "in" or "In" or "since" or "Since" or "by" or "during" or "until" or "'s" || scope.Class(at) is WordClass.Noun or WordClass.Propn;

    private static bool CurrencyBefore(FigureScope scope, int at) => scope.Form(at - 1) is "$" or "\u20AC" or "\u00A3" or "\u00A5" or "\u20B9" || IsMoneyCode(scope.Form(at - 1));

    private static bool IsPhone(FigureScope scope, NumberPhrase number)
    {
        if (!scope.IsNumber(number.First)) return false;
        var groups = 0;
        for (var i = number.First - 1; i >= number.First - 8 && scope.Has(i); i--)
        {
            if (scope.Is(i, "+") && scope.IsGlued(i + 1) && !scope.IsGlued(i)) return true;
            if (scope.IsNumber(i)) { groups++; continue; }
            if (scope.IsDash(i) || scope.Form(i) is "(" or ")") continue;
            return scope.IsIn(i, Phones) && (groups > 0 || scope.Form(number.First)[0] == '0' || number.High >= 1e6 || scope.IsNumber(number.End) || scope.IsDash(number.End) && scope.IsNumber(number.End + 1));
        }
        return false;
    }

    /// <summary>"12.5 degrees south".</summary>
    private static bool IsCoordinate(FigureScope scope, NumberPhrase number) => (scope.Is(number.End, "degrees") || scope.Is(number.End, "\u00B0"))
        && scope.Form(number.End + 1) is "north" or "south" or "east" or "west" or "N" or "S" or "E" or "W" or "latitude" or "longitude";

    private static readonly WordSet HourBefore = new("at after before by until till since around");

    private static readonly WordSet Counts = new("put puts number numbers toll total count stood stands stand remained remains estimated estimates estimate figure crowd turnout capped fixed set starts");

    /// <summary>"the agency said at six", "just before five on Saturday": an hour that no clock word marks.</summary>
    private static bool IsHour(FigureScope scope, NumberPhrase number)
    {
        if (scope.IsNumber(number.First) && scope.Form(number.First).Length == 4 && number.Low is >= 0 and < 2400 && number.Low % 100 < 60 && (scope.Are(number.End, "local", "time") || scope.Form(number.End) is "GMT" or "UTC" or "hrs" || scope.Is(number.End, "hours") && scope.Is(number.First - 1, "at"))) return true;
        if (number.Form != NumberForm.Plain || number.End != number.First + 1 || number.Tail > 0 || number.Low is < 1 or > 12 || !scope.IsWord(number.First) || !scope.IsIn(number.First - 1, HourBefore)) return false;
        if (scope.IsWord(number.End) && scope.Class(number.End) is not (WordClass.Adp or WordClass.Cconj or WordClass.Sconj) || scope.Is(number.End, "of") || scope.IsDash(number.End) || scope.Is(number.End, "%") || scope.IsNumber(number.End)) return false;
        for (var i = number.First - 2; i >= number.First - 7 && scope.Has(i); i--) if (scope.IsIn(i, Counts)) return false;
        return true;
    }

    /// <summary>"21 st" pulled apart, "two millionth", "twenty first": the number goes on as an ordinal.</summary>
    private static bool IsOrdinal(FigureScope scope, NumberPhrase number) => scope.Form(number.End) is "st" or "nd" or "rd" or "th" && scope.IsGlued(number.End);

    /// <summary>"3." or "(2)" at the start of a line that goes on: a list's number. "1." alone too.</summary>
    private static bool IsListMark(FigureScope scope, NumberPhrase number) => number.First == scope.Start && scope.IsNumber(number.First) && scope.Form(number.End) is "." or ")" && number.High < 100 && scope.End > number.End + 1;

    /// <summary>"24/7", "9/11", "1:36.6", "10:30": digits with inner signs never become numbers; what is left are parts of codes: "24703 L-202".</summary>
    private static bool IsPartOfSign(FigureScope scope, NumberPhrase number) => scope.Form(number.First - 1) is "%" or "=" && scope.IsGlued(number.First) && scope.IsGlued(number.First - 1) || scope.Is(number.End, "/") && scope.IsGlued(number.End) && scope.IsNumber(number.End + 1) || scope.Is(number.First - 1, ":") && scope.IsGlued(number.First - 1) && scope.IsGlued(number.First) && scope.IsNumber(number.First - 2)
        || scope.IsWord(number.End) && scope.Form(number.End).ContainsAnyInRange('0', '9') && number.Tail == 0 && scope.IsNumber(number.First) && scope.IsCapital(number.End) && scope.Form(number.End).Contains('-');
}
