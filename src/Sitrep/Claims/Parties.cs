using Sitrep.Text;

namespace Sitrep.Claims;

/// <summary>Links what is counted to the page's actors: whose they are, and who is said to have done it. Two things: a claim that somebody was killed is not one of who killed.</summary>
internal static class Parties
{
    private static readonly WordSet Sides = new("rebel rebels insurgent insurgents militant militants gunman gunmen guerrilla guerrillas separatist separatists jihadist jihadists extremist extremists fighters militia militias militiamen " +
        "police policemen army soldiers troops government regime forces coalition paramilitaries settlers protesters rioters gang gangs bandits pirates smugglers kidnappers attackers robbers loyalists opposition");

    private static readonly WordSet Deeds = new("killed killing kill kills wounded wounding injured injuring hurt detained detaining arrested arresting seized captured capturing destroyed destroying damaged damaging displaced displacing massacred executed executing kidnapped abducted shot");

    private static readonly WordSet Being = new("was were been be being is are");

    private static readonly WordSet Losing = new("lost lose loses losing");

    private static readonly WordSet Possessives = new("its their his her");

    /// <summary>Whose the counted are: "12 Marrow Front fighters", "30 soldiers of the Third Brigade", "the army lost nine men", "two of its guards"; null where nothing says so.</summary>
    public static Party? WhoseOf(AnnotatedText text, Quantity quantity)
    {
        if (quantity.Unit.Dimension != "count" && quantity.Unit.Dimension != "share") return null;
        var (first, end) = Words.SentenceTokens(text, quantity.Span.Start);
        var number = text.TokenAt(quantity.Span.End);
        var counted = quantity.CountedSpan is { } span ? text.TokenAt(span.End - 1) + 1 : number;
        for (var i = Math.Max(first, number); i < counted - 1; i++)
        {
            if (Possessives.Contains(text[text.Tokens[i]])) return ActorAt(text, text.Tokens[i].Span);
            if (IsBody(text, text.Tokens[i].Span) && PartyAt(text, text.Tokens[i].Span) is { } inside) return inside;
        }
        if (counted + 1 < end && text[text.Tokens[counted]] is "of" or "from" && AfterOf(text, counted + 1, end) is { } owner) return owner;
        var verb = text.TokenAt(quantity.Span.Start) - 1;
        while (verb > first && text.Tokens[verb].Class is WordClass.Adv or WordClass.Adp or WordClass.Adj && verb > text.TokenAt(quantity.Span.Start) - 4) verb--;
        return verb > first && Losing.Contains(text[text.Tokens[verb]]) ? SubjectOf(text, first, verb) : null;
    }

    /// <summary>Who is said to have done what befell the counted: "killed by the Marrow Front", "rebel rockets wounded six"; null where nothing says so.</summary>
    public static Party? AgentOf(AnnotatedText text, Quantity quantity)
    {
        if (quantity.State is null || quantity.StateSpan is not { } state) return null;
        var (first, end) = Words.SentenceTokens(text, quantity.Span.Start);
        var deed = text.TokenAt(state.Start);
        var isPassive = deed > first && Being.Contains(text[text.Tokens[deed - 1]]) || state.Start > quantity.Span.Start;
        if (isPassive) return By(text, Math.Max(deed + 1, text.TokenAt(quantity.Span.End)), end);
        if (!Deeds.Contains(text[text.Tokens[deed]])) return null;
        var verb = deed;
        if (text[text.Tokens[deed]].EndsWith("ing", StringComparison.Ordinal)) // "rebels shelled the mill, killing six"
            for (verb = deed - 1; verb > first && text.Tokens[verb].Class is not WordClass.Verb; verb--) { }
        return verb > first ? SubjectOf(text, first, verb) : null;
    }

    /// <summary>The party behind "by" within the clause.</summary>
    private static Party? By(AnnotatedText text, int from, int end)
    {
        for (var i = from; i < Math.Min(end - 1, from + 14); i++)
        {
            var word = text[text.Tokens[i]];
            if (word is ";" or "." or "," or "and" or "who" or "which" or "said" or "while" or "but") return null;
            if (word is "by") return InPhrase(text, i + 1, Math.Min(end, i + 8));
        }
        return null;
    }

    private static Party? AfterOf(AnnotatedText text, int at, int end)
    {
        if (at < end && Possessives.Contains(text[text.Tokens[at]])) return ActorAt(text, text.Tokens[at].Span);
        var next = at < end && text.Tokens[at].Class == WordClass.Det ? at + 1 : at;
        return next < end && IsBody(text, text.Tokens[next].Span) ? PartyAt(text, text.Tokens[next].Span) : null;
    }

    /// <summary>The party in the subject of a verb; its head, or what modifies it ("rebel rockets"), or who the deed's noun was done by ("shelling by the army").</summary>
    private static Party? SubjectOf(AnnotatedText text, int first, int verb)
    {
        var start = verb - 1;
        while (start > first && !(text[text.Tokens[start]] is "," or ";" or ":" or "and" or "but" or "while" or "when" or "that" or "said" or "says" or "after") && text.Tokens[start].Class is not WordClass.Verb) start--;
        if (text[text.Tokens[start]] is "," or ";" or ":" or "and" or "but" or "while" or "when" or "that" or "said" or "says" or "after" || text.Tokens[start].Class is WordClass.Verb) start++;
        for (var i = start; i < verb - 1; i++) if (text[text.Tokens[i]] is "by") return InPhrase(text, i + 1, verb);
        return InPhrase(text, start, verb);
    }

    /// <summary>The first party of a noun phrase; prepositions end it.</summary>
    private static Party? InPhrase(AnnotatedText text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var token = text.Tokens[i];
            if (token.Class is WordClass.Adp && i > from || text[token] is "," or ";") return null;
            if (IsBody(text, token.Span) && PartyAt(text, token.Span) is { } named) return named;
            if (Sides.Contains(text[token])) return ActorAt(text, token.Span) ?? new(text[token].ToString().ToLowerInvariant(), token.Span, false);
        }
        return null;
    }

    /// <summary>True for a token in the name of a body, group or person.</summary>
    private static bool IsBody(AnnotatedText text, TextSpan token)
    {
        foreach (var name in text.Names)
        {
            if (name.Span.Start > token.Start) return false;
            if (name.Span.Contains(token)) return name.Kind is NameKind.Organisation or NameKind.Group or NameKind.Person;
        }
        return false;
    }

    private static Party? PartyAt(AnnotatedText text, TextSpan token)
    {
        foreach (var name in text.Names)
            if (name.Span.Contains(token)) return ActorAt(text, name.Span) ?? new(Folding.Fold(name.Span.In(text.Text)), name.Span, false);
        return null;
    }

    /// <summary>The actor with the shortest mention that holds the span.</summary>
    private static Party? ActorAt(AnnotatedText text, TextSpan span)
    {
        Party? best = null;
        if (text.Actors.IsDefault) return null;
        foreach (var actor in text.Actors)
            foreach (var mention in actor.Mentions)
                if (mention.Contains(span) && (best is null || mention.Length < best.Span.Length) && mention.Length < span.Length + 30) best = new(actor.Name, mention, true);
        return best;
    }
}
