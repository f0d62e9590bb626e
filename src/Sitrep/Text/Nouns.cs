using System.Collections.Frozen;

namespace Sitrep.Text;

/// <summary>Plurals of English nouns.</summary>
public static class Nouns
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["people"] = "person", ["persons"] = "person", ["men"] = "man", ["women"] = "woman", ["children"] = "child", ["kids"] = "child", ["policemen"] = "policeman",
        ["gunmen"] = "gunman", ["servicemen"] = "serviceman", ["fishermen"] = "fisherman", ["firemen"] = "fireman", ["wives"] = "wife", ["lives"] = "life",
        ["feet"] = "foot", ["teeth"] = "tooth", ["crises"] = "crisis", ["bases"] = "base", ["buses"] = "bus", ["corps"] = "corps", ["aircraft"] = "aircraft",
        ["troops"] = "troop", ["police"] = "police", ["personnel"] = "personnel", ["staff"] = "staff", ["cattle"] = "cattle", ["sheep"] = "sheep", ["dead"] = "person",
        ["killed"] = "person", ["wounded"] = "person", ["injured"] = "person", ["missing"] = "person", ["folk"] = "person", ["lorries"] = "lorry", ["movies"] = "movie",
        ["series"] = "series", ["species"] = "species", ["houses"] = "house", ["homes"] = "home", ["elderly"] = "person", ["refugees"] = "refugee",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The singular in lower case; the word itself when it is none of a plural.</summary>
    public static string Singular(ReadOnlySpan<char> noun)
    {
        if (Irregular.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var known)) return known;
        var word = noun.ToString().ToLowerInvariant();
        var hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && Irregular.TryGetValue(word[(hyphen + 1)..], out var tail)) return word[..(hyphen + 1)] + tail;
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        if (word.Length > 4 && (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal))) return word[..^2];
        if (word.Length > 6 && word.EndsWith("uses", StringComparison.Ordinal) && word[^5] is 'r' or 'p' or 'n' or 't') return word[..^2]; // viruses, campuses, bonuses
        return IsPlural(word) ? word[..^1] : word;
    }

    /// <summary>True when the word has the form of a plural.</summary>
    public static bool IsPlural(ReadOnlySpan<char> noun)
    {
        if (Irregular.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(noun)) return true;
        return noun.Length > 3 && noun[^1] is 's' or 'S' && noun[^2] is not ('s' or 'u' or 'i' or 'S' or 'U' or 'I' or '\'' or '\u2019');
    }
}
