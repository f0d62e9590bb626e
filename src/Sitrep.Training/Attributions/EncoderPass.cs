using Sitrep.Attributions;
using Sitrep.Models;
using Sitrep.Training.Names;

namespace Sitrep.Training.Attributions;

/// <summary>The states of a text's tokens in floats, and the way back. One text at a time.</summary>
internal sealed class EncoderPass(AttributionLearner net, WordVectors vectors)
{
    private const int Hidden = AttributionShape.Hidden, Meaning = AttributionShape.Meaning;
    private const float Bound = (float)IntegerLayer.Most / AttributionShape.One;
    private readonly List<float[]> windows = [], sums = [];
    private float[] meanings = [], mask = [];
    private int[] words = [], segment = [];
    private TokenView view = null!;

    /// <summary>The states, a row a token.</summary>
    public float[] States { get; private set; } = [];

    /// <summary>Computes the states; parts of them are left out by chance, and neighbours of another segment are not seen.</summary>
    public void Forward(TokenView of, int[] segments, Random chance)
    {
        (view, segment) = (of, segments);
        var count = view.Lower.Length;
        (windows.Capacity, words, meanings, mask) = (8, new int[count], new float[count * Meaning], new float[count * Hidden]);
        windows.Clear();
        sums.Clear();
        for (var i = 0; i < count; i++) FillMeaning(i);
        var states = new float[count * Hidden];
        Products.Rows(meanings, count, Meaning, net.Meaning.Values, Hidden, states);
        for (var i = 0; i < count; i++) Embed(i, states, chance);
        for (var layer = 0; layer < net.Layers.Length; layer++) states = Layer(states, count, layer);
        States = states;
    }

    private void FillMeaning(int i)
    {
        var codes = vectors.Find(view.Word[i]);
        for (var stretch = 0; stretch < codes.Length; stretch++)
        {
            var typical = vectors.Typical(stretch, codes[stretch]);
            for (var k = 0; k < typical.Length; k++) meanings[i * Meaning + stretch * WordVectors.StretchLength + k] = typical[k] / 40f;
        }
    }

    private void Embed(int i, float[] states, Random chance)
    {
        var found = Array.BinarySearch(net.WordHashes, view.Word[i]);
        words[i] = found < 0 || chance.NextSingle() < 0.1f ? 0 : found + 1;
        var word = net.Words[words[i]];
        var suffix = net.Suffixes[(int)(view.Suffix[i] % AttributionShape.Suffixes)];
        var wordClass = net.Classes[view.Class[i]];
        var flags = net.Flags[view.Flags(i)];
        for (var k = 0; k < Hidden; k++)
        {
            var at = i * Hidden + k;
            mask[at] = chance.NextSingle() < 0.1f ? 0 : 1 / 0.9f;
            states[at] = (states[at] + word[k] + suffix[k] + wordClass[k] + flags[k]) * mask[at];
        }
    }

    private float[] Layer(float[] states, int count, int layer)
    {
        var reach = AttributionShape.Dilations[layer];
        var (window, sum, next) = (new float[count * Hidden * 3], new float[count * Hidden], new float[count * Hidden]);
        for (var i = 0; i < count; i++)
            for (var side = 0; side < 3; side++)
                if (i + (side - 1) * reach is var from && from >= 0 && from < count && segment[from] == segment[i]) states.AsSpan(from * Hidden, Hidden).CopyTo(window.AsSpan((i * 3 + side) * Hidden));
        Products.Rows(window, count, Hidden * 3, net.Layers[layer].Values, Hidden, sum);
        var bias = net.LayerBias[layer][0];
        for (var at = 0; at < sum.Length; at++)
        {
            sum[at] += bias[at % Hidden];
            next[at] = Math.Clamp(states[at] + Math.Max(0, sum[at]), -Bound, Bound);
        }
        windows.Add(window);
        sums.Add(sum);
        return next;
    }

    /// <summary>Gathers the changes of all weights from the slopes of the states.</summary>
    public void Backward(float[] slopes)
    {
        var count = view.Lower.Length;
        for (var layer = net.Layers.Length - 1; layer >= 0; layer--) slopes = LayerBack(slopes, count, layer);
        for (var at = 0; at < slopes.Length; at++) slopes[at] *= mask[at];
        var padded = (count + 7) / 8 * 8;
        Products.Rows(Products.Turn(slopes, count, Hidden, padded), Hidden, padded, Products.Turn(meanings, count, Meaning, padded), Meaning, net.Meaning.Changes, add: true);
        for (var i = 0; i < count; i++)
        {
            var slope = slopes.AsSpan(i * Hidden, Hidden);
            Add(net.Words.Change(words[i]), slope);
            Add(net.Suffixes.Change((int)(view.Suffix[i] % AttributionShape.Suffixes)), slope);
            Add(net.Classes.Change(view.Class[i]), slope);
            Add(net.Flags.Change(view.Flags(i)), slope);
        }
    }

    private float[] LayerBack(float[] slopes, int count, int layer)
    {
        var (reach, padded) = (AttributionShape.Dilations[layer], (count + 7) / 8 * 8);
        var inner = new float[slopes.Length];
        var bias = net.LayerBias[layer].Change(0);
        for (var at = 0; at < inner.Length; at++)
        {
            if (sums[layer][at] <= 0) continue;
            inner[at] = slopes[at];
            bias[at % Hidden] += slopes[at];
        }
        var weights = net.Layers[layer];
        Products.Rows(Products.Turn(inner, count, Hidden, padded), Hidden, padded, Products.Turn(windows[layer], count, Hidden * 3, padded), Hidden * 3, weights.Changes, add: true);
        var spread = new float[count * Hidden * 3];
        Products.Rows(inner, count, Hidden, Products.Turn(weights.Values, Hidden, Hidden * 3, Hidden), Hidden * 3, spread);
        var before = (float[])slopes.Clone();
        for (var i = 0; i < count; i++)
            for (var side = 0; side < 3; side++)
                if (i + (side - 1) * reach is var from && from >= 0 && from < count && segment[from] == segment[i]) Add(before.AsSpan(from * Hidden, Hidden), spread.AsSpan((i * 3 + side) * Hidden, Hidden));
        return before;
    }

    internal static void Add(Span<float> to, ReadOnlySpan<float> what)
    {
        for (var k = 0; k < to.Length; k++) to[k] += what[k];
    }
}
