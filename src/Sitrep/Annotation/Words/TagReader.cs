using Sitrep.Models;

namespace Sitrep.Annotation.Words;

/// <summary>Gives the words of a sentence their joint tags, each on its own. Immutable; safe on any thread.</summary>
internal sealed class TagReader(LanguageNetwork network, int tags)
{
    /// <summary>Fills in the tags from the states.</summary>
    public void Read(SentenceScratch scratch)
    {
        IntegerRows.Begin(scratch.Sums, network.Tags.Bias, scratch.Count);
        network.Tags.Places[0].Add(scratch.States, scratch.Sums, scratch.Count);
        for (var t = 0; t < scratch.Count; t++) scratch.Tags[t] = (byte)Best(scratch.Sums.AsSpan(t * LanguageShape.Tags, tags));
    }

    /// <summary>Index of the highest score; the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }
}
