using System.Collections.Frozen;
using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Finds what became of the counted: one closed table, first the clause behind the counted thing, then the words in front.</summary>
internal static class StateReader
{
    private static readonly FrozenDictionary<string, string> Single = Table(
        ("dead", "dead killed died die dies dying dead deaths death perished drowned slain toll fatalities fatality massacred martyred executed beheaded"),
        ("wounded", "wounded injured hurt injuries injury injuring wounding wounds maimed"),
        ("missing", "missing unaccounted"), ("trapped", "trapped stranded besieged"),
        ("displaced", "displaced homeless fled uprooted"), ("evacuated", "evacuated evacuating evacuation evacuations evacuees bused"),
        ("detained", "detained arrested captured imprisoned jailed"), ("released", "released freed"), ("rescued", "rescued saved"),
        ("surrendered", "surrendered surrender defected"), ("treated", "treated hospitalised hospitalized"), ("infected", "infected infections"),
        ("suspected", "suspected probable"), ("confirmed", "laboratory-confirmed"), ("destroyed", "destroyed levelled leveled demolished flattened gone"),
        ("damaged", "damaged"), ("killing", "killing"));

    private static readonly (string[] Words, string State)[] Phrases =
    [
        (["brought", "out"], "evacuated"), (["taken", "out"], "evacuated"), (["moved", "out"], "evacuated"), (["taken", "to", "safety"], "evacuated"), (["come", "out"], "evacuated"),
        (["brought", "to", "safety"], "evacuated"), (["to", "leave"], "evacuated"), (["had", "left"], "evacuated"), (["have", "left"], "evacuated"), (["bussed", "out"], "evacuated"),
        (["lost", "their", "lives"], "dead"), (["lost", "the", "roof"], "displaced"), (["claimed", "the", "lives"], "dead"), (["not", "been", "seen"], "missing"),
        (["needed", "treatment"], "wounded"), (["no", "longer", "stand"], "destroyed"), (["driven", "from"], "displaced"), (["forced", "from"], "displaced"),
        (["leave", "their", "homes"], "displaced"), (["left", "their", "homes"], "displaced"), (["tested", "positive"], "infected"), (["laid", "down"], "surrendered"),
        (["taken", "prisoner"], "detained"), (["taken", "captive"], "detained"), (["taken", "hostage"], "detained"), (["in", "custody"], "detained"), (["in", "their", "hands"], "detained"), (["behind", "bars"], "detained"),
        (["been", "shot"], "dead"), (["were", "shot"], "dead"), (["was", "shot"], "dead"), (["walked", "free"], "released"), (["set", "free"], "released"), (["let", "go"], "released"),
        (["moved", "to", "higher"], "evacuated"), (["moved", "to", "safety"], "evacuated"), (["moved", "to", "safer"], "evacuated"), (["taken", "to", "shelters"], "evacuated"), (["to", "higher", "ground"], "evacuated"),
        (["pulled", "alive"], "rescued"), (["gave", "themselves", "up"], "surrendered"), (["given", "themselves", "up"], "surrendered"), (["out", "of", "their", "homes"], "displaced"), (["from", "their", "homes"], "displaced"),
        (["burned", "to", "death"], "dead"), (["burnt", "to", "death"], "dead"), (["have", "perished"], "dead"), (["under", "the", "rubble"], "trapped"), (["under", "rubble"], "trapped"), (["underground"], "trapped"),
        (["remain", "in"], "remaining"), (["left", "in"], "remaining"), (["still", "in"], "remaining"),
    ];

    private static readonly WordSet Boundaries = new("while but whereas although though because after before when that who which bringing taking raising pushing lifting leaving");

    private static readonly WordSet FrontOnly = new("toll deaths killing killed injuring wounding wounded injured hurt evacuated evacuating detained arrested destroyed damaged dead missing " +
        "displaced rescued released freed treated evacuation lost captured death fatalities confirmed suspected died executed saved");

    /// <summary>The state behind the counted thing up to the next boundary or number, else in front of the number; null for none.</summary>
    public static StateWord? Read(AnnotatedText text, int numberFirst, int countedEnd, int start, int end, int nextNumber)
    {
        var behind = Forward(text, countedEnd, Math.Min(end, Math.Min(nextNumber, countedEnd + 14)));
        if (behind is { } near && near.First - countedEnd <= 5) return near;
        return Backward(text, numberFirst, start) ?? behind;
    }

    /// <summary>The state of a figure: the counted noun's own ("12 dead"), else from the words around.</summary>
    public static StateWord? Of(FigureScope scope, FigureDraft draft, int countedEnd, int next)
    {
        var text = scope.Text;
        if (draft.Counted.Head is not null && countedEnd - 1 >= draft.Number.End && OfWord(text[text.Tokens[countedEnd - 1]]) is { } own) return new(own, countedEnd - 1, countedEnd);
        for (var i = draft.Number.End; draft.Counted.Head is not null && i < countedEnd - 1; i++)
            if (OfWord(text[text.Tokens[i]]) is { } inner && (text.Tokens[i].Class is WordClass.Adj or WordClass.Verb)) return new(inner, i, i + 1);
        return Read(text, draft.First, countedEnd, scope.Start, scope.End, next) ?? Led(scope, draft, countedEnd);
    }

    /// <summary>States told by a verb in front that needs the right object or a particle: "exchanged 40 captives", "brought out 80 pupils", "surrendered with 20 others", "drove 9,000 farmers inland".</summary>
    private static StateWord? Led(FigureScope scope, FigureDraft draft, int countedEnd)
    {
        var captive = draft.Counted.Head is "prisoner" or "captive" or "hostage" or "detainee" or "inmate";
        for (var i = draft.First - 1; i >= draft.First - 4 && scope.Has(i) && !scope.IsStop(i) && !scope.IsNumber(i); i--)
        {
            if (captive && scope.Form(i) is "exchanged" or "swapped" or "exchange" or "swap") return new("released", i, i + 1);
            if (scope.Form(i) is "surrendered" && scope.Is(i + 1, "with")) return new("surrendered", i, i + 1);
            if (scope.Form(i) is "took" or "brought" or "flew" or "bussed" or "taken" or "taking" && scope.Is(i + 1, "out")) return new("evacuated", i, i + 2);
            if (scope.Form(i) is "drove" or "forced" or "driven" or "driving" or "forcing" && scope.Form(countedEnd) is "from" or "out" or "inland" or "away" or "off") return new("displaced", i, i + 1);
        }
        return draft.Counted.Head is "detainee" && draft.Counted.End > draft.Counted.First ? new("detained", draft.Counted.End - 1, draft.Counted.End) : null;
    }

    /// <summary>The state that a word itself is ("12 dead", "30 wounded").</summary>
    public static string? OfWord(ReadOnlySpan<char> word) =>
        Single.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var state) && state != "killing" ? state : null;

    private static StateWord? Forward(AnnotatedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var form = text[text.Tokens[i]];
            if (i > from && (form is ";" or ":" or "." || Boundaries.Contains(form))) return null;
            if (form is "and" or "or" && IsOfNextFigure(text, i + 1)) return null;
            foreach (var (words, state) in Phrases)
                if (Matches(text, i, to, words) && !IsShotAt(text, i + words.Length, words)) return new(state, i, i + words.Length);
            if (!Single.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var single) || single == "killing") continue;
            if (IsOfOthers(text, i)) continue;
            if (i > from && i + 1 < text.Tokens.Length && IsActive(text, i)) return null;
            return new(single, i, i + 1);
        }
        return null;
    }

    /// <summary>"candles for the dead", "help to the wounded": others are meant.</summary>
    private static bool IsOfOthers(AnnotatedText text, int at) => at > 1 && text[text.Tokens[at - 1]] is "the" && text[text.Tokens[at - 2]] is "for" or "to" or "with" or "from" or "of";

    /// <summary>"were shot down", "were shot at": a fall or a try, no fate.</summary>
    private static bool IsShotAt(AnnotatedText text, int next, string[] words) => words[^1] is "shot" && next < text.Tokens.Length && text[text.Tokens[next]] is "down" or "at" or "in" or "through" or "on";

    /// <summary>"six people and wounding 32", "six people and injured at least 30": the verb belongs to the figure behind it.</summary>
    private static bool IsOfNextFigure(AnnotatedText text, int verb)
    {
        if (verb + 1 >= text.Tokens.Length || !Single.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text[text.Tokens[verb]])) return false;
        for (var i = verb + 1; i < Math.Min(text.Tokens.Length, verb + 4); i++)
        {
            var form = text[text.Tokens[i]];
            if (text.Tokens[i].Kind == TokenKind.Number || NumberWords.TryUnit(form, out _) || NumberWords.TryTens(form, out _) || NumberWords.TryHyphened(form, out _)
                || form is "dozens" or "scores" or "hundreds" or "several") return true;
            if (!(form is "at" or "least" or "more" or "than" or "some" or "about" or "over" or "another" or "nearly" or "around" or "as" or "many" or "a")) return false;
        }
        return false;
    }

    /// <summary>"12 gunmen killed a guard": the counted do it, it is not done to them.</summary>
    private static bool IsActive(AnnotatedText text, int i)
    {
        var form = text[text.Tokens[i]];
        if (!(form is "killed" or "wounded" or "injured" or "captured" or "arrested" or "detained" or "destroyed" or "damaged" or "evacuated" or "rescued" or "released" or "freed")) return false;
        var before = text[text.Tokens[i - 1]];
        if (before is "were" or "was" or "been" or "are" or "is" or "being" or "be" or "and" or "or" or "also" or "reportedly" or "people") return false;
        var next = text[text.Tokens[i + 1]];
        return next is "a" or "the" or "an" or "his" or "their" or "its" or "at" or "dozens" or "scores" || text.Tokens[i + 1].Kind == TokenKind.Number || char.IsUpper(next[0]);
    }

    private static StateWord? Backward(AnnotatedText text, int from, int start)
    {
        var stop = Math.Max(start, from - 9);
        for (var i = from - 1; i >= stop; i--)
        {
            var form = text[text.Tokens[i]];
            if (form is ";" or "." or "," && i < from - 4) return null;
            if (text.Tokens[i].Kind == TokenKind.Number || form is "and" && i < from - 3) return null;
            if (!FrontOnly.Contains(form)) continue;
            if (form is "killing") return new("dead", i, i + 1);
            return Single.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var state) ? new(state, i, i + 1) : null;
        }
        return null;
    }

    private static bool Matches(AnnotatedText text, int at, int end, string[] words)
    {
        if (at + words.Length > end) return false;
        for (var i = 0; i < words.Length; i++)
            if (!text[text.Tokens[at + i]].Equals(words[i], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    private static FrozenDictionary<string, string> Table(params ReadOnlySpan<(string State, string Words)> rows)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (state, words) in rows)
            foreach (var word in words.Split(' ')) table[word] = state;
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
