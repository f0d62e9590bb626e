using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Second pass: what each figure is said of, what became of the counted, and what it takes from its neighbours.</summary>
internal static class FigureLinker
{
    private static readonly WordSet Crowds = new("crowd toll dead death deaths missing wounded injured turnout population crew staff");

    /// <summary>Fills in phrases, roles, states and elided nouns of the figures of one sentence.</summary>
    public static void Link(FigureScope scope, List<FigureDraft> drafts)
    {
        UnitSharing.Share(scope, drafts);
        for (var i = 0; i < drafts.Count; i++) Phrases(scope, drafts[i], i > 0 ? drafts[i - 1] : null);
        RoleReader.Read(scope, drafts);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Unit.Unit.Dimension == "age") continue;
            States(scope, drafts, i);
            Elided(scope, drafts, i);
        }
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            if (i + 1 < drafts.Count) FromTwin(scope, drafts[i], drafts[i + 1]);
            FromBehind(drafts, i);
            if (i + 1 < drafts.Count && IsListed(scope, drafts[i], drafts[i + 1])) (drafts[i].InheritedState, drafts[i].IsListed) = (drafts[i + 1].StateName, true);
        }
    }

    private static void Phrases(FigureScope scope, FigureDraft draft, FigureDraft? before)
    {
        if (draft.IsCount && draft.Counted.Head is null && scope.Class(draft.End) == WordClass.Aux && (draft.First == scope.Start || scope.Is(draft.First - 1, "that"))) return; // the number is the subject itself
        if (before is not null && SaysAgain(scope, draft, before)) { (draft.Phrase, draft.Subject) = (before.Counted.Head is not null ? before.Counted : before.Phrase, before.Subject); return; }
        var preposition = draft.First - 1;
        if (scope.Form(preposition) is "a" or "an" or "the") preposition--;
        if (draft.IsCount && draft.Counted.Head is null && draft.Counted.IsPronoun) { }
        else if (scope.Form(preposition) is "of" or "in" or "at" && SubjectReader.Before(scope, preposition) is { Head: not null } holder) draft.Phrase = holder;
        else if (!draft.IsCount && scope.Class(preposition) is WordClass.Noun or WordClass.Propn && SubjectReader.Before(scope, draft.First) is { Head: not null } name) draft.Phrase = name;
        else if (!draft.IsCount && draft.Counted.Head is null && CountedReader.Phrase(scope, draft.End, false) is { Head: not null } behind && !Movements.IsAdverb(scope, behind.First)) draft.Phrase = behind;
        if (draft.Phrase.Head is null && !draft.IsCount && preposition == draft.First - 2 && scope.IsWord(draft.End) && scope.Class(draft.End) is not (WordClass.Adp or WordClass.Aux or WordClass.Det or WordClass.Cconj or WordClass.Sconj or WordClass.Pron or WordClass.Part) && !scope.Form(draft.End).EndsWith("ed", StringComparison.Ordinal))
            draft.Phrase = scope.Class(draft.End + 1) == WordClass.Noun ? CountedReader.Phrase(scope, draft.End + 1, false) : new(Nouns.Singular(scope.Form(draft.End)), draft.End, draft.End + 1); // "a 5% pay rise", "a 9% stake": no verb, whatever its tag
        draft.Subject = Named(scope, draft) ?? SubjectReader.Subject(scope, draft.First);
        if (draft.Phrase.Head is null && (draft.Subject.Head is null || draft.IsCount && draft.Counted.Head is not null)) draft.Phrase = SubjectReader.Nearest(scope, draft.First);
    }

    /// <summary>"Marrow Group, down 68p", "Tilling by 2.6%": in a list of movers the name in front moves.</summary>
    private static CountedPhrase? Named(FigureScope scope, FigureDraft draft)
    {
        var at = draft.First - 1;
        if (scope.Form(at) is "up" or "down") at--;
        else if (!scope.Is(at, "by")) return null;
        if (scope.Is(at, ",") || scope.Is(at, "by")) at--;
        else return null;
        return scope.Class(at) == WordClass.Propn && scope.IsCapital(at) && SubjectReader.Before(scope, at + 1) is { Head: not null } name ? name : null;
    }

    /// <summary>"(90 miles)", "to 84 dollars" behind a change, "up from 50": said of the same thing as the figure in front.</summary>
    private static bool SaysAgain(FigureScope scope, FigureDraft draft, FigureDraft before)
    {
        if (draft.IsCount || before.IsCount || draft.Counted.Head is not null) return false;
        var gap = draft.First - before.End;
        return gap is > 0 and <= 3 && (scope.Is(draft.First - 1, "(") || scope.Is(draft.First - 1, "to") && Movements.Moves(scope, before.First)) || gap <= 14 && scope.Is(draft.First - 1, "from") && scope.Form(draft.First - 2) is "up" or "down";
    }

    private static void States(FigureScope scope, List<FigureDraft> drafts, int i)
    {
        var draft = drafts[i];
        var unit = draft.Unit.Unit;
        var countedEnd = draft.Counted.Head is null ? draft.End : Math.Max(draft.Counted.End, draft.End);
        var next = NextFigure(scope, drafts, i);
        if (unit.Dimension == "flow") { draft.State = FlowStates.Read(scope.Text, draft.Number, scope.Start, scope.End); return; }
        if (!draft.IsCount && !draft.IsShare) return;
        if (draft.Number.Form == NumberForm.Factor) return;
        draft.State = StateReader.Of(scope, draft, countedEnd, next);
    }

    /// <summary>Where the next figure begins; parts put in between ("30 miners, including two cooks, were hurt") do not count.</summary>
    private static int NextFigure(FigureScope scope, List<FigureDraft> drafts, int i)
    {
        for (var k = i + 1; k < drafts.Count; k++)
        {
            if (drafts[k].Unit.Unit.Dimension == "age") continue;
            if (drafts[k].Role != QuantityRole.Part || drafts[k].Related != drafts[i] || scope.Is(drafts[k].End, "of") || scope.Is(drafts[k].First, "one") && scope.Class(drafts[k].End) is WordClass.Aux) return drafts[k].Number.First;
        }
        return scope.End;
    }

    /// <summary>A figure without noun or state of its own takes them from the one before it: "9 hurt and 40 freed; seven were nurses".</summary>
    private static void Elided(FigureScope scope, List<FigureDraft> drafts, int i)
    {
        var draft = drafts[i];
        if (!draft.IsCount) { Measured(drafts, i); return; }
        var before = Earlier(drafts, i);
        if (draft.Counted.Head is null && Predicate(scope, draft.End) is { } predicate && before is not null) draft.Counted = predicate;
        if (draft.Counted.Head is null && before is null && draft.Role == QuantityRole.Part && scope.Is(scope.Start, "Of") && Predicate(scope, draft.End) is { } some) draft.Counted = some;
        if (draft.Counted.Head is null && (scope.Are(draft.End, "in", "need")) && draft.Number.High > 1) draft.Counted = new("person", draft.End, draft.End);
        if (draft.Counted.Head is null && (scope.Are(draft.End, "on", "board") || scope.Is(draft.End, "aboard"))) draft.Counted = new("person", draft.End, draft.End);
        if (draft.Counted.Head is null && draft.Role != QuantityRole.Part && !draft.Counted.IsPronoun && Contained(scope, draft) is { } contained) draft.Counted = contained;
        if (draft.Counted.Head is null && before is not null && IsVictim(scope, draft, before)) draft.Counted = new("person", draft.End, draft.End);
        else if (draft.Counted.Head is null && before is not null && IsOpen(scope, draft))
        {
            draft.Counted = before.Counted with { IsPronoun = true };
            if (draft.State is null && TakesState(scope, draft, before)) draft.InheritedState = before.StateName;
        }
        else if (draft.Counted.Head is not null && draft.State is null && before is not null && draft.Role == QuantityRole.Part) draft.InheritedState = before.StateName;
        if (draft.Counted.Head is "death" or "fatality") draft.Counted = draft.Counted with { Head = "person" };
        if (draft.Counted.Head is null && draft.State is not null) draft.Counted = new("person", draft.End, draft.End);
        if (draft.Counted.Head is null && draft.Subject.Head is not null && draft.Number.Low == Math.Floor(draft.Number.Low) && (Nouns.IsPlural(scope.Form(draft.Subject.End - 1)) || Crowds.Contains(draft.Subject.Head)) && Exceeds(scope, draft)) draft.Counted = Crowd(draft.Subject);
    }

    /// <summary>"two cooks, a driver and one pilot drowned": members of a list share what is said of the last, or of the first.</summary>
    private static bool IsListed(FigureScope scope, FigureDraft draft, FigureDraft next)
    {
        if (!draft.IsCount || !next.IsCount || draft.Counted.Head is null || next.Counted.Head is null || (draft.StateName is null) == (next.StateName is null)) return false;
        if (draft.Counted.IsPronoun || next.Counted.IsPronoun || draft.Counted.End <= draft.Number.First) return false;
        for (var i = draft.Counted.End; i < next.First; i++)
        {
            if (scope.Form(i) is "," or "and" or "or") continue;
            if (!(scope.Form(i) is "a" or "an") || scope.Class(i + 1) != WordClass.Noun) return false;
            i++; // "two cooks, a driver and one pilot"
        }
        if (draft.State is { } own && own.First < draft.First && next.InheritedState is null && next.State is null) next.InheritedState = draft.StateName;
        return next.State is { } state ? state.First >= next.Counted.End : next.IsListed;
    }

    private static bool TakesState(FigureScope scope, FigureDraft draft, FigureDraft before) =>
        draft.Role is QuantityRole.Part or QuantityRole.Before or QuantityRole.Delta or QuantityRole.Total || before.Role == QuantityRole.Before || !HasVerb(scope, draft.End) || scope.Form(draft.First - 1) is "to" or "of" or "only" or "and" && !HasVerb(scope, draft.End);

    /// <summary>True when a verb follows in the clause: the figure then has a fate of its own.</summary>
    private static bool HasVerb(FigureScope scope, int at)
    {
        for (var i = at; i < at + 6 && scope.Has(i); i++)
        {
            if (scope.IsStop(i)) return false;
            if (scope.Class(i) is WordClass.Verb && !scope.Form(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase) || scope.Class(i) is WordClass.Aux) return true;
        }
        return false;
    }

    /// <summary>"Four shells hit the market, killing 13": those who do it stand as subject, so others are counted.</summary>
    private static bool IsVictim(FigureScope scope, FigureDraft draft, FigureDraft before)
    {
        if (draft.State is not { State: "dead" or "wounded" } state || state.First >= draft.First || before.StateName is not null || !scope.Form(state.First).EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return false;
        for (var i = before.First - 1; i >= scope.Start; i--)
            if (scope.Class(i) is WordClass.Verb or WordClass.Aux or WordClass.Adp) return false;
        return true;
    }

    private static FigureDraft? Earlier(List<FigureDraft> drafts, int i)
    {
        for (var k = i - 1; k >= 0; k--)
            if (drafts[k].IsCount && drafts[k].Counted.Head is not null && !drafts[k].IsIncidental) return drafts[k];
        return null;
    }

    /// <summary>True when nothing behind the number could be what it counts, so that a noun was left out.</summary>
    private static bool IsOpen(FigureScope scope, FigureDraft draft) => draft.Number.Tail == 0 && (draft.Counted.IsPronoun || draft.Role is QuantityRole.Part or QuantityRole.Before or QuantityRole.Delta or QuantityRole.Total
        || !scope.IsWord(draft.End) || scope.Class(draft.End) is WordClass.Adp or WordClass.Aux or WordClass.Verb or WordClass.Cconj or WordClass.Adv or WordClass.Sconj or WordClass.Det or WordClass.Part);

    /// <summary>"70 were women", "six were militants": the noun is said of the number.</summary>
    private static CountedPhrase? Predicate(FigureScope scope, int at)
    {
        if (scope.Form(at) is not ("were" or "are" or "was" or "is")) return null;
        var phrase = CountedReader.Phrase(scope, at + 1, true);
        return phrase.Head is not null && Nouns.IsPlural(scope.Form(phrase.End - 1)) && StateReader.OfWord(scope.Form(phrase.End - 1)) is null && scope.Class(phrase.End - 1) is WordClass.Noun ? phrase : null;
    }

    /// <summary>"a death toll of 80", "the number of injured passed 90", "a crowd of 700".</summary>
    private static CountedPhrase? Contained(FigureScope scope, FigureDraft draft)
    {
        for (var i = draft.First - 1; i >= draft.First - 24 && scope.Has(i); i--)
        {
            if (scope.IsNumber(i) || scope.Form(i) is ";" or "." or "that") return null;
            if (scope.Is(i, "toll") && i > draft.First - 24 && (i >= draft.First - 9 || scope.Is(i - 1, "death"))) return new("person", i, i + 1);
            if (i < draft.First - 9) continue;
            if (i >= draft.First - 3 && scope.Is(draft.First - 1, "at") && scope.Is(i - 1, "the") && scope.Form(i) is "dead" or "injured" or "wounded" or "missing") return new("person", i, i + 1);
            if (scope.Is(i, "crowd") || scope.Is(i, "turnout") && draft.Number.High > 100) return new("person", i, i + 1);
            if (scope.Form(i) is "number" or "Number" or "count" && scope.Is(i + 1, "of"))
            {
                var at = i + 2;
                while (scope.Class(at) == WordClass.Det) at++;
                return CountedReader.Phrase(scope, at, true) is { Head: not null } phrase ? phrase : null;
            }
        }
        return null;
    }

    /// <summary>"arrivals exceeded 700": the number stands right behind the verb of its subject.</summary>
    private static bool Exceeds(FigureScope scope, FigureDraft draft)
    {
        if (!scope.IsWord(draft.End) || scope.Class(draft.End) is not (WordClass.Noun or WordClass.Propn or WordClass.Adj))
            for (var i = draft.Number.First - 1; i >= draft.Number.First - 4 && scope.Has(i); i--)
                if (scope.Form(i) is "exceeded" or "exceed" or "topped" or "passed" or "reached" or "surpassed" or "totalled" or "totaled" or "stood" or "stand" or "stands" or "numbered" or "number" or "numbers" or "totals" or "total" or "shrunk" or "shrank" or "rose" or "risen" or "fell" or "fallen" or "climbed" or "grown" or "jumped") return true;
        return draft.Role == QuantityRole.Before || scope.Is(draft.First - 1, "to") && draft.Change != ChangeDirection.None;
    }

    private static CountedPhrase Crowd(CountedPhrase subject) => subject with { Head = Crowds.Contains(subject.Head) ? "person" : subject.Head };

    /// <summary>A measure takes what it is said of from a measure of the same kind before it, when it has nothing else.</summary>
    private static void Measured(List<FigureDraft> drafts, int i)
    {
        var draft = drafts[i];
        for (var k = i - 1; k >= 0 && draft.Role == QuantityRole.Before && draft.Counted.Head is null; k--)
            if (drafts[k].Unit.Unit.Dimension == draft.Unit.Unit.Dimension) (draft.Phrase, draft.Subject) = (drafts[k].Phrase, drafts[k].Subject);
    }

    /// <summary>"at least two and possibly three gunmen": the noun stands behind the second.</summary>
    private static void FromTwin(FigureScope scope, FigureDraft draft, FigureDraft next)
    {
        if (!draft.IsCount || !next.IsCount || draft.Counted.Head is not null || next.Counted.Head is null || next.Number.First - draft.End > 3 || next.Number.First == draft.End) return;
        for (var i = draft.End; i < next.Number.First; i++) if (!(scope.Form(i) is "and" or "or" or "possibly" or "perhaps" or "maybe" or "probably" or "even")) return;
        (draft.Counted, draft.InheritedState) = (next.Counted, draft.State is null ? next.StateName : draft.InheritedState);
    }

    /// <summary>"two of the six barns", "none of the 9 barns", "80 of the firm's 300 drivers": the noun stands behind the whole.</summary>
    private static void FromBehind(List<FigureDraft> drafts, int i)
    {
        var draft = drafts[i];
        if (draft.Role != QuantityRole.Part || draft.Related is not { } whole || !drafts.Contains(whole) || whole.Number.First < draft.Number.First || whole.Counted.Head is null) return;
        draft.Counted = whole.Counted;
        if (draft.State is { } own && whole.Counted.End > own.First) draft.State = null;
        if (whole.State is { } state && draft.State is null) (draft.State, whole.State) = (state, state.First < whole.Counted.End + 3 && state.First >= whole.End && IsAdnominal(whole, state) ? whole.State : null);
    }

    /// <summary>"Of the 60 cooks hired": right behind the noun the state is the whole's.</summary>
    private static bool IsAdnominal(FigureDraft whole, StateWord state) => state.First <= whole.Counted.End;
}
