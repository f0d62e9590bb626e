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
        ("displaced", "displaced homeless fled uprooted shelters refugees"), ("evacuated", "evacuated evacuating evacuation evacuations evacuees bused"),
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
        (["remain", "in"], "remaining"), (["left", "in"], "remaining"), (["still", "in"], "remaining"),
    ];

    private static readonly WordSet Boundaries = new("while but whereas although though because after before when that who which");

    private static readonly WordSet FrontOnly = new("toll deaths killing killed injuring wounding wounded injured hurt evacuated evacuating detained arrested destroyed damaged dead missing " +
        "displaced rescued released freed treated evacuation lost captured death fatalities confirmed suspected died executed saved");

    /// <summary>The state behind the counted thing up to the next boundary or number, else in front of the number; null for none.</summary>
    public static StateWord? Read(AnnotatedText text, int numberFirst, int countedEnd, int start, int end, int nextNumber)
    {
        var behind = Forward(text, countedEnd, Math.Min(end, Math.Min(nextNumber, countedEnd + 14)));
        if (behind is { } near && near.First - countedEnd <= 5) return near;
        return Backward(text, numberFirst, start) ?? behind;
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
                if (Matches(text, i, to, words)) return new(state, i, i + words.Length);
            if (!Single.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var single) || single == "killing") continue;
            if (i > from && i + 1 < text.Tokens.Length && IsActive(text, i)) return null;
            return new(single, i, i + 1);
        }
        return null;
    }

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
