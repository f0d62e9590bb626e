namespace Sitrep.Models;

/// <summary>Features of the name tagger; the same in training and in reading.</summary>
internal static class NameFeatures
{
    /// <summary>Number of features a token gives.</summary>
    public const int Count = 34;

    /// <summary>Outside, then first / inside / last / only token for each of the five kinds.</summary>
    public const int Classes = 21;

    /// <summary>Fills in the features of a token from itself and two neighbours on each side.</summary>
    /// <param name="features">Where they go.</param>
    /// <param name="words">Form features of five tokens: two before, itself, two after.</param>
    /// <param name="classes">Parts of speech of the same five; 31 beyond the sentence.</param>
    /// <param name="label">Label of the token before.</param>
    /// <param name="label2">Label of the one before that.</param>
    /// <param name="memory">Kind under which this word stood in a name earlier in the document, plus 1; 0 for none.</param>
    /// <param name="first">True for the first token of a sentence.</param>
    public static void Fill(
        Span<uint> features, ReadOnlySpan<WordFeatures.Form> words, ReadOnlySpan<uint> classes, int label, int label2, uint memory, bool first)
    {
        var (b2, b1, w, a1, a2) = (words[0], words[1], words[2], words[3], words[4]);
        var (last, last2, start) = ((uint)label, (uint)label2, first ? 1u : 0u);
        features[0] = Hashing.Mix(301, w.Exact);
        features[1] = Hashing.Mix(302, w.Lower, last);
        features[2] = Hashing.Mix(303, w.Shape, start * 32 + last);
        features[3] = Hashing.Mix(304, w.Suffix3, w.Shape);
        features[4] = Hashing.Mix(305, w.Suffix4);
        features[5] = Hashing.Mix(306, w.Prefix3);
        features[6] = Hashing.Mix(307, b1.Lower, w.Shape);
        features[7] = Hashing.Mix(308, a1.Lower, w.Shape);
        features[8] = Hashing.Mix(309, b2.Lower, b1.Lower);
        features[9] = Hashing.Mix(310, a1.Lower, a2.Lower);
        features[10] = Hashing.Mix(311, b1.Lower, w.Lower);
        features[11] = Hashing.Mix(312, w.Lower, a1.Lower);
        features[12] = Hashing.Mix(313, classes[1], classes[2] * 32 + classes[3]);
        features[13] = Hashing.Mix(314, classes[2], last * 64 + start);
        features[14] = Hashing.Mix(315, b1.Shape, w.Shape ^ a1.Shape);
        features[15] = Hashing.Mix(316, last, last2);
        features[16] = Hashing.Mix(317, memory, last);
        features[17] = Hashing.Mix(318, memory, w.Shape);
        features[18] = Hashing.Mix(319, a1.Shape, w.Shape ^ last);
        features[19] = Hashing.Mix(320, b1.Suffix3, last);
        features[20] = Hashing.Mix(321, a1.Suffix3, w.Shape);
        features[21] = Hashing.Mix(322, w.Lower, start);
        features[22] = Hashing.Mix(323, classes[1] * 32 + classes[0], w.Shape);
        features[23] = Hashing.Mix(324, classes[3] * 32 + classes[4], w.Shape);
        features[24] = Hashing.Mix(325, b1.Exact, last);
        features[25] = Hashing.Mix(326, a1.Exact, last);
        features[26] = Hashing.Mix(327, w.Suffix2, last);
        features[27] = Hashing.Mix(328, a2.Lower, w.Shape ^ a1.Shape);
        features[28] = Hashing.Mix(329, b2.Lower, w.Shape ^ b1.Shape);
        features[29] = Hashing.Mix(330, w.Exact, a1.Exact);
        features[30] = Hashing.Mix(331, b1.Exact, w.Exact);
        features[31] = Hashing.Mix(332, w.Prefix2, w.Suffix2);
        features[32] = Hashing.Mix(333, memory * 32 + last, classes[2]);
        features[33] = Hashing.Mix(334, b1.Lower, a1.Lower);
    }

    /// <summary>False where the label may not follow the one before it (BILOU).</summary>
    public static bool MayFollow(int label, int before)
    {
        var (place, kind) = Parts(label);
        var (placeBefore, kindBefore) = Parts(before);
        var open = placeBefore is 0 or 1;
        return place is 1 or 2 ? open && kind == kindBefore : !open;
    }

    /// <summary>The place in the name (0 first, 1 inside, 2 last, 3 only, -1 outside) and the kind.</summary>
    public static (int Place, int Kind) Parts(int label) => label == 0 ? (-1, -1) : ((label - 1) % 4, (label - 1) / 4);
}
