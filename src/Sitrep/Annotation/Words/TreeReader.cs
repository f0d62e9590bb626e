using Sitrep.Models;

namespace Sitrep.Annotation.Words;

/// <summary>Makes the tree of a sentence: scores each word as the head of each other one, takes the best tree, names its arcs. Immutable; safe on any thread.</summary>
internal sealed class TreeReader(LanguageNetwork network)
{
    private const int Arc = LanguageShape.Arc, Distances = LanguageShape.Distances, Relation = LanguageShape.Relation;

    /// <summary>Fills in heads and relations from the states.</summary>
    public void Read(SentenceScratch scratch)
    {
        Prepare(scratch);
        Score(scratch);
        TreeDecoder.Decode(scratch.Scores.AsSpan(0, scratch.Count * (scratch.Count + 1)), scratch.Tree.AsSpan(0, scratch.Count));
        Name(scratch);
    }

    /// <summary>What the words are as dependents and heads, and what they want.</summary>
    private void Prepare(SentenceScratch scratch)
    {
        var (count, sums) = (scratch.Count, scratch.Sums);
        Sum(network.Head, scratch.States, scratch);
        IntegerRows.Rectify(sums.AsSpan(0, count * Arc), network.Head.Shift, scratch.Heads);
        Sum(network.Dependent, scratch.States, scratch);
        IntegerRows.Rectify(sums.AsSpan(0, count * Arc), network.Dependent.Shift, scratch.Dependents);
        Sum(network.Wish, scratch.Dependents, scratch);
        for (var t = 0; t < count; t++)
        {
            var row = sums.AsSpan(t * (Arc + Distances), Arc + Distances);
            IntegerRows.Narrow(row[..Arc], network.Wish.Shift, scratch.Dependents.AsSpan(t * Arc, Arc));
            for (var i = 0; i < Distances; i++) scratch.Wishes[t * Distances + i] = IntegerRows.Shifted(row[Arc + i], network.Wish.Shift);
        }
        Array.Clear(scratch.Reaches, 0, count * Distances);
        network.Reach.Places[0].Add(scratch.Heads, scratch.Reaches, count);
        for (var i = 0; i < count * Distances; i++) scratch.Reaches[i] = IntegerRows.Shifted(scratch.Reaches[i], network.Reach.Shift);
    }

    private static void Score(SentenceScratch scratch)
    {
        var count = scratch.Count;
        for (var d = 0; d < count; d++)
        {
            var row = scratch.Scores.AsSpan(d * (count + 1), count + 1);
            var wishes = scratch.Wishes.AsSpan(d * Distances, Distances);
            var own = scratch.Dependents.AsSpan(d * Arc, Arc);
            for (var h = 0; h < count; h++)
            {
                var distance = LanguageShape.DistanceOf(d, h);
                row[h] = h == d ? int.MinValue : IntegerRows.Product(own, scratch.Heads.AsSpan(h * Arc, Arc))
                    + (wishes[distance] + scratch.Reaches[h * Distances + distance]) * LanguageShape.One;
            }
            row[count] = wishes[LanguageShape.DistanceKinds] * LanguageShape.One;
        }
    }

    /// <summary>The relation of each arc. Sums and room of the arcs are used again.</summary>
    private void Name(SentenceScratch scratch)
    {
        var (count, sums) = (scratch.Count, scratch.Sums);
        var (children, parents) = (scratch.Dependents, scratch.Heads);
        Sum(network.Child, scratch.States, scratch);
        IntegerRows.Narrow(sums.AsSpan(0, count * Relation), network.Child.Shift, children);
        Sum(network.Parent, scratch.States, scratch);
        IntegerRows.Narrow(sums.AsSpan(0, count * Relation), network.Parent.Shift, parents);
        for (var d = 0; d < count; d++)
        {
            if (scratch.Tree[d] == count) continue;
            var head = scratch.Tree[d];
            var between = network.Between.AsSpan(LanguageShape.DistanceOf(d, head) * Relation, Relation);
            for (var i = 0; i < Relation; i++)
                children[d * Relation + i] = (short)Math.Clamp(children[d * Relation + i] + parents[head * Relation + i] + between[i], 0, PairedLayer.Most);
        }
        Sum(network.Relations, children, scratch);
        for (var d = 0; d < count; d++)
            scratch.Relations[d] = scratch.Tree[d] == count ? (byte)TreeRelation.Root
                : (byte)(TagReader.Best(sums.AsSpan(d * LanguageShape.Relations + 2, Text.Treebank.Relations - 2)) + 2);
    }

    private static void Sum(LanguageNetwork.Stage layer, short[] input, SentenceScratch scratch)
    {
        if (layer.Bias.Length > 0) IntegerRows.Begin(scratch.Sums, layer.Bias, scratch.Count);
        else Array.Clear(scratch.Sums, 0, scratch.Count * layer.Outputs);
        layer.Places[0].Add(input, scratch.Sums, scratch.Count);
    }
}
