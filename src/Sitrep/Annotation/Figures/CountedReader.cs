using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Finds the head of what a number counts: the noun phrase behind it.</summary>
internal static class CountedReader
{
    private static readonly WordSet Stops = new(
        "a an the and or but of in on at by from to for with without within into onto over under after before during since until while as than that which who whom whose " +
        "is are was were be been being has have had do does did will would shall should can could may might must not no " +
        "said says say told tell left remain remained remaining died die dying fled went came come got get took take taken made make live lived living hit struck " +
        "this these those it its they their them he his she her we our you your i there here where when why how if because so more most less fewer other others ago " +
        "per each every including among amid across near around about out up down off away still also now then today yesterday tonight alone each both all some any " +
        "needed need needs sleep slept worked work works believed reported confirmed recorded expected according since while gave give given called call wait waits " +
        "lost lose believe think thought know knew known saw seen see drowned survived perished critically seriously lightly earlier later last next only just overnight wide deep long high tall aboard");

    private static readonly WordSet States = new("dead killed wounded injured missing displaced hurt deaths fatalities casualties trapped detained arrested homeless evacuated unaccounted");

    private static readonly WordSet Pronouns = new("them whom us which these those you");

    private static readonly string[][] Trailers = [["or", "so"], ["or", "more"], ["or", "less"], ["or", "fewer"], ["and", "counting"], ["plus"]];

    private static readonly WordSet Additions = new("more other others additional further extra fewer less");

    /// <summary>The counted thing behind the number; no head where none follows.</summary>
    public static CountedPhrase After(FigureScope scope, int at, bool plural)
    {
        foreach (var trailer in Trailers) if (scope.Matches(at, trailer)) { at += trailer.Length; break; }
        while (scope.IsIn(at, Additions)) at++;
        var of = scope.Is(at, "of");
        if (of)
        {
            at++;
            while (scope.Class(at) == WordClass.Det || scope.Is(at, "the") || scope.Is(at, "all") || IsPossessive(scope, at)) at++;
            if (scope.IsIn(at, Pronouns) && !scope.IsCapital(at)) return Nouns.IsPlural(scope.Form(at + 1)) && scope.Class(at + 1) == WordClass.Noun && (!scope.IsWord(at + 2) || scope.Class(at + 2) is WordClass.Cconj) ? Phrase(scope, at + 1, true) : new(null, at, at + 1, true); // "three of them children"
            if (scope.Is(at, "more") || scope.Is(at, "about") || scope.Is(at, "other") || scope.Is(at, "most") || scope.Is(at, "least")) at++;
        }
        return Phrase(scope, at, plural || of);
    }

    /// <summary>The noun phrase that begins at the token.</summary>
    public static CountedPhrase Phrase(FigureScope scope, int at, bool plural)
    {
        int head = -1, first = at, i = at;
        for (; scope.Has(i) && i < at + 8; i++)
        {
            if (head >= 0 && scope.Form(i) is "'s" or "\u2019s" or "'" or "\u2019" && scope.IsGlued(i)) { (first, head) = (i + 1, -1); continue; }
            if (head >= 0 && scope.IsDash(i) && scope.IsGlued(i) && scope.IsGlued(i + 1) && scope.IsWord(i + 1)) continue;
            if (head < 0 && i == first && char.IsAsciiDigit(scope.Form(i)[0]) && scope.IsWord(i)) { first = i + 1; continue; } // "six 90ml flasks"
            if (head < 0 && IsParticiple(scope, i)) continue;
            if (head >= 0 && scope.IsDash(i) && scope.IsGlued(i + 1) && scope.IsNumber(i + 1) && scope.IsCapital(i - 1) && scope.IsWord(i + 2)) { i++; continue; } // "Covid -19 tests"
            if (head >= 0 && scope.Is(i, ",") && scope.Class(head) == WordClass.Adj && scope.Class(i + 1) == WordClass.Adj && scope.IsWord(i + 2)) continue; // "small, friendly deals"
            if (!scope.IsWord(i) && !(scope.IsNumber(i) && head >= 0 && scope.IsWord(i + 1) && scope.Class(i + 1) == WordClass.Noun && scope.IsCapital(i - 1))) break;
            var form = scope.Form(i);
            if (NumberWords.TryUnit(form, out _) || NumberWords.TryTens(form, out _) || NumberWords.TryHyphened(form, out _)) break; // another figure
            if (States.Contains(form))
            {
                if (IsModifier(scope, i)) continue;
                if (head < 0) head = i;
                break;
            }
            if (IsStop(scope, i, form) || IsVerb(scope, i, at, head)) break;
            if (scope.Class(i) == WordClass.Adv && head >= 0) break;
            if (!plural && head >= 0 && Nouns.IsPlural(form) && scope.Class(head) is WordClass.Noun && !Nouns.IsPlural(scope.Form(head))) break; // "one proposal asks"
            head = i;
            if (plural && Nouns.IsPlural(form) && !NounFollows(scope, i + 1)) { i++; break; }
        }
        if (head >= 0 && (scope.Class(head) is WordClass.Adj or WordClass.Adv && !Nouns.IsPlural(scope.Form(head)) && !States.Contains(scope.Form(head)) && !scope.IsCapital(head)) && scope.Class(head - 1) != WordClass.Adj && head == first && !IsPeopleWord(scope.Form(head)) && IsBareAdjective(scope, head)) head = -1;
        if (head < 0) return new(null, at, at);
        head = JoinedNames(scope, head);
        return new(IsPeopleState(scope.Form(head)) ? "person" : Nouns.Singular(scope.Form(head)), first, head + 1);
    }

    /// <summary>"Class K and Class L vans": two names that share the noun behind.</summary>
    private static int JoinedNames(FigureScope scope, int head)
    {
        if (!scope.IsCapital(head) || scope.Form(head + 1) is not ("and" or "or")) return head;
        var at = head + 2;
        while (scope.IsCapital(at) && at < head + 5) at++;
        return at > head + 2 && scope.IsWord(at) && !scope.IsCapital(at) && scope.Class(at) is WordClass.Noun or WordClass.Propn && Nouns.IsPlural(scope.Form(at)) ? at : head;
    }

    /// <summary>"11 unaccounted for", "40 detained": a state stands for those who are in it.</summary>
    private static bool IsPeopleState(ReadOnlySpan<char> form) => States.Contains(form) && form is not ("deaths" or "fatalities" or "casualties");

    /// <summary>"listed mumps cases", "registered voters": a participle in front of its noun.</summary>
    private static bool IsParticiple(FigureScope scope, int at) => scope.Form(at).EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !States.Contains(scope.Form(at)) && scope.IsWord(at + 1)
        && scope.Class(at) is WordClass.Verb or WordClass.Adj && scope.Class(at + 1) is WordClass.Noun or WordClass.Adj && (Nouns.IsPlural(scope.Form(at + 1)) || Nouns.IsPlural(scope.Form(at + 2)) && scope.Class(at + 2) == WordClass.Noun);

    private static bool IsPeopleWord(ReadOnlySpan<char> form) => form is "dead" or "injured" or "wounded" or "missing" or "elderly";

    /// <summary>"30 wounded" stands for people; "200 strong", "15 south" for nothing.</summary>
    private static bool IsBareAdjective(FigureScope scope, int at) => scope.Form(at) is "strong" or "north" or "south" or "east" or "west" or "higher" or "lower" or "annually" or "daily" or "overall" or "combined" or "total" or "likely"
        || scope.Class(at) == WordClass.Adj && scope.Form(at).Length > 5 && scope.Form(at).EndsWith("er", StringComparison.OrdinalIgnoreCase); // "40k cheaper"

    private static bool IsPossessive(FigureScope scope, int at) => scope.Form(at) is "his" or "her" or "their" or "its" or "our" or "my" or "your";

    /// <summary>"14 missing hikers": a plural follows at once, so the state word describes it.</summary>
    private static bool IsModifier(FigureScope scope, int at) => scope.IsWord(at + 1) && Nouns.IsPlural(scope.Form(at + 1)) && !Stops.Contains(scope.Form(at + 1)) && !States.Contains(scope.Form(at + 1))
        && scope.Class(at + 1) is WordClass.Noun or WordClass.Propn or WordClass.Adj;

    private static bool IsStop(FigureScope scope, int at, ReadOnlySpan<char> form) => Stops.Contains(form)
        || scope.Class(at) is WordClass.Adp or WordClass.Aux or WordClass.Cconj or WordClass.Sconj or WordClass.Det or WordClass.Pron or WordClass.Part or WordClass.Intj;

    private static bool IsVerb(FigureScope scope, int i, int at, int head)
    {
        var form = scope.Form(i);
        var participle = form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || form.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        if (scope.Class(i) == WordClass.Verb && i == at && Nouns.IsPlural(form)) return false; // a plural right behind the number is no verb, whatever its tag
        if (scope.Class(i) == WordClass.Verb) return i > at || head >= 0 || !participle || !(scope.IsWord(i + 1) && (Nouns.IsPlural(scope.Form(i + 1)) || scope.Class(i + 1) is WordClass.Noun or WordClass.Adj));
        return scope.Class(i) == WordClass.X && head >= 0 && form.EndsWith("ed", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>After a plural only another plural noun goes on ("aid workers", "police officers", but "people living").</summary>
    private static bool NounFollows(FigureScope scope, int at)
    {
        if (scope.Form(at) is "'s" or "\u2019s" or "'" or "\u2019") return scope.IsGlued(at);
        if (!scope.IsWord(at) || scope.Class(at) is not (WordClass.Noun or WordClass.Propn)) return false;
        return Nouns.IsPlural(scope.Form(at)) && !Stops.Contains(scope.Form(at)) && !States.Contains(scope.Form(at));
    }
}
