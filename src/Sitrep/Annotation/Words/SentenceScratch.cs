using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Annotation.Words;

/// <summary>Memory for one sentence after the other; grows to the longest. Not safe on several threads at once.</summary>
internal sealed class SentenceScratch(LanguageModel model)
{
    private const int Hidden = LanguageShape.Hidden, Arc = LanguageShape.Arc;

    /// <summary>What forms alone tell.</summary>
    public FormCache Forms { get; } = new(model);

    /// <summary>The words of the text so far.</summary>
    public ImmutableArray<Word>.Builder Words { get; } = ImmutableArray.CreateBuilder<Word>();

    /// <summary>Where the words of the sentence stand.</summary>
    public List<TextSpan> Spans { get; } = [];

    /// <summary>Words of the sentence.</summary>
    public int Count { get; private set; }

    /// <summary>States of the words, a row each.</summary>
    public short[] States { get; private set; } = [];

    /// <summary>Sums of a layer.</summary>
    public int[] Sums { get; private set; } = [];

    /// <summary>The words as dependents, then what they want of a head.</summary>
    public short[] Dependents { get; private set; } = [];

    /// <summary>The words as heads.</summary>
    public short[] Heads { get; private set; } = [];

    /// <summary>Wishes of distance, and to be the root.</summary>
    public int[] Wishes { get; private set; } = [];

    /// <summary>At which distances a word wants dependents.</summary>
    public int[] Reaches { get; private set; } = [];

    /// <summary>Scores of arcs: a row a dependent, a column a head, the last one for the root.</summary>
    public int[] Scores { get; private set; } = [];

    /// <summary>Joint tag of each word.</summary>
    public byte[] Tags { get; private set; } = [];

    /// <summary>Head of each word; the number of words for the root.</summary>
    public int[] Tree { get; private set; } = [];

    /// <summary>Relation of each word to its head.</summary>
    public byte[] Relations { get; private set; } = [];

    /// <summary>Makes room for a sentence.</summary>
    public void Begin(int count)
    {
        Count = count;
        if (count <= Tags.Length) return;
        var room = Math.Max(64, count + count / 2);
        (States, Sums, Dependents, Heads) = (new short[room * Hidden], new int[room * LanguageShape.Widest], new short[room * Arc], new short[room * Arc]);
        (Wishes, Reaches, Scores) = (new int[room * LanguageShape.Distances], new int[room * LanguageShape.Distances], new int[room * (room + 1)]);
        (Tags, Tree, Relations) = (new byte[room], new int[room], new byte[room]);
    }
}
