using System.Globalization;

namespace Sitrep.Models;

/// <summary>The features by which a word's part of speech is told; the same in training and in reading.</summary>
internal static class WordFeatures
{
    /// <summary>Number of features a token gives.</summary>
    public const int Count = 26;

    /// <summary>What depends on the form alone, computed once a token: hashes of form, lower case, ends, shape.</summary>
    public readonly record struct Form(uint Exact, uint Lower, uint Suffix1, uint Suffix2, uint Suffix3, uint Suffix4, uint Prefix2, uint Prefix3, uint Shape);

    /// <summary>The form hashes of a word.</summary>
    public static Form Of(ReadOnlySpan<char> word)
    {
        return new(Hashing.Of(word), Hashing.Of(word, fold: true), End(word, 1), End(word, 2), End(word, 3), End(word, 4), Start(word, 2), Start(word, 3), Shape(word));
    }

    private static uint End(ReadOnlySpan<char> word, int n) => word.Length >= n ? Hashing.Of(word[^n..], fold: true) : Hashing.Of(word, fold: true) + 7;

    private static uint Start(ReadOnlySpan<char> word, int n) => word.Length >= n ? Hashing.Of(word[..n], fold: true) : Hashing.Of(word, fold: true) + 11;

    /// <summary>Fills in the features of a token from itself, two neighbours on each side and the two tags before.</summary>
    public static void Fill(Span<uint> features, Form before2, Form before, Form word, Form after, Form after2, int tag2, int tag, bool first)
    {
        var (t1, t2) = ((uint)tag + 1, (uint)tag2 + 1);
        features[0] = Hashing.Mix(1, word.Exact);
        features[1] = Hashing.Mix(2, word.Lower);
        features[2] = Hashing.Mix(3, word.Suffix1);
        features[3] = Hashing.Mix(4, word.Suffix2);
        features[4] = Hashing.Mix(5, word.Suffix3);
        features[5] = Hashing.Mix(6, word.Suffix4);
        features[6] = Hashing.Mix(7, word.Prefix2);
        features[7] = Hashing.Mix(8, word.Prefix3);
        features[8] = Hashing.Mix(9, word.Shape, first ? 1u : 2u);
        features[9] = Hashing.Mix(10, t1);
        features[10] = Hashing.Mix(11, t1, t2);
        features[11] = Hashing.Mix(12, t1, word.Lower);
        features[12] = Hashing.Mix(13, before.Lower);
        features[13] = Hashing.Mix(14, before2.Lower);
        features[14] = Hashing.Mix(15, after.Lower);
        features[15] = Hashing.Mix(16, after2.Lower);
        features[16] = Hashing.Mix(17, after.Suffix3);
        features[17] = Hashing.Mix(18, before.Suffix3);
        features[18] = Hashing.Mix(19, after.Shape, word.Shape);
        features[19] = Hashing.Mix(20, t1, word.Suffix3);
        features[20] = Hashing.Mix(21, word.Lower, after.Lower);
        features[21] = Hashing.Mix(22, before.Lower, word.Lower);
        features[22] = Hashing.Mix(23, t1, after.Lower);
        features[23] = Hashing.Mix(24, word.Suffix3, after.Suffix2);
        features[24] = Hashing.Mix(25, word.Shape, t1);
        features[25] = Hashing.Mix(26, t2, word.Suffix2);
    }

    /// <summary>Runs of capitals, small letters, digits and signs, as one hash: "Su-24" is Xx-d.</summary>
    private static uint Shape(ReadOnlySpan<char> word)
    {
        var (hash, last) = (2166136261u, '\0');
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter ? 'o' : c;
            if (kind == last) continue;
            hash = (hash ^ kind) * 16777619u;
            last = kind;
        }
        return hash + (uint)Math.Min(word.Length, 4);
    }
}
