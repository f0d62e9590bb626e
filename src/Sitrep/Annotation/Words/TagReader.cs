using Sitrep.Models;

namespace Sitrep.Annotation.Words;

/// <summary>Gives every word of a sentence its joint tag, from left to right. Immutable; safe on any thread.</summary>
internal sealed class TagReader(CompactModel model, int tags)
{
    /// <summary>Fills in the tags of the state's words.</summary>
    public void Read(TreeState state)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        Span<short> scores = stackalloc short[model.Columns];
        uint tag2 = 0, tag = 0;
        for (var i = 0; i < state.Count; i++)
        {
            TagFeatures.Fill(features, state, i, tag2, tag);
            model.Sum(features, scores);
            (tag2, tag) = (tag, (uint)Best(scores[..tags]) + 1);
            state.Tags[i] = (byte)tag;
        }
    }

    /// <summary>Index of the highest score; the first of equals.</summary>
    public static int Best(ReadOnlySpan<short> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }
}
