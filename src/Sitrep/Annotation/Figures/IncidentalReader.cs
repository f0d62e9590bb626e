using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Sees numbers said in passing: "one of the best", "the two sides", "no one", "one day".</summary>
internal static class IncidentalReader
{
    /// <summary>True when "one" is a pronoun or a set phrase, so that there is no number at all.</summary>
    public static bool IsPronoun(FigureScope scope, NumberPhrase number)
    {
        if (number.Form != NumberForm.Plain || number.Low != 1 || !scope.Is(number.First, "one") || number.End != number.First + 1) return false;
        var before = scope.Form(number.First - 1);
        if (scope.IsNumber(number.End) || scope.Is(number.First - 1, "the") && scope.Is(number.End, "of")) return true;
        if (scope.Is(number.End, "of")) return false;
        if (scope.Is(number.First - 1, "the") || before is "this" or "This" or "that" or "That" or "no" or "No" or "every" or "Every" or "any" or "Any" or "each" or "Each" or "which" or "another" or "some" or "someone" or "previous" or "next" or "last" or "new" or "big" or "good") return true;
        if (before is "to" or "by" or "To" or "By" or "at" && scope.Form(number.End) is "report" or "count" or "account" or "estimate" or "version" or "official" or "source" or "witness" or "tally" or "survey" or "point") return true; // "according to one count"
        if (scope.Class(number.First - 1) == WordClass.Adj) return true;
        if (!scope.Has(number.End)) return before is not ("only" or "just" or "category");
        return scope.Form(number.End) is "another" or "day" or "time" or "thing" or "which" or "who" or "that" or "'s" or "," or "can" or "to" or "way" or "or" or "last" or "more" or "must" or "should" or "could" or "would"
            || scope.Is(number.End, ".") && scope.Has(number.End + 1);
    }

    /// <summary>True for "one of the largest", "the two sides": counted, but nothing that a situation is made of.</summary>
    public static bool IsPassing(FigureScope scope, NumberPhrase number, CountedPhrase counted)
    {
        if (IsBloc(scope, number, counted)) return true;
        if (number.Form != NumberForm.Plain || number.High > 3 || number.Tail > 0 || !scope.IsWord(number.First)) return false;
        if (number.Low == 1 && scope.Is(number.First, "one") && scope.Is(number.End, "of") && !scope.IsIn(number.End + 1, Pronouns) && !HasNumber(scope, number.End + 1)) return true;
        return number.Low is 2 or 3 && scope.Is(number.First - 1, "the") && counted.Head is "side" or "country" or "leader" or "man" or "nation" or "government" or "army" or "party" or "neighbour" or "power" or "team";
    }

    /// <summary>"the 27-nation bloc", "the 15-member council": the number names the body.</summary>
    private static bool IsBloc(FigureScope scope, NumberPhrase number, CountedPhrase counted) => scope.IsDash(number.End) && scope.IsGlued(number.End) && scope.Form(number.First - 1) is "the" or "The"
        && counted.Head is "nation" or "member" or "country" or "state" or "party" or "seat";

    private static readonly WordSet Pronouns = new("them whom these those us");

    private static bool HasNumber(FigureScope scope, int at)
    {
        for (var i = at; i < at + 4; i++)
            if (scope.IsNumber(i) || NumberWords.TryUnit(scope.Form(i), out _) || NumberWords.TryTens(scope.Form(i), out _) || NumberWords.TryHyphened(scope.Form(i), out _)) return true;
        return false;
    }
}
