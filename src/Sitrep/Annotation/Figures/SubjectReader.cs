using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Finds what a measure is said of by a light look at the clause: the phrase in front of "of", the noun behind, the subject of the verb.</summary>
/// <remarks>A seam: where a tree over the sentence is at hand, the subject and the governor can be read off it in place of this.</remarks>
internal static class SubjectReader
{
    private static readonly WordSet Boundaries = new("that while but although though whereas when because if after before as since where until so said says");

    private static readonly WordSet Containers = new("number numbers total amount share proportion percentage estimates estimate count majority average sum quantity rate level levels figure");

    private static readonly WordSet Skipped = new("the a an this that these those its their his her our my your some any each every more about around also now then still only just and or there it he she they we i you");

    /// <summary>The subject of the clause that holds the token; none where it is a pronoun or not found.</summary>
    public static CountedPhrase Subject(FigureScope scope, int first)
    {
        if (VerbSubjects.Read(scope, first) is { Head: not null } direct && !scope.IsIn(direct.End - 1, Times)) return Contained(scope, direct);
        var start = ClauseStart(scope, first);
        for (var segment = first; segment > start;)
        {
            var from = segment - 1;
            while (from > start && !scope.Is(from - 1, ",")) from--;
            if (FirstPhrase(scope, from, segment) is { Head: not null } phrase) return Contained(scope, phrase);
            segment = from - 1;
        }
        if (start > scope.Start && scope.Form(start - 1) is "which" or "who" or "that") return Before(scope, scope.Is(start - 2, ",") ? start - 2 : start - 1);
        return default;
    }

    /// <summary>The noun phrase that ends before the token: "winds" of "gusts of 90 km/h".</summary>
    public static CountedPhrase Before(FigureScope scope, int at)
    {
        var i = at - 1;
        var end = at;
        while (scope.Has(i) && i > at - 6 && !scope.Is(i, "cent") && (scope.IsWord(i) && scope.Class(i) is WordClass.Noun or WordClass.Propn or WordClass.Adj || scope.IsNumber(i) && scope.IsCapital(i - 1)) && !scope.IsStop(i)) i--;
        return i + 1 >= end || scope.IsNumber(i) || end == i + 2 && scope.IsNumber(i + 1) ? default : new(Nouns.Singular(scope.Form(scope.IsNumber(end - 1) ? end - 2 : end - 1)), i + 1, end);
    }

    /// <summary>The nearest noun phrase in front, over verbs and prepositions; for figures whose clause has no noun as subject.</summary>
    public static CountedPhrase Nearest(FigureScope scope, int first)
    {
        for (var i = first - 1; i >= first - 8 && scope.Has(i); i--)
        {
            if (scope.Form(i) is ";" or "." || scope.IsNumber(i)) return default;
            if (scope.Class(i) is WordClass.Noun or WordClass.Propn && !scope.IsNumber(i - 1) && !scope.IsIn(i, Times) && !scope.Is(i, "cent")) return Before(scope, i + 1);
        }
        return default;
    }

    private static readonly WordSet Times = new("year month week day today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday morning night january february march april may june july august september october november december " +
        "years months weeks days hours hour quarter decade");

    private static int ClauseStart(FigureScope scope, int first)
    {
        var verbs = 0;
        for (var i = first - 1; i >= scope.Start && i > first - 40; i--)
        {
            if (scope.Form(i) is ";" or ":" or "(" or "\u2014" or "." or "?" or "!" || scope.IsDash(i) && !scope.IsGlued(i) && !scope.IsGlued(i + 1)) return i + 1;
            if (scope.Class(i) is WordClass.Verb or WordClass.Aux) verbs++;
            if (verbs > 0 && (scope.IsIn(i, Boundaries) || scope.Form(i) is "which" or "who") && scope.Class(i) is not WordClass.Adv) return i + 1;
        }
        return scope.Start;
    }

    /// <summary>The first noun phrase in the tokens, behind a phrase with a preposition in front ("In Europe, prices ...").</summary>
    private static CountedPhrase FirstPhrase(FigureScope scope, int from, int to)
    {
        var at = from;
        while (at < to && (scope.IsIn(at, Skipped) || scope.Class(at) is WordClass.Det or WordClass.Adv or WordClass.Cconj or WordClass.Punct or WordClass.Pron)) at++;
        if (at < to && (scope.Class(at) is WordClass.Adp or WordClass.Num || scope.IsNumber(at))) return default;
        if (scope.IsIn(at, Times) && (scope.Is(at + 1, "ago") || scope.Class(at + 1) is WordClass.Noun or WordClass.Propn or WordClass.Det)) return FirstPhrase(scope, at + (scope.Is(at + 1, "ago") ? 2 : 1), to);
        int head = -1, first = at;
        for (; at < to; at++)
        {
            if (scope.Form(at) is "'s" or "\u2019s" && head >= 0) continue;
            if (scope.Class(at) is WordClass.Noun or WordClass.Propn) { head = at; continue; }
            if (head < 0 && at == first && scope.IsCapital(at) && scope.Class(at) == WordClass.Adj && scope.Class(at + 1) == WordClass.Verb) { head = at; break; } // "Zinc rose"
            if (scope.Class(at) is WordClass.Adj or WordClass.Det or WordClass.Num or WordClass.Part && scope.Form(at) is not ("to" or "not") || scope.IsDash(at) && scope.IsGlued(at) || scope.Form(at) is "&") continue;
            if (scope.Class(at) == WordClass.Verb && scope.Class(at + 1) is WordClass.Noun && head < 0 && at > from) continue;
            break;
        }
        return head < 0 || scope.IsIn(head, Times) && head == first ? default : new(Nouns.Singular(scope.Form(head)), first, head + 1);
    }

    /// <summary>"the number of cases", "guesses at the number of cooks": what is contained.</summary>
    private static CountedPhrase Contained(FigureScope scope, CountedPhrase phrase)
    {
        for (var depth = 0; depth < 3 && scope.IsIn(phrase.End - 1, Containers) && scope.Is(phrase.End, "of"); depth++)
        {
            var at = phrase.End + 1;
            while (scope.IsIn(at, Skipped)) at++;
            var inner = CountedReader.Phrase(scope, at, true);
            if (inner.Head is null) return phrase;
            phrase = inner;
        }
        return phrase;
    }
}
