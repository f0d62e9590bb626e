using System.Globalization;

namespace Sitrep.Models;

/// <summary>What a word's form tells, the same in training and in reading: rows of the table of form features.</summary>
internal static class LanguageForm
{
    /// <summary>Rows a form takes.</summary>
    public const int Count = 10;

    /// <summary>Indexes of the rows of the word itself, which training hides now and then.</summary>
    public const int Lower = 0, Exact = 1;

    /// <summary>Fills in the rows of a form and gives the hash of its small letters.</summary>
    public static uint Fill(ReadOnlySpan<char> word, Span<uint> rows)
    {
        var lower = Hashing.Of(word, fold: true);
        var shape = Shape(word);
        rows[Lower] = Hashing.Mix(501, lower);
        rows[Exact] = Hashing.Mix(502, Hashing.Of(word));
        rows[2] = Hashing.Mix(503, Start(word, 1));
        rows[3] = Hashing.Mix(504, Start(word, 2));
        rows[4] = Hashing.Mix(505, Start(word, 3));
        rows[5] = Hashing.Mix(506, End(word, 1));
        rows[6] = Hashing.Mix(507, End(word, 2));
        rows[7] = Hashing.Mix(508, End(word, 3));
        rows[8] = Hashing.Mix(509, End(word, 4));
        rows[9] = Hashing.Mix(510, shape, (uint)Math.Min(word.Length, 5));
        return lower;
    }

    private static uint End(ReadOnlySpan<char> word, int n) => word.Length >= n ? Hashing.Of(word[^n..], fold: true) : Hashing.Of(word, fold: true) + 7;

    private static uint Start(ReadOnlySpan<char> word, int n) => word.Length >= n ? Hashing.Of(word[..n], fold: true) : Hashing.Of(word, fold: true) + 11;

    /// <summary>Runs of capitals, small letters, digits and signs, no run longer than two: "Su-24" is Xx-dd, "NATO" is XX.</summary>
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
