using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Features of the role tagger: given the cues of a sentence, which tokens are source and which are content?</summary>
internal static class RoleFeatures
{
    /// <summary>Number of features a token gives.</summary>
    public const int Count = 40;

    /// <summary>Classes: outside, first and inside of a source, first and inside of a content.</summary>
    public const int Classes = 5;

    /// <summary>What is known of the cues around a token.</summary>
    public readonly record struct CueContext(uint LeftWord, uint LeftGap, uint LeftCommas, uint RightWord, uint RightGap, uint RightCommas, uint LeftSources, uint Before);

    /// <summary>Fills in the features of token <paramref name="i"/> of the sentence [first, end).</summary>
    public static void Fill(Span<uint> features, TokenView view, int i, int first, int end, int label, int label2, bool isCue, in CueContext cue)
    {
        uint L(int k) => k < first || k >= end ? 1u : view.Lower[k];
        uint C(int k) => k < first || k >= end ? 31u : view.Class[k];
        var (last, last2) = ((uint)label, (uint)label2);
        var quote = (uint)view.Quote[i];
        var previousQuote = i > 0 ? view.Quote[i - 1] : 0u;
        var upper = view.Upper[i] ? 1u : 0u;
        var state = last * 8 + (isCue ? 4u : 0) + (i == first ? 2u : 0) + (i + 1 == end ? 1u : 0);
        var gaps = cue.LeftGap * 16 + cue.RightGap;
        features[0] = Hashing.Mix(201, L(i), last);
        features[1] = Hashing.Mix(202, C(i), state);
        features[2] = Hashing.Mix(203, L(i), C(i - 1) * 32 + C(i + 1));
        features[3] = Hashing.Mix(204, L(i - 1), last * 32 + C(i));
        features[4] = Hashing.Mix(205, L(i + 1), last * 32 + C(i));
        features[5] = Hashing.Mix(206, C(i - 1) * 1024 + C(i) * 32 + C(i + 1), last);
        features[6] = Hashing.Mix(207, cue.LeftWord, gaps * 8 + last);
        features[7] = Hashing.Mix(208, cue.RightWord, gaps * 8 + last);
        features[8] = Hashing.Mix(209, cue.LeftGap, C(i) * 8 + last);
        features[9] = Hashing.Mix(210, cue.RightGap, C(i) * 8 + last);
        features[10] = Hashing.Mix(211, gaps, state * 4 + quote);
        features[11] = Hashing.Mix(212, quote * 4 + previousQuote, last * 64 + cue.LeftGap);
        features[12] = Hashing.Mix(213, quote * 4 + previousQuote, last * 64 + cue.RightGap);
        features[13] = Hashing.Mix(214, cue.LeftCommas * 8 + cue.RightCommas, last * 32 + C(i));
        features[14] = Hashing.Mix(215, cue.RightGap * 2 + upper, C(i) * 64 + C(i + 1) * 2);
        features[15] = Hashing.Mix(216, cue.LeftGap * 2 + upper, C(i) * 64 + C(i - 1) * 2);
        features[16] = Hashing.Mix(217, L(i), cue.RightGap * 8 + last);
        features[17] = Hashing.Mix(218, L(i), cue.LeftGap * 8 + last);
        features[18] = Hashing.Mix(219, last * 8 + last2, C(i) * 16 + (isCue ? 1u : 0));
        features[19] = Hashing.Mix(220, cue.Before, state);
        features[20] = Hashing.Mix(221, cue.Before * 8 + last, quote * 64 + cue.LeftGap);
        features[21] = Hashing.Mix(222, L(i + 1), L(i) ^ last);
        features[22] = Hashing.Mix(223, L(i - 1), L(i) ^ last);
        features[23] = Hashing.Mix(224, C(i + 1) * 32 + C(i + 2), last * 32 + C(i));
        features[24] = Hashing.Mix(225, cue.LeftWord, L(i) ^ last);
        features[25] = Hashing.Mix(226, cue.RightWord, L(i) ^ last);
        features[26] = Hashing.Mix(227, cue.LeftWord, C(i) * 16 + cue.LeftGap);
        features[27] = Hashing.Mix(228, cue.RightWord, C(i) * 16 + cue.RightGap);
        features[28] = Hashing.Mix(229, (uint)Math.Min(15, i - first), last * 16 + cue.RightGap);
        features[29] = Hashing.Mix(230, (uint)Math.Min(15, end - i), last * 16 + cue.LeftGap);
        features[30] = Hashing.Mix(231, L(i), state);
        features[31] = Hashing.Mix(232, cue.LeftSources * 16 + cue.LeftGap, last * 32 + C(i));
        features[32] = Hashing.Mix(233, gaps * 64 + cue.LeftCommas * 8 + cue.RightCommas, last);
        features[33] = Hashing.Mix(234, L(first), last * 16 + cue.RightGap);
        features[34] = Hashing.Mix(235, view.Headline[i] ? 1u : 0, gaps * 8 + last);
        features[35] = Hashing.Mix(236, cue.LeftWord, cue.RightWord ^ last);
        features[36] = Hashing.Mix(237, cue.LeftSources, gaps * 8 + last);
        features[37] = Hashing.Mix(238, L(i), L(i + 1) ^ (cue.RightGap * 8 + last));
        features[38] = Hashing.Mix(239, view.Suffix[i], last * 16 + cue.RightGap);
        features[39] = Hashing.Mix(240, C(i - 2) * 1024 + C(i - 1) * 32 + C(i), last * 16 + cue.LeftGap);
    }
}
