using Sitrep.Models;

namespace Sitrep.Training.Language;

/// <summary>Learns the joint tags.</summary>
internal static class TagLearner
{
    public const int Passes = 6;
    public const int FoldPasses = 3;

    /// <summary>Steps a weight of 1 is cut into: more would cut off the large weights of 8 bits (16 steps cost half a point of UPOS).</summary>
    private const double Steps = 3;
    private const int Buckets = 1 << 18;

    public static CompactModel Learn(List<Example> examples, int tags, int passes, int seed)
    {
        var columns = (tags + 15) / 16 * 16;
        var perceptron = new Perceptron(Buckets, columns);
        var random = new Random(seed);
        var order = examples.ToArray();
        var state = new TreeState();
        for (var pass = 1; pass <= passes; pass++)
        {
            random.Shuffle(order);
            foreach (var example in order) Walk(example, state, perceptron, columns, tags);
        }
        return perceptron.ToCompact(Steps);
    }

    private static void Walk(Example example, TreeState state, Perceptron perceptron, int columns, int tags)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        Span<int> scores = stackalloc int[columns];
        example.Fill(state);
        uint tag2 = 0, tag = 0;
        for (var i = 0; i < example.Count; i++)
        {
            TagFeatures.Fill(features, state, i, tag2, tag);
            scores.Clear();
            perceptron.Add(features, scores);
            var guess = LinearModel.Best(scores[..tags]);
            perceptron.Learn(features, example.GoldTags[i] - 1, guess);
            (tag2, tag) = (tag, (uint)guess + 1);
        }
    }
}
