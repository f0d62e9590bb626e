using Sitrep.Models;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Language;

/// <summary>A sentence ready to learn from.</summary>
internal sealed class Example
{
    private readonly Lexeme[] lexemes;

    public Example(TreebankWord[] words, int fold, ClusterTable clusters, JointTags tags)
    {
        Fold = fold;
        lexemes = Array.ConvertAll(words, word => clusters.Of(word.Form));
        GoldTags = Array.ConvertAll(words, word => tags[word]);
        Tags = [.. GoldTags];
        Heads = Array.ConvertAll(words, word => word.Head < 0 ? words.Length : word.Head);
        Relations = Array.ConvertAll(words, word => (byte)word.Relation);
    }

    public int Fold { get; }

    public int Count => lexemes.Length;

    public byte[] GoldTags { get; }

    /// <summary>As a tagger that has not seen the sentence gives them.</summary>
    public byte[] Tags { get; }

    /// <summary>Heads; the number of words for the root.</summary>
    public int[] Heads { get; }

    public byte[] Relations { get; }

    /// <summary>Begins the sentence in the state.</summary>
    public void Fill(TreeState state)
    {
        state.Begin(lexemes.Length);
        lexemes.CopyTo(state.Lexemes, 0);
        Tags.CopyTo(state.Tags, 0);
    }
}
