using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Features of the cue tagger: is this token a word of saying?</summary>
internal static class CueFeatures
{
    /// <summary>Number of features a token gives.</summary>
    public const int Count = 24;

    /// <summary>Classes: outside, first of a cue, inside a cue.</summary>
    public const int Classes = 3;

    /// <summary>Fills in the features of token <paramref name="i"/> of the sentence [first, end).</summary>
    public static void Fill(Span<uint> features, TokenView view, int i, int first, int end, int label, int label2)
    {
        uint L(int k) => k < first || k >= end ? 1u : view.Lower[k];
        uint C(int k) => k < first || k >= end ? 31u : view.Class[k];
        uint S(int k) => k < first || k >= end ? 3u : view.Suffix[k];
        uint Q(int k) => k < first || k >= end ? 9u : view.Quote[k];
        var (last, last2) = ((uint)label, (uint)label2);
        features[0] = Hashing.Mix(101, L(i));
        features[1] = Hashing.Mix(102, L(i), C(i));
        features[2] = Hashing.Mix(103, L(i - 1), L(i));
        features[3] = Hashing.Mix(104, L(i), L(i + 1));
        features[4] = Hashing.Mix(105, L(i - 1));
        features[5] = Hashing.Mix(106, L(i + 1));
        features[6] = Hashing.Mix(107, C(i - 1), C(i) * 32 + C(i + 1));
        features[7] = Hashing.Mix(108, S(i), C(i - 1));
        features[8] = Hashing.Mix(109, L(i), last);
        features[9] = Hashing.Mix(110, C(i), last * 4 + last2);
        features[10] = Hashing.Mix(111, L(i), Q(i) * 16 + Q(i - 1));
        features[11] = Hashing.Mix(112, L(i), Q(i + 1) * 4 + (i - first < 3 ? 1u : 0));
        features[12] = Hashing.Mix(113, L(i), C(i + 1) * 32 + C(i + 2));
        features[13] = Hashing.Mix(114, L(i), C(i - 1) * 32 + C(i - 2));
        features[14] = Hashing.Mix(115, S(i), L(i + 1));
        features[15] = Hashing.Mix(116, L(i - 2), C(i));
        features[16] = Hashing.Mix(117, L(i + 2), C(i));
        features[17] = Hashing.Mix(118, L(i), (uint)Math.Min(6, end - i));
        features[18] = Hashing.Mix(119, L(i), C(i - 1) * 4 + (i > first && view.Upper[i - 1] ? 2u : 0) + (i + 1 < end && view.Upper[i + 1] ? 1u : 0));
        features[19] = Hashing.Mix(120, C(i), L(i - 1));
        features[20] = Hashing.Mix(121, L(i - 1), L(i) ^ (L(i + 1) * 31));
        features[21] = Hashing.Mix(122, C(i - 2), C(i - 1) * 1024 + C(i) * 32 + C(i + 1));
        features[22] = Hashing.Mix(123, Q(i), last * 64 + C(i));
        features[23] = Hashing.Mix(124, L(i), view.Headline[i] ? 1u : 0u);
    }
}
