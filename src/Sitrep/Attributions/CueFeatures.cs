using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Features of the cue tagger: is this token a word of saying?</summary>
internal static class CueFeatures
{
    /// <summary>Number of features a token gives.</summary>
    public const int Count = 36;

    /// <summary>Classes: outside, first of a cue, inside a cue.</summary>
    public const int Classes = 3;

    /// <summary>What was tagged before a token of the sentence.</summary>
    /// <param name="Label">The label of the token before.</param>
    /// <param name="Label2">The label of the one before that.</param>
    /// <param name="Word">The first word of the last cue; 0 for none.</param>
    /// <param name="Gap">Tokens since that cue.</param>
    /// <param name="Commas">Commas since that cue.</param>
    public readonly record struct History(int Label, int Label2, uint Word, uint Gap, uint Commas)
    {
        /// <summary>The history after token <paramref name="i"/> got its label.</summary>
        public History Next(int label, TokenView view, int i) => label switch
        {
            1 => new(1, Label, view.Lower[i], 0, 0),
            2 => this with { Label = 2, Label2 = Label },
            _ => new(0, Label, Word, Word == 0 ? 0 : Gap + 1, Word != 0 && view.Comma[i] ? Commas + 1 : Commas),
        };
    }

    /// <summary>Fills in the features of token <paramref name="i"/> of the sentence [first, end).</summary>
    public static void Fill(Span<uint> features, TokenView view, int i, int first, int end, in History history)
    {
        uint L(int k) => k < first || k >= end ? 1u : view.Lower[k];
        uint C(int k) => k < first || k >= end ? 31u : view.Class[k];
        uint S(int k) => k < first || k >= end ? 3u : view.Suffix[k];
        uint Q(int k) => k < first || k >= end ? 9u : view.Quote[k];
        var (last, last2) = ((uint)history.Label, (uint)history.Label2);
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
        var since = history.Word == 0 ? 0u : 1 + Bucket(history.Gap) * 4 + Math.Min(3, history.Commas);
        var saying = view.Saying(i, first, end);
        features[24] = Hashing.Mix(125, L(i), since);
        features[25] = Hashing.Mix(126, history.Word, C(i) * 64 + since);
        features[26] = Hashing.Mix(127, C(i), since * 32 + C(i - 1));
        features[27] = Hashing.Mix(128, L(i), saying);
        features[28] = Hashing.Mix(129, saying, C(i) * 32 + C(i - 1));
        features[29] = Hashing.Mix(130, L(i), C(i - 3) * 1024 + C(i - 2) * 32 + C(i - 1));
        features[30] = Hashing.Mix(131, L(i), C(i + 1) * 1024 + C(i + 2) * 32 + C(i + 3));
        features[31] = Hashing.Mix(132, L(i), L(i + 2));
        features[32] = Hashing.Mix(133, L(i), L(i - 2));
        features[33] = Hashing.Mix(134, L(i + 1), L(i + 2) ^ C(i));
        features[34] = Hashing.Mix(135, S(i), C(i + 1) * 32 + C(i));
        features[35] = Hashing.Mix(136, L(i), history.Word == 0 ? 0 : history.Word ^ (since >> 2));
    }

    private static uint Bucket(uint gap) => gap switch { < 3 => 0, < 6 => 1, < 12 => 2, _ => 3 };
}
