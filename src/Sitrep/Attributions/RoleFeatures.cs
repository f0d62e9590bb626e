using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Features of the role tagger: given one cue, which tokens of its sentence are its source and which its content?</summary>
internal static class RoleFeatures
{
    /// <summary>Number of features of a token alone.</summary>
    public const int Count = 44;

    /// <summary>Number of features of a token behind a state.</summary>
    public const int PairCount = 12;

    /// <summary>Classes: nothing, source, content.</summary>
    public const int Classes = 3;

    /// <summary>Fills in the features of a token.</summary>
    public static void Fill(Span<uint> features, TokenView view, CueScene scene, int i)
    {
        var (first, end) = (scene.First, scene.End);
        uint L(int k) => k < first || k >= end ? 1u : view.Lower[k];
        uint C(int k) => k < first || k >= end ? 31u : view.Class[k];
        uint Q(int k) => k < first || k >= end ? 9u : view.Quote[k];
        var (place, side, between, word) = (scene.Place(i), scene.Side(i), scene.Between(i), scene.Word);
        var (cue, behind) = (scene.Cue.First, scene.Cue.End);
        var (left, right) = (L(cue - 1), L(behind));
        var (fromStart, toEnd) = ((uint)Math.Min(7, i - first), (uint)Math.Min(7, end - 1 - i));
        var (cueFromStart, cueToEnd) = ((uint)Math.Min(7, cue - first), (uint)Math.Min(7, end - behind));
        var upper = view.Upper[i] ? 1u : 0u;
        features[0] = Hashing.Mix(201, L(i), place);
        features[1] = Hashing.Mix(202, C(i), place);
        features[2] = Hashing.Mix(203, L(i), side);
        features[3] = Hashing.Mix(204, word, place);
        features[4] = Hashing.Mix(205, word, C(i) * 64 + place);
        features[5] = Hashing.Mix(206, L(i - 1), L(i) ^ side);
        features[6] = Hashing.Mix(207, L(i), L(i + 1) ^ side);
        features[7] = Hashing.Mix(208, (C(i - 1) * 32 + C(i)) * 32 + C(i + 1), side);
        features[8] = Hashing.Mix(209, (C(i - 2) * 32 + C(i - 1)) * 32 + C(i), place);
        features[9] = Hashing.Mix(210, (C(i) * 32 + C(i + 1)) * 32 + C(i + 2), side);
        features[10] = Hashing.Mix(211, between, C(i));
        features[11] = Hashing.Mix(212, between, word);
        features[12] = Hashing.Mix(213, between, L(i));
        features[13] = Hashing.Mix(214, Q(i) * 4 + scene.Quoted, place);
        features[14] = Hashing.Mix(215, (Q(i) * 16 + Q(cue - 1)) * 16 + Q(behind), between);
        features[15] = Hashing.Mix(216, right, place);
        features[16] = Hashing.Mix(217, left, place);
        features[17] = Hashing.Mix(218, C(cue - 1) * 32 + C(behind), place);
        features[18] = Hashing.Mix(219, L(i), word ^ side);
        features[19] = Hashing.Mix(220, C(i) * 2 + upper, place);
        features[20] = Hashing.Mix(221, fromStart * 8 + toEnd, side * 32 + C(i));
        features[21] = Hashing.Mix(222, L(first), between);
        features[22] = Hashing.Mix(223, view.Suffix[i], place);
        features[23] = Hashing.Mix(224, view.Headline[i] ? 1u : 0u, place * 8 + cueToEnd);
        features[24] = Hashing.Mix(225, cueFromStart * 8 + cueToEnd, place);
        features[25] = Hashing.Mix(226, cueFromStart * 8 + cueToEnd, between);
        features[26] = Hashing.Mix(227, (toEnd * 32 + C(i)) * 16 + Q(i), scene.Quoted * 4 + side);
        features[27] = Hashing.Mix(228, scene.LastWord, place);
        features[28] = Hashing.Mix(229, right, between);
        features[29] = Hashing.Mix(230, scene.Other(i), place);
        features[30] = Hashing.Mix(231, scene.OtherWord(i), word ^ (scene.Other(i) * 4 + side));
        features[31] = Hashing.Mix(232, scene.OtherWord(i), between * 4 + scene.Other(i));
        features[32] = Hashing.Mix(233, L(i - 2), L(i - 1) ^ side);
        features[33] = Hashing.Mix(234, L(i + 1), L(i + 2) ^ side);
        features[34] = Hashing.Mix(235, scene.Path(i), C(i));
        features[35] = Hashing.Mix(236, scene.Path(i), L(i));
        features[36] = Hashing.Mix(237, scene.Path(i), word);
        features[37] = Hashing.Mix(238, scene.Phrase(i), (place * 32 + C(i)) * 32 + C(i - 1));
        features[38] = Hashing.Mix(239, left, right ^ side);
        features[39] = Hashing.Mix(240, word, right ^ side);
        features[40] = Hashing.Mix(241, word, (cueFromStart * 8 + cueToEnd) * 4 + side);
        features[41] = Hashing.Mix(242, word, (C(cue - 1) * 32 + C(behind)) * 4 + side);
        features[42] = Hashing.Mix(243, (cueToEnd * 8 + Math.Min(7, cueFromStart)) * 4 + scene.Quoted, (C(cue - 1) * 32 + C(behind)) * 4 + side);
        features[43] = Hashing.Mix(244, scene.Other(i) * 8 + scene.Quoted, between);
    }

    /// <summary>Fills in the features of a token that follows a state.</summary>
    public static void FillPair(Span<uint> features, TokenView view, CueScene scene, int i, uint state)
    {
        var (first, end) = (scene.First, scene.End);
        uint L(int k) => k < first || k >= end ? 1u : view.Lower[k];
        uint C(int k) => k < first || k >= end ? 31u : view.Class[k];
        uint Q(int k) => k < first || k >= end ? 9u : view.Quote[k];
        var (place, side) = (scene.Place(i), scene.Side(i));
        features[0] = Hashing.Mix(261, state, side);
        features[1] = Hashing.Mix(262, state, L(i));
        features[2] = Hashing.Mix(263, state, L(i - 1));
        features[3] = Hashing.Mix(264, state, (C(i - 1) * 32 + C(i)) * 4 + side);
        features[4] = Hashing.Mix(265, state, place);
        features[5] = Hashing.Mix(266, state, Q(i) * 16 + Q(i - 1));
        features[6] = Hashing.Mix(267, state, L(i - 1) ^ (L(i) * 31));
        features[7] = Hashing.Mix(268, state * 64 + place, scene.Word);
        features[8] = Hashing.Mix(269, state, (C(i - 1) * 32 + C(i)) * 32 + C(i + 1));
        features[9] = Hashing.Mix(270, state * 256 + scene.Between(i), C(i));
        features[10] = Hashing.Mix(271, state * 16 + scene.Other(i), C(i) * 32 + C(i - 1));
        features[11] = Hashing.Mix(272, state, L(i) ^ (L(i + 1) * 31));
    }
}
