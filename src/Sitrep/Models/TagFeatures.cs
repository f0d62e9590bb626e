namespace Sitrep.Models;

/// <summary>The features by which a word's tags are told; the same in training and in reading.</summary>
internal static class TagFeatures
{
    /// <summary>Number of features a word gives.</summary>
    public const int Count = 46;

    private static readonly Lexeme[] Empty = new Lexeme[1];

    /// <summary>Fills in the features of a word from itself, its neighbours and the two tags before.</summary>
    /// <param name="features">Where they go.</param>
    /// <param name="state">The sentence.</param>
    /// <param name="at">The word.</param>
    /// <param name="tag2">Tag of the word before the last, from 1; 0 before the sentence.</param>
    /// <param name="tag">Tag of the last word.</param>
    public static void Fill(Span<uint> features, TreeState state, int at, uint tag2, uint tag)
    {
        ref readonly var word = ref At(state, at);
        ref readonly var before = ref At(state, at - 1);
        ref readonly var before2 = ref At(state, at - 2);
        ref readonly var after = ref At(state, at + 1);
        ref readonly var after2 = ref At(state, at + 2);
        OfItself(features, word, before, at == 0);
        features[13] = Hashing.Mix(10, tag);
        features[14] = Hashing.Mix(11, tag, tag2);
        features[15] = Hashing.Mix(12, tag, word.Lower);
        features[16] = Hashing.Mix(13, before.Lower);
        features[17] = Hashing.Mix(14, before2.Lower);
        features[18] = Hashing.Mix(15, after.Lower);
        features[19] = Hashing.Mix(16, after2.Lower);
        features[20] = Hashing.Mix(17, after.Form.Suffix3);
        features[21] = Hashing.Mix(18, before.Form.Suffix3);
        features[22] = Hashing.Mix(19, after.Form.Shape, word.Form.Shape);
        features[23] = Hashing.Mix(20, tag, word.Form.Suffix3);
        features[24] = Hashing.Mix(21, word.Lower, after.Lower);
        features[25] = Hashing.Mix(22, before.Lower, word.Lower);
        features[26] = Hashing.Mix(23, tag, after.Lower);
        features[27] = Hashing.Mix(24, word.Form.Suffix3, after.Form.Suffix2);
        features[28] = Hashing.Mix(25, word.Form.Shape, tag);
        features[29] = Hashing.Mix(26, tag2, word.Form.Suffix2);
        features[30] = Hashing.Mix(27, after.Fine);
        features[31] = Hashing.Mix(28, after.Coarse, after2.Coarse * 512 + word.Coarse);
        features[32] = Hashing.Mix(29, before.Coarse, word.Coarse * 512 + after.Coarse);
        features[33] = Hashing.Mix(30, before.Fine, word.Fine);
        features[34] = Hashing.Mix(31, word.Fine, after.Fine);
        features[35] = Hashing.Mix(32, word.Lower, after.Coarse);
        features[36] = Hashing.Mix(33, tag, word.Fine);
        features[37] = Hashing.Mix(34, tag * 128 + tag2, word.Coarse);
        features[38] = Hashing.Mix(35, tag, after.Coarse * 512 + word.Coarse);
        features[39] = Hashing.Mix(36, after2.Fine);
        features[40] = Hashing.Mix(37, word.Form.Suffix2, after.Coarse * 128 + tag);
        features[41] = Hashing.Mix(38, word.Lower, tag * 128 + tag2);
        features[42] = Hashing.Mix(39, before.Lower, after.Lower);
        features[43] = Hashing.Mix(40, tag, after.Form.Suffix3);
        features[44] = Hashing.Mix(41, before2.Lower, before.Lower);
        features[45] = Hashing.Mix(42, after.Lower, after2.Lower);
    }

    private static ref readonly Lexeme At(TreeState state, int at) => ref (uint)at < (uint)state.Count ? ref state.Lexemes[at] : ref Empty[0];

    private static void OfItself(Span<uint> features, in Lexeme word, in Lexeme before, bool first)
    {
        features[0] = Hashing.Mix(1, word.Form.Exact);
        features[1] = Hashing.Mix(2, word.Lower);
        features[2] = Hashing.Mix(3, word.Form.Suffix1);
        features[3] = Hashing.Mix(4, word.Form.Suffix2);
        features[4] = Hashing.Mix(5, word.Form.Suffix3);
        features[5] = Hashing.Mix(6, word.Form.Suffix4);
        features[6] = Hashing.Mix(7, word.Form.Prefix2);
        features[7] = Hashing.Mix(8, word.Form.Prefix3);
        features[8] = Hashing.Mix(9, word.Form.Shape, first ? 1u : 2u);
        features[9] = Hashing.Mix(43, word.Fine);
        features[10] = Hashing.Mix(44, word.Coarse, word.Form.Shape);
        features[11] = Hashing.Mix(45, word.Fine, word.Form.Suffix2);
        features[12] = Hashing.Mix(46, before.Form.Shape, word.Form.Shape + (first ? 1u : 0u));
    }
}
