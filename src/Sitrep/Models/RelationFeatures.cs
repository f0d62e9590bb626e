namespace Sitrep.Models;

/// <summary>The features by which the relation of a word to its head is told; the same in training and in reading.</summary>
internal static class RelationFeatures
{
    /// <summary>Number of features of an arc.</summary>
    public const int Count = 40;

    /// <summary>Fills in the features of the arc from <paramref name="head"/> to <paramref name="child"/>.</summary>
    public static void Fill(Span<uint> f, TreeState state, int head, int child)
    {
        var right = head < child ? 1u : 0u;
        uint hw = Word(state, head), hf = Fine(state, head), ht = Tag(state, head) * 2 + right;
        uint dw = Word(state, child), df = Fine(state, child), dt = Tag(state, child);
        var (left1, right1) = (state.Children[child * 4], state.Children[child * 4 + 2]);
        var (headLeft, headRight) = (state.Children[head * 4], state.Children[head * 4 + 2]);
        var headRight2 = state.Children[head * 4 + 3];
        var between = Between(state, head, child);
        f[0] = Mix(301, ht, dt);
        f[1] = Mix(302, hw, right);
        f[2] = Mix(303, dw, right);
        f[3] = Mix(304, hw, dt * 2 + right);
        f[4] = Mix(305, dw, ht);
        f[5] = Mix(306, hw, dw);
        f[6] = Mix(307, hf, df * 2 + right);
        f[7] = Mix(308, hf, dt * 2 + right);
        f[8] = Mix(309, df, ht);
        f[9] = Mix(310, ht, dt * 128 + Tag(state, child - 1));
        f[10] = Mix(311, ht, dt * 128 + Tag(state, child + 1));
        f[11] = Mix(312, ht, dt * 128 + Tag(state, head - 1));
        f[12] = Mix(313, ht, dt * 128 + Tag(state, head + 1));
        f[13] = Mix(314, ht, dt * 16 + between);
        f[14] = Mix(315, ht * 128 + dt, Word(state, left1));
        f[15] = Mix(316, ht * 128 + dt, Tag(state, left1) * 128 + Tag(state, right1));
        f[16] = Mix(317, hw, Word(state, left1));
        f[17] = Mix(318, dw, Word(state, left1));
        f[18] = Mix(319, ht * 128 + dt, Relation(state, headLeft) * 64 + Relation(state, headRight));
        f[19] = Mix(320, hw, dt * 64 + Relation(state, headRight));
        f[20] = Mix(321, hw, dt * 64 + Relation(state, headLeft));
        f[21] = Mix(322, ht * 128 + dt, Relation(state, left1) * 64 + Relation(state, right1));
        f[22] = Mix(323, ht * 128 + dt, (uint)Math.Min(Math.Abs(head - child), 7));
        f[23] = Mix(324, Suffix(state, child), ht * 128 + dt);
        f[24] = Mix(325, Suffix(state, head), dt * 2 + right);
        f[25] = Mix(326, ht * 128 + dt, Word(state, child - 1));
        f[26] = Mix(327, ht * 128 + dt, Word(state, child + 1));
        f[27] = Mix(328, dw, dt * 64 + Relation(state, left1));
        f[28] = Mix(329, ht * 128 + dt, state.Valencies[child]);
        f[29] = Mix(330, ht * 128 + dt, state.Valencies[head]);
        f[30] = Mix(331, ht * 128 + dt, Word(state, headLeft));
        f[31] = Mix(332, ht * 128 + dt, Word(state, head - 1));
        f[32] = Mix(333, ht * 128 + dt, Relation(state, headRight) * 64 + Relation(state, headRight2));
        f[33] = Mix(334, df, ht * 64 + Relation(state, left1));
        f[34] = Mix(335, df, Word(state, left1));
        f[35] = Mix(336, Fine(state, left1), hf * 2 + right);
        f[36] = Mix(337, ht * 128 + dt, Tag(state, child - 1) * 128 + Tag(state, child + 1));
        f[37] = Mix(338, dw, right * 64 + Relation(state, right1));
        f[38] = Mix(339, ht * 128 + dt, Shape(state, child));
        f[39] = Mix(340, ht * 128 + dt, (between * 64 + Relation(state, left1)) * 64 + Relation(state, headLeft));
    }

    private static uint Mix(uint template, uint first, uint second = 0) => Hashing.Mix(template, first, second);

    private static bool IsWord(TreeState state, int at) => (uint)at < (uint)state.Count;

    private static uint Word(TreeState state, int at) => IsWord(state, at) ? state.Lexemes[at].Lower : at < 0 ? 1u : 2u;

    private static uint Tag(TreeState state, int at) => IsWord(state, at) ? state.Tags[at] : at < 0 ? 0 : 127u;

    private static uint Fine(TreeState state, int at) => IsWord(state, at) ? state.Lexemes[at].Fine : 0;

    private static uint Suffix(TreeState state, int at) => IsWord(state, at) ? state.Lexemes[at].Form.Suffix3 : 0;

    private static uint Shape(TreeState state, int at) => IsWord(state, at) ? state.Lexemes[at].Form.Shape : 0;

    private static uint Relation(TreeState state, int at) => IsWord(state, at) ? (uint)state.Relations[at] : 0;

    /// <summary>Next to each other, near, or far.</summary>
    private static uint Between(TreeState state, int head, int child) =>
        Math.Abs(head - child) switch { 1 => 0, 2 => 1, 3 => 2, < 6 => 3, < 10 => 4, _ => 5 };
}
