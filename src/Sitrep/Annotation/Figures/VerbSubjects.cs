using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Finds the subject of the verb that governs a figure: the noun phrase right in front of the verb, climbed out of "of" and "in".</summary>
internal static class VerbSubjects
{
    private static readonly WordSet Prepositions = new("of in for from at on with under among by near around between");

    /// <summary>The subject of the nearest verb in front of the token; its span runs from the head's phrase to the verb. None where no noun stands there.</summary>
    public static CountedPhrase Read(FigureScope scope, int first)
    {
        var at = first;
        for (var tries = 0; tries < 3; tries++)
        {
            var verb = Verb(scope, at);
            if (verb < 0) return default;
            var before = Chain(scope, verb);
            if (scope.Form(before) is "which" or "who" or "that") return Phrase(scope, scope.Is(before - 1, ",") ? before - 1 : before);
            if (scope.Class(before) is WordClass.Cconj || scope.Is(before, ",")) { at = before; continue; }
            if (tries < 2 && scope.Is(before + 1, "to") && Verb(scope, before + 1) is var finite and >= 0 && finite > verb - 12 && !scope.IsIn(finite, ObjectRaising) && scope.Class(before) is WordClass.Noun or WordClass.Propn) { at = before + 1; continue; } // "saw demand to trade at 80"
            return Phrase(scope, before + 1);
        }
        return default;
    }

    /// <summary>"expects prices to rise": the object is who does it.</summary>
    private static readonly WordSet ObjectRaising = new("expect expects expected wants want wanted cause causes caused force forces forced allow allows allowed help helps helped ask asks asked tell told predict predicts predicted forecast forecasts led leads urged");

    private static int Verb(FigureScope scope, int at)
    {
        for (var i = at - 1; i >= at - 16 && scope.Has(i); i--)
        {
            if (scope.Form(i) is ";" or ":" or "(" or ")" or ".") return -1;
            if (scope.Class(i) == WordClass.Aux || scope.Class(i) == WordClass.Verb && !IsModifier(scope, i) || scope.Form(i) is "up" or "down" && scope.Class(i - 1) is WordClass.Noun or WordClass.Propn && i >= at - 2) return i;
        }
        return -1;
    }

    /// <summary>"rising prices", "including 12", "a reported $3m": a participle in front of a noun is no verb of a clause.</summary>
    private static bool IsModifier(FigureScope scope, int at) => scope.Form(at).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && scope.Class(at - 1) is not WordClass.Aux
        || scope.Class(at + 1) is WordClass.Noun && scope.Class(at - 1) is WordClass.Det or WordClass.Adp;

    /// <summary>The token in front of the verb and its auxiliaries and adverbs.</summary>
    private static int Chain(FigureScope scope, int verb)
    {
        var at = verb - 1;
        while (scope.Has(at) && (scope.Class(at) is WordClass.Aux or WordClass.Adv or WordClass.Verb && !scope.Is(at, "up") || scope.Form(at) is "to" or "not")) at--;
        return at;
    }

    private static CountedPhrase Phrase(FigureScope scope, int end)
    {
        var (head, first) = Run(scope, end);
        if (head < 0) return default;
        for (var climb = 0; climb < 3; climb++)
        {
            var at = first - 1;
            while (scope.Class(at) is WordClass.Det or WordClass.Pron && scope.Has(at)) at--;
            if (!scope.IsIn(at, Prepositions)) break;
            var (outer, outerFirst) = Run(scope, at);
            if (outer < 0) break;
            (head, first) = (outer, outerFirst);
        }
        return new(Nouns.Singular(scope.Form(head)), first, Math.Max(head + 1, first + 1)) { };
    }

    /// <summary>The run of nouns, names and adjectives that ends before the token: its last noun and its first token.</summary>
    private static (int Head, int First) Run(FigureScope scope, int end)
    {
        int head = -1, i = end - 1;
        for (; scope.Has(i) && i > end - 9; i--)
        {
            var wordClass = scope.Class(i);
            if (wordClass is WordClass.Noun or WordClass.Propn) { if (head < 0) head = i; continue; }
            if (head < 0 && scope.IsNumber(i) && scope.IsCapital(i - 1)) { head = i - 1; continue; }
            if (head < 0 && wordClass == WordClass.Adj && scope.IsCapital(i) && i == scope.Start) { head = i; continue; } // a bare adjective as subject: the tagger's slip
            if (head >= 0 && (wordClass is WordClass.Adj or WordClass.Num || scope.Form(i) is "'s" or "\u2019s" or "&" || scope.IsDash(i) && scope.IsGlued(i))) continue;
            break;
        }
        return head < 0 ? (-1, end) : (head, i + 1);
    }
}
