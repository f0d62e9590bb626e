using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads amounts of custom ("dozens", "tens of thousands", "several hundred") and none ("no casualties", "nobody").</summary>
internal static class VagueReader
{
    private static readonly (string Word, double Low, double High)[] Plurals =
    [
        ("dozens", 12, 120), ("scores", 20, 200), ("hundreds", 100, 1000), ("thousands", 1000, 10000), ("millions", 1e6, 1e7), ("billions", 1e9, 1e10), ("trillions", 1e12, 1e13), ("tens", 10, 100),
    ];

    private static readonly WordSet Tolls = new("casualties casualty deaths death fatalities injuries injury victims dead injured wounded missing survivors cases survivor damage");

    private static readonly WordSet Fates = new("killed hurt injured wounded harmed died missing arrested detained displaced damaged destroyed");

    /// <summary>The vague amount or none at the token; false when neither starts there.</summary>
    public static bool TryRead(FigureScope scope, int at, out NumberPhrase phrase) =>
        TryPlural(scope, at, out phrase) || TrySeveral(scope, at, out phrase) || TryCouple(scope, at, out phrase) || TryNone(scope, at, out phrase) || TryNth(scope, at, out phrase);

    private static bool TryPlural(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        if (scope.Form(at).Length is < 4 or > 9 || (scope.Form(at)[^1] | 0x20) != 's') return false;
        foreach (var (word, low, high) in Plurals)
        {
            if (!scope.Is(at, word)) continue;
            if (scope.Is(at + 1, "of"))
            {
                foreach (var (scale, from, _) in Plurals)
                {
                    if (!scope.Is(at + 2, scale) || from < 1000) continue;
                    phrase = new(at, at + 3, low * from, high * from, NumberForm.Vague);
                    return true;
                }
            }
            if (word is "tens" || word is "scores" && !IsAmount(scope, at)) return false;
            phrase = new(at, at + 1, low, high, NumberForm.Vague);
            return true;
        }
        return false;
    }

    /// <summary>"scores of houses", "scores more", "scores were killed" - not "she scores", "test scores".</summary>
    private static bool IsAmount(FigureScope scope, int at) => scope.Is(at + 1, "of") || scope.Is(at + 1, "more") || scope.Is(at + 1, "dead")
        || (scope.Is(at + 1, "were") || scope.Is(at + 1, "are") || scope.Is(at + 1, "have")) && scope.Class(at - 1) is not (WordClass.Noun or WordClass.Adj or WordClass.Det);

    /// <summary>"several hundred", "a few dozen", "many thousand": an open amount of that size.</summary>
    private static bool TrySeveral(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        var next = scope.Is(at, "several") || scope.Is(at, "many") ? at + 1 : scope.Are(at, "a", "few") ? at + 2 : -1;
        if (next < 0 || !NumberWords.TryScale(scope.Form(next), out var scale)) return false;
        phrase = new(at, next + 1, scale, 10 * scale, NumberForm.Vague);
        return true;
    }

    /// <summary>"a couple of carts": about two.</summary>
    private static bool TryCouple(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        var couple = scope.Is(at, "couple") ? at : scope.Are(at, "a", "couple") ? at + 1 : -1;
        if (couple < 0 || !scope.Is(couple + 1, "of") || scope.Is(couple - 1, "the")) return false;
        phrase = new(at, couple + 1, 2, 2, NumberForm.Plain) { IsLoose = true };
        return true;
    }

    private static bool TryNone(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        var width = scope.Is(at, "nobody") || scope.Is(at, "none") || scope.Is(at, "neither") && scope.Is(at + 1, "of") ? 1 : scope.Are(at, "no", "one") || scope.Are(at, "not", "one") ? 2 : 0;
        if (scope.Are(at, "not", "a") && scope.Is(at + 2, "single")) width = 3;
        if (scope.Is(at, "none") && !scope.Is(at + 1, "of") && !HasFate(scope, at + 1)) return false;
        if (width == 0 && scope.Is(at, "no") && (IsTollAhead(scope, at + 1) || IsFate(scope, at + 1))) width = 1;
        phrase = new(at, at + width, 0, 0, NumberForm.None);
        return width > 0;
    }

    /// <summary>"no casualties", "no further deaths": what a toll would count.</summary>
    private static bool IsTollAhead(FigureScope scope, int at)
    {
        for (var i = at; i < at + 3; i++)
        {
            if (scope.IsIn(i, Tolls)) return true;
            if (scope.Class(i) is WordClass.Adp or WordClass.Verb or WordClass.Punct) return false;
        }
        return false;
    }

    /// <summary>"no civilians were killed".</summary>
    private static bool IsFate(FigureScope scope, int at) => scope.Class(at) == WordClass.Noun && HasFate(scope, at + 1) || scope.Class(at + 1) == WordClass.Noun && HasFate(scope, at + 2);

    private static bool HasFate(FigureScope scope, int at) => (scope.Is(at, "was") || scope.Is(at, "were") || scope.Is(at, "had") || scope.Is(at, "has") || scope.Is(at, "have"))
        && (scope.IsIn(at + 1, Fates) || scope.Is(at + 1, "been") && scope.IsIn(at + 2, Fates));

    /// <summary>"the third gunman killed two": what follows is whom.</summary>
    private static bool IsDeed(FigureScope scope, int at) => scope.Class(at) is WordClass.Det or WordClass.Num or WordClass.Propn or WordClass.Pron || scope.IsNumber(at) || NumberWords.TryUnit(scope.Form(at), out _);

    /// <summary>"the fourth victim", "the third person to die": at least so many.</summary>
    private static bool TryNth(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        if (!scope.Is(at - 1, "the") && !scope.Is(at - 1, "a")) return false;
        if (!Ordinals.TryRead(scope.Form(at), out var value) || value < 2) return false;
        var victim = scope.Is(at + 1, "victim") || scope.Is(at + 1, "fatality") || scope.Is(at + 1, "death") || scope.Is(at + 2, "to") && (scope.Is(at + 3, "die") || scope.Is(at + 3, "be") && scope.IsIn(at + 4, Fates))
            || scope.IsIn(at + 1, ArticleReader.Persons) && (scope.IsIn(at + 2, Fates) && !scope.Is(at + 2, "missing") && !IsDeed(scope, at + 3) || scope.IsIn(at + 2, ArticleReader.Endings)
                || scope.Form(at + 2) is "was" or "has" or "had" && (scope.IsIn(at + 3, Fates) || scope.IsIn(at + 3, ArticleReader.Endings) || scope.Is(at + 3, "been") && scope.IsIn(at + 4, Fates)));
        phrase = new(at, at + 1, value, value, NumberForm.Ordinal);
        return victim;
    }
}
