using System.Collections.Frozen;
using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Tells whether a text is English: by its script, then by its small words; by what the page declares where it is too short to tell.</summary>
internal static class LanguageGuess
{
    private const int EnoughWords = 40;

    /// <summary>In a short text the small words of another language must be so many, and English ones nearly none.</summary>
    private const int FewWords = 12, FewestSmall = 5, SomeWords = 30;
    private const int MostWords = 2000;

    private static readonly FrozenDictionary<string, string[]> SmallWords = ReadWords();

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Why the article is not read, in a sentence; null when it is English or nothing says otherwise.</summary>
    public static string? NotRead(Article article)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (words, letters, foreign, accented, distinct) = Count(article.Text, counts);
        if (letters >= EnoughWords && foreign * 10 >= letters * 4) return "The text is not in Latin letters; only English is read.";
        var english = counts.GetValueOrDefault("en");
        var (best, most) = Other(counts);
        if (words is >= FewWords and < EnoughWords && most >= FewestSmall && most * 100 >= words * 20 && most >= english * 4) return Named(best);
        // A language that is not among those known by their words: nearly no English ones ("a" is a word elsewhere too), and letters that English does not have.
        if (words >= SomeWords && distinct <= 2 && accented * 100 >= letters * 3) return "The text does not look like English, which alone is read.";
        if (words >= EnoughWords)
        {
            // Small words are a third of English prose, and more than a fifth of other languages'.
            if (most * 100 >= words * 12 && most > english * 2) return Named(best);
            if (english * 100 >= words * 20) return null;
        }
        return article.Language is null or "en" ? null : $"The page declares the language '{article.Language}', which is not read.";
    }

    private static string Named(string language) => $"The text looks like the language '{language}', which is not read.";

    /// <summary>The language other than English with the most small words.</summary>
    private static (string Language, int Count) Other(Dictionary<string, int> counts)
    {
        var (best, most) = ("", 0);
        foreach (var (language, count) in counts)
        {
            if (language != "en" && (count > most || (count == most && string.CompareOrdinal(language, best) < 0))) (best, most) = (language, count);
        }
        return (best, most);
    }

    private static (int Words, int Letters, int Foreign, int Accented, int Distinct) Count(string text, Dictionary<string, int> counts)
    {
        var (words, letters, foreign, accented) = (0, 0, 0, 0);
        var english = new HashSet<string>(StringComparer.Ordinal);
        Span<char> word = stackalloc char[6];
        for (var i = 0; i < text.Length && words < MostWords;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            var from = i;
            for (; i < text.Length && char.IsLetter(text[i]); i++)
            {
                letters++;
                if (text[i] is >= '\u00C0' and < '\u0250') accented++;
                if (text[i] >= '\u0370' && text[i] is not (>= '\u1E00' and < '\u1F00')) foreign++;
            }
            words++;
            if (i - from > 6) continue;
            var length = text.AsSpan(from, i - from).ToLowerInvariant(word);
            if (!Lookup.TryGetValue(word[..length], out var known, out var languages)) continue;
            if (languages.Contains("en")) english.Add(known);
            foreach (var language in languages) counts[language] = counts.GetValueOrDefault(language) + 1;
        }
        return (words, letters, foreign, accented, english.Count);
    }

    private static FrozenDictionary<string, string[]> ReadWords()
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in Tables.Read("extraction/languages.tsv"))
        {
            foreach (var word in row[1].Split(' '))
            {
                if (!words.TryGetValue(word, out var languages)) words[word] = languages = [];
                languages.Add(row[0]);
            }
        }
        return words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
