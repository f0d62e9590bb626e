using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Computes the state of every token: its word, and layer by layer its neighbours up to fifteen tokens away. One text at a time; scratch.</summary>
internal sealed class TextEncoder(AttributionModel model, WordVectors vectors)
{
    private const int Hidden = AttributionShape.Hidden;
    private readonly Dictionary<uint, short[]> meanings = [];

    /// <summary>The states of the tokens [first, end) as if they were a text of their own, a row of <see cref="AttributionShape.Hidden"/> numbers a token.</summary>
    public short[] Encode(TokenView view, int first, int end)
    {
        var count = end - first;
        var (now, next) = (new short[count * Hidden], new short[count * Hidden]);
        for (var i = 0; i < count; i++) Embed(view, first + i, now.AsSpan(i * Hidden, Hidden));
        var window = new short[Hidden * 3];
        for (var layer = 0; layer < model.Layers.Length; layer++)
        {
            var (weights, reach) = (model.Layers[layer], AttributionShape.Dilations[layer]);
            for (var i = 0; i < count; i++)
            {
                Row(now, i - reach, count).CopyTo(window);
                Row(now, i, count).CopyTo(window.AsSpan(Hidden));
                Row(now, i + reach, count).CopyTo(window.AsSpan(Hidden * 2));
                for (var k = 0; k < Hidden; k++)
                    next[i * Hidden + k] = Clip(window[Hidden + k] + Math.Max(0, weights.Sum(window, k)));
            }
            (now, next) = (next, now);
        }
        return now;
    }

    private static readonly short[] Outside = new short[Hidden];

    private static ReadOnlySpan<short> Row(short[] states, int i, int count) => i < 0 || i >= count ? Outside : states.AsSpan(i * Hidden, Hidden);

    private void Embed(TokenView view, int i, Span<short> state)
    {
        var word = Array.BinarySearch(model.Words, view.Word[i]);
        var words = model.WordTable.AsSpan(Math.Max(0, word + 1) * Hidden, Hidden);
        var suffix = model.SuffixTable.AsSpan((int)(view.Suffix[i] % AttributionShape.Suffixes) * Hidden, Hidden);
        var wordClass = model.ClassTable.AsSpan(view.Class[i] * Hidden, Hidden);
        var flags = model.FlagTable.AsSpan(view.Flags(i) * Hidden, Hidden);
        var meaning = MeaningOf(view.Word[i]);
        const int scale = AttributionShape.One / AttributionShape.TableOne;
        for (var k = 0; k < Hidden; k++)
            state[k] = Clip((words[k] + suffix[k] + wordClass[k] + flags[k]) * scale + meaning[k]);
    }

    /// <summary>What the meaning of a word adds; computed once a word.</summary>
    private short[] MeaningOf(uint lower)
    {
        if (meanings.TryGetValue(lower, out var known)) return known;
        var added = new short[Hidden];
        Span<short> numbers = stackalloc short[AttributionShape.Meaning];
        numbers.Clear();
        var codes = vectors.Find(lower);
        for (var stretch = 0; stretch < codes.Length; stretch++)
        {
            var typical = vectors.Typical(stretch, codes[stretch]);
            for (var k = 0; k < typical.Length; k++) numbers[stretch * WordVectors.StretchLength + k] = typical[k];
        }
        for (var k = 0; k < Hidden; k++) added[k] = Clip(model.Meaning.Sum(numbers, k));
        return meanings[lower] = added;
    }

    /// <summary>The number within the bounds of an activation.</summary>
    public static short Clip(int value) => (short)Math.Clamp(value, -IntegerLayer.Most, IntegerLayer.Most);
}
