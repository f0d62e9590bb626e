namespace Sitrep.Models;

/// <summary>The features by which the parser's next action is told; the same in training and in reading.</summary>
internal static class TreeFeatures
{
    /// <summary>Number of features of a state.</summary>
    public const int Count = 92;

    /// <summary>Number of actions: shift, attach to the left, attach to the right.</summary>
    public const int Actions = 3;

    private const uint Missing = 0x51ED270B;

    /// <summary>What the features see of a word.</summary>
    private readonly ref struct Node(TreeState state, int at)
    {
        public readonly int At = at;
        public readonly uint Word = at < 0 ? Missing : at >= state.Count ? Missing + 1 : state.Lexemes[at].Lower;
        public readonly uint Tag = at < 0 ? 0 : at >= state.Count ? 127u : state.Tags[at];
        public readonly uint Fine = at < 0 || at >= state.Count ? 0 : state.Lexemes[at].Fine;
        public readonly uint Coarse = at < 0 || at >= state.Count ? 0 : state.Lexemes[at].Coarse;
    }

    /// <summary>Fills in the features of a state.</summary>
    public static void Fill(Span<uint> features, TreeState state)
    {
        var (i, j, k) = (state.Stack(0), state.Stack(1), state.Next);
        Node s0 = new(state, i), s1 = new(state, j), s2 = new(state, state.Stack(2));
        Node b0 = new(state, k), b1 = new(state, Math.Min(k + 1, state.Count)), b2 = new(state, Math.Min(k + 2, state.Count));
        Words(features[..28], s0, s1, s2, b0, b1, b2);
        Pairs(features.Slice(28, 25), s0, s1, s2, b0, b1, b2);
        Arcs(features.Slice(53, 25), state, s0, s1, b0, b1);
        Line(features[78..], state, s0, s1, b0, b1);
    }

    private static uint Mix(uint template, uint first, uint second = 0) => Hashing.Mix(template, first, second);

    private static void Words(Span<uint> f, in Node s0, in Node s1, in Node s2, in Node b0, in Node b1, in Node b2)
    {
        f[0] = Mix(101, s0.Word, s0.Tag);
        f[1] = Mix(102, s0.Word);
        f[2] = Mix(103, s0.Tag, b0.Tag);
        f[3] = Mix(104, s0.Fine, b0.Tag);
        f[4] = Mix(105, s1.Word, s1.Tag);
        f[5] = Mix(106, s1.Word);
        f[6] = Mix(107, s1.Tag, s0.Tag);
        f[7] = Mix(108, s1.Fine, s0.Tag);
        f[8] = Mix(109, b0.Word, b0.Tag);
        f[9] = Mix(110, b0.Word);
        f[10] = Mix(111, b0.Tag, b1.Tag);
        f[11] = Mix(112, b0.Fine, s0.Tag);
        f[12] = Mix(113, b1.Word, b1.Tag);
        f[13] = Mix(114, b1.Word);
        f[14] = Mix(115, b2.Tag, b1.Tag * 128 + b0.Tag);
        f[15] = Mix(116, b2.Word, b2.Tag);
        f[16] = Mix(117, s2.Tag, s1.Tag * 128 + s0.Tag);
        f[17] = Mix(118, s2.Word, s2.Tag);
        f[18] = Mix(119, s0.Word, s0.Tag * 128 + b0.Tag);
        f[19] = Mix(120, b0.Word, s0.Tag * 128 + b0.Tag);
        f[20] = Mix(121, s0.Word, b0.Word);
        f[21] = Mix(122, s0.Word ^ (b0.Word * 31), s0.Tag * 128 + b0.Tag);
        f[22] = Mix(123, s1.Word, s0.Tag * 128 + s1.Tag);
        f[23] = Mix(124, s0.Word, s0.Tag * 128 + s1.Tag);
        f[24] = Mix(125, s1.Word, s0.Word);
        f[25] = Mix(126, s1.Word ^ (s0.Word * 31), s1.Tag * 128 + s0.Tag);
        f[26] = Mix(127, b0.Word, b1.Word);
        f[27] = Mix(128, s0.Word, b1.Word);
    }

    private static void Pairs(Span<uint> f, in Node s0, in Node s1, in Node s2, in Node b0, in Node b1, in Node b2)
    {
        f[0] = Mix(130, s0.Tag * 128 + b0.Tag, b1.Tag);
        f[1] = Mix(131, s1.Tag * 128 + s0.Tag, b0.Tag);
        f[2] = Mix(132, s0.Tag * 128 + b0.Tag, b1.Tag * 128 + b2.Tag);
        f[3] = Mix(133, s1.Tag * 128 + s0.Tag, b0.Tag * 128 + b1.Tag);
        f[4] = Mix(134, s0.Word, b0.Tag * 128 + b1.Tag);
        f[5] = Mix(135, b0.Word, s1.Tag * 128 + s0.Tag);
        f[6] = Mix(136, s1.Word, s0.Tag * 128 + b0.Tag);
        f[7] = Mix(137, s0.Word, s1.Tag * 128 + b0.Tag);
        f[8] = Mix(138, s1.Word, b0.Word);
        f[9] = Mix(139, s1.Word ^ (s0.Word * 31), b0.Tag);
        f[10] = Mix(140, s0.Fine, b0.Fine);
        f[11] = Mix(141, s1.Fine, s0.Fine);
        f[12] = Mix(142, s1.Fine, b0.Fine);
        f[13] = Mix(143, s0.Coarse * 512 + b0.Coarse, s0.Tag * 128 + b0.Tag);
        f[14] = Mix(144, s1.Coarse * 512 + s0.Coarse, s1.Tag * 128 + s0.Tag);
        f[15] = Mix(145, s1.Coarse * 512 + s0.Coarse, b0.Coarse);
        f[16] = Mix(146, s0.Coarse * 512 + b0.Coarse, b1.Coarse);
        f[17] = Mix(147, s1.Word, s0.Word ^ (b0.Word * 31));
        f[18] = Mix(148, s1.Tag * 128 + b0.Tag, b1.Tag);
        f[19] = Mix(149, s2.Tag * 128 + s1.Tag, s0.Tag * 128 + b0.Tag);
        f[20] = Mix(150, s0.Word, b0.Tag);
        f[21] = Mix(151, b0.Word, s0.Tag);
        f[22] = Mix(152, s1.Fine, b0.Tag);
        f[23] = Mix(153, b1.Fine, s0.Tag * 128 + b0.Tag);
        f[24] = Mix(154, b1.Word, s0.Tag * 128 + b0.Tag);
    }

    private static void Arcs(Span<uint> f, TreeState state, in Node s0, in Node s1, in Node b0, in Node b1)
    {
        Node s0l = Child(state, s0, 0), s0r = Child(state, s0, 2), s0l2 = Child(state, s0, 1), s0r2 = Child(state, s0, 3);
        Node s1l = Child(state, s1, 0), s1r = Child(state, s1, 2), b0l = Child(state, b0, 0), b0l2 = Child(state, b0, 1), s1r2 = Child(state, s1, 3);
        uint rs0l = Relation(state, s0l), rs0r = Relation(state, s0r), rs1r = Relation(state, s1r), rs1l = Relation(state, s1l), rb0l = Relation(state, b0l);
        uint vs0 = Valency(state, s0), vs1 = Valency(state, s1), vb0 = Valency(state, b0);
        f[0] = Mix(160, s0.Tag * 128 + b0.Tag, s0l.Tag);
        f[1] = Mix(161, s0.Tag * 128 + b0.Tag, s0r.Tag);
        f[2] = Mix(162, s0.Tag * 128 + b0.Tag, b0l.Tag);
        f[3] = Mix(163, s1.Tag * 128 + s0.Tag, s1r.Tag);
        f[4] = Mix(164, s1.Tag * 128 + s0.Tag, s1l.Tag);
        f[5] = Mix(165, s1.Tag * 128 + s0.Tag, s0l.Tag);
        f[6] = Mix(166, s1.Tag * 128 + s0.Tag, s0r.Tag);
        f[7] = Mix(167, s0.Word, vs0);
        f[8] = Mix(168, s0.Tag * 128 + b0.Tag, vs0);
        f[9] = Mix(169, b0.Word, vb0);
        f[10] = Mix(170, b0.Tag * 128 + s0.Tag, vb0);
        f[11] = Mix(171, s1.Word, vs1);
        f[12] = Mix(172, s1.Tag * 128 + s0.Tag, vs1);
        f[13] = Mix(173, s0.Tag * 128 + b0.Tag, rs0l * 64 + rs0r);
        f[14] = Mix(174, s1.Tag * 128 + s0.Tag, rs1r * 64 + rs1l);
        f[15] = Mix(175, s0.Tag * 128 + b0.Tag, rb0l * 64 + Relation(state, b0l2));
        f[16] = Mix(176, s0.Word, rs0r * 64 + Relation(state, s0r2));
        f[17] = Mix(177, s0.Word, rs0l * 64 + Relation(state, s0l2));
        f[18] = Mix(178, s1.Word, rs1r * 64 + Relation(state, s1r2));
        f[19] = Mix(179, b0.Word, rb0l);
        f[20] = Mix(180, s1.Tag * 128 + s0.Tag, s0l.Word);
        f[21] = Mix(181, s1.Word, s0l.Word);
        f[22] = Mix(182, s1.Tag * 128 + s0.Tag, (b0.Tag * 64 + rs0r) * 64 + rs0l);
        f[23] = Mix(183, s0.Word, s0r.Word);
        f[24] = Mix(184, s1.Tag * 128 + s0.Tag, (b0.Tag * 64 + rs1r) * 256 + b1.Tag);
    }

    private static void Line(Span<uint> f, TreeState state, in Node s0, in Node s1, in Node b0, in Node b1)
    {
        Node s0a = Beside(state, s0, 1), s0b = Beside(state, s0, -1), b0b = Beside(state, b0, -1), s1a = Beside(state, s1, 1), s1b = Beside(state, s1, -1);
        uint near = Distance(s0, b0), far = Distance(s1, s0);
        f[0] = Mix(190, near, s0.Tag * 128 + b0.Tag);
        f[1] = Mix(191, far, s1.Tag * 128 + s0.Tag);
        f[2] = Mix(192, near, s0.Word);
        f[3] = Mix(193, near, b0.Word);
        f[4] = Mix(194, far, s1.Word);
        f[5] = Mix(195, far, s0.Word);
        f[6] = Mix(196, s0a.Tag * 128 + s0.Tag, b0b.Tag * 128 + b0.Tag);
        f[7] = Mix(197, s0b.Tag * 128 + s0.Tag, b0.Tag * 128 + b1.Tag);
        f[8] = Mix(198, s1a.Tag * 128 + s1.Tag, s0b.Tag * 128 + s0.Tag);
        f[9] = Mix(199, s1b.Tag * 128 + s1.Tag, s0.Tag * 128 + s0a.Tag);
        f[10] = Mix(200, b0b.Tag * 128 + b0.Tag, s0.Tag);
        f[11] = Mix(201, b0b.Word, s0.Tag * 128 + b0.Tag);
        f[12] = Mix(202, (uint)Math.Min(state.Depth, 5), s0.Tag * 128 + b0.Tag);
        f[13] = Mix(203, far * 16 + near, (s1.Tag * 128 + s0.Tag) * 128 + b0.Tag);
    }

    private static Node Child(TreeState state, in Node node, int which) => new(state, node.At < 0 ? -1 : state.Children[node.At * 4 + which]);

    private static uint Relation(TreeState state, in Node node) => node.At < 0 ? 0u : state.Relations[node.At];

    private static uint Valency(TreeState state, in Node node) => node.At < 0 ? 0u : state.Valencies[node.At];

    private static Node Beside(TreeState state, in Node node, int by) =>
        new(state, node.At < 0 || node.At + by < 0 ? -1 : Math.Min(node.At + by, state.Count));

    private static uint Distance(in Node left, in Node right) =>
        left.At < 0 || right.At < 0 ? 0 : (right.At - left.At) switch { < 5 and var near => (uint)near, < 7 => 5, < 11 => 6, < 20 => 7, _ => 8 };
}
