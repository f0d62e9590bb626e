using Sitrep.Models;

namespace Sitrep.Annotation.Words;

/// <summary>Gives the words of a sentence their states: what the words are, seen with sixteen words on either side. Immutable; safe on any thread.</summary>
internal sealed class WordEncoder(LanguageNetwork network)
{
    private const int Hidden = LanguageShape.Hidden;

    /// <summary>Fills in the states.</summary>
    /// <param name="text">The text the words stand in.</param>
    /// <param name="words">Where they stand.</param>
    /// <param name="scratch">Has room for the sentence.</param>
    /// <param name="written">How the sentence is written; one in capitals is read in small letters.</param>
    public void Read(string text, ReadOnlySpan<TextSpan> words, SentenceScratch scratch, int written)
    {
        Look(text, words, scratch, written);
        IntegerRows.Rectify(scratch.Sums.AsSpan(0, words.Length * Hidden), network.First.Shift, scratch.States);
        for (var i = 0; i < network.Layers.Length; i++) Layer(network.Layers[i], LanguageShape.Dilations[i], scratch);
    }

    /// <summary>The sums of the first layer: each form adds to its own word and to its neighbours.</summary>
    private void Look(string text, ReadOnlySpan<TextSpan> words, SentenceScratch scratch, int written)
    {
        var (sums, shift) = (scratch.Sums, network.First.Shift);
        for (var t = 0; t < words.Length; t++)
        {
            var bias = network.FirstBias.AsSpan((written * 2 + (t == 0 ? 1 : 0)) * Hidden, Hidden);
            for (var i = 0; i < Hidden; i++) sums[t * Hidden + i] = bias[i] << shift;
        }
        Span<char> small = stackalloc char[64];
        for (var t = 0; t < words.Length; t++)
        {
            scoped var form = words[t].In(text);
            if (written == NameCase.Shouted && form.Length <= small.Length) form = small[..form.ToLowerInvariant(small)];
            var numbers = scratch.Forms.Of(form);
            for (var place = 0; place < LanguageShape.Window; place++)
            {
                var to = t + 1 - place;
                if (to >= 0 && to < words.Length) WholeSums.Add(numbers.Slice(place * Hidden, Hidden), sums.AsSpan(to * Hidden, Hidden));
            }
        }
    }

    private static void Layer(LanguageNetwork.Stage layer, int far, SentenceScratch scratch)
    {
        var (count, sums) = (scratch.Count, scratch.Sums);
        IntegerRows.Begin(sums, layer.Bias, count);
        layer.Places[0].Add(scratch.States, sums.AsSpan(Math.Min(far, count) * Hidden), count - far);
        layer.Places[1].Add(scratch.States, sums, count);
        if (far < count) layer.Places[2].Add(scratch.States.AsSpan(far * Hidden), sums, count - far);
        IntegerRows.AddRectified(sums.AsSpan(0, count * Hidden), layer.Shift, scratch.States);
    }
}
