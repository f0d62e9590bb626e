using System.Globalization;

namespace Sitrep.Models;

/// <summary>What a word's form tells the name tagger, the same in training and in reading: rows of the table of features, and its codes of meaning.</summary>
internal static class NameForm
{
    /// <summary>Rows a form takes.</summary>
    public const int Count = 9;

    /// <summary>Index of the row of the word itself, which training hides now and then.</summary>
    public const int Word = 0;

    /// <summary>Fills in the rows of a form.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="place">What the gazetteer has of it, 0 for nothing.</param>
    /// <param name="rows">Where they go.</param>
    public static void Fill(ReadOnlySpan<char> word, uint place, Span<uint> rows)
    {
        var lower = Hashing.Of(word, fold: true);
        var shape = Shape(word);
        rows[Word] = Hashing.Mix(401, lower);
        rows[1] = Hashing.Mix(402, Start(word, 2));
        rows[2] = Hashing.Mix(403, Start(word, 3));
        rows[3] = Hashing.Mix(404, End(word, 2));
        rows[4] = Hashing.Mix(405, End(word, 3));
        rows[5] = Hashing.Mix(406, End(word, 4));
        rows[6] = Hashing.Mix(407, shape);
        rows[7] = Hashing.Mix(408, place, IsCapital(word) ? 1u : 0u);
        rows[8] = Hashing.Mix(409, shape, (uint)Math.Min(word.Length, 9));
    }

    /// <summary>True when the first letter is a capital.</summary>
    public static bool IsCapital(ReadOnlySpan<char> word) => char.IsUpper(word[0]);

    private static uint End(ReadOnlySpan<char> word, int n) => word.Length >= n ? Hashing.Of(word[^n..], fold: true) : Hashing.Of(word, fold: true) + 7;

    private static uint Start(ReadOnlySpan<char> word, int n) => word.Length >= n ? Hashing.Of(word[..n], fold: true) : Hashing.Of(word, fold: true) + 11;

    /// <summary>Runs of capitals, small letters, digits and signs: "Su-24" is Xx-d, "NATO" is XX.</summary>
    private static uint Shape(ReadOnlySpan<char> word)
    {
        var (hash, last, run) = (2166136261u, '\0', 0);
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter ? 'o' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2) hash = (hash ^ kind) * 16777619u;
        }
        return hash;
    }
}
