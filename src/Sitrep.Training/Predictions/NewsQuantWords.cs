namespace Sitrep.Training.Predictions;

/// <summary>Base forms of adjectives: there "the largest city" is counted as "large city".</summary>
internal static class NewsQuantWords
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["best"] = "good", ["better"] = "good", ["worst"] = "bad", ["worse"] = "bad", ["largest"] = "large", ["larger"] = "large", ["latest"] = "late", ["finest"] = "fine", ["closest"] = "close", ["safest"] = "safe",
        ["widest"] = "wide", ["rarest"] = "rare", ["wisest"] = "wise", ["simplest"] = "simple", ["oldest"] = "old", ["older"] = "old", ["smaller"] = "small", ["higher"] = "high", ["lower"] = "low", ["bigger"] = "big",
        ["younger"] = "young", ["newer"] = "new", ["longer"] = "long",
    };

    /// <summary>The base form of an adjective, the word itself for others.</summary>
    public static string Lemma(string word, WordClass kind)
    {
        if (kind != WordClass.Adj) return word;
        if (Irregular.TryGetValue(word, out var known)) return known;
        if (word.Length < 6 || !word.EndsWith("est", StringComparison.OrdinalIgnoreCase)) return word;
        var stem = word[..^3];
        if (stem[^1] == 'i') return stem[..^1] + "y";
        return stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
    }
}
