using Sitrep.Models;

namespace Sitrep.Annotation.Words;

/// <summary>Makes the tree of a tagged sentence: a greedy transition parser with a label classifier. Immutable; safe on any thread.</summary>
internal sealed class TreeReader(CompactModel actions, CompactModel relations)
{
    /// <summary>Fills in heads and relations.</summary>
    public void Read(TreeState state)
    {
        Span<uint> features = stackalloc uint[TreeFeatures.Count];
        Span<short> scores = stackalloc short[relations.Columns];
        while (!state.IsDone)
        {
            if (!state.CanTakeLeft && !state.CanTakeRight)
            {
                state.Shift();
                continue;
            }
            TreeFeatures.Fill(features, state);
            var (shift, left, right) = actions.SumOfThree(features);
            if (!state.CanShift) shift = int.MinValue;
            if (!state.CanTakeLeft) left = int.MinValue;
            if (!state.CanTakeRight) right = int.MinValue;
            if (shift >= left && shift >= right) state.Shift();
            else state.Attach(right > left, Label(state, right > left, scores));
        }
    }

    private byte Label(TreeState state, bool right, Span<short> scores)
    {
        var (child, head) = (state.Stack(0), right ? state.Stack(1) : state.Next);
        if (head == state.Count) return (byte)TreeRelation.Root;
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        RelationFeatures.Fill(features, state, head, child);
        relations.Sum(features, scores);
        return (byte)(TagReader.Best(scores[2..Text.Treebank.Relations]) + 2);
    }
}
