using Sitrep.Models;
using Sitrep.Training.Names;

namespace Sitrep.Training.Language;

/// <summary>Scores each word as the head of each other one (after Dozat and Manning 2017), and the relations of the right arcs. One lane.</summary>
internal sealed class TreeHead(Network net, int lane)
{
    private const int Hidden = LanguageShape.Hidden, Arc = LanguageShape.Arc, Distances = LanguageShape.Distances, Wishes = Arc + Distances, Relation = LanguageShape.Relation;
    private readonly ClassHead relations = new(net.Relations, net.RelationBias, Text.Treebank.Relations, lane);
    private float[] dependents = [], heads = [], wishes = [], reaches = [], children = [], parents = [], joined = [];
    private float[] turned = [], scores = [];

    /// <summary>Computes what the arcs are scored by; numbers are left out by chance.</summary>
    public void Forward(float[] states, int count, Chance? chance)
    {
        dependents = Layer(states, count, net.Dependent, net.DependentBias);
        heads = Layer(states, count, net.Head, net.HeadBias);
        Rectify(dependents, chance);
        Rectify(heads, chance);
        wishes = Layer(dependents, count, net.Wish, net.WishBias);
        reaches = Layer(heads, count, net.Reach, null);
        children = Layer(states, count, net.Child, null);
        parents = Layer(states, count, net.Parent, null);
    }

    /// <summary>The score of a head for each dependent of a sentence, a row a dependent, the last column for the root.</summary>
    public float[] Scores(int first, int count, out int columns)
    {
        columns = (count + 1 + 15) & ~15;
        turned = new float[Arc * columns];
        scores = new float[count * columns];
        for (var h = 0; h < count; h++)
            for (var k = 0; k < Arc; k++) turned[k * columns + h] = heads[(first + h) * Arc + k];
        MatrixProduct.Add(wishes.AsSpan(first * Wishes), Wishes, 1, turned, columns, scores, columns, count, columns, Arc);
        for (var d = 0; d < count; d++)
        {
            var row = scores.AsSpan(d * columns, columns);
            var wish = wishes.AsSpan((first + d) * Wishes + Arc, Distances);
            for (var h = 0; h < count; h++)
            {
                var distance = LanguageShape.DistanceOf(d, h);
                row[h] = h == d ? -1e9f : row[h] + wish[distance] + reaches[(first + h) * Distances + distance];
            }
            row[count] = wish[LanguageShape.DistanceKinds];
        }
        return scores;
    }

    /// <summary>Adds the slopes of the states and the changes of the weights, and gives the losses.</summary>
    public (float Arcs, float Relations) Learn(float[] states, IReadOnlyList<Example> batch, float[] slopes, float weight, Chance? chance)
    {
        var count = states.Length / Hidden;
        var (wishSlopes, headSlopes, reachSlopes) = (new float[count * Wishes], new float[count * Arc], new float[count * Distances]);
        var (first, arcLoss) = (0, 0f);
        foreach (var example in batch)
        {
            arcLoss += Arcs(example, first, wishSlopes, headSlopes, reachSlopes, weight);
            first += example.Count;
        }
        var relationLoss = LearnRelations(batch, states, slopes, count, weight, chance);
        Back(heads, reachSlopes, net.Reach, null, headSlopes);
        var dependentSlopes = new float[count * Arc];
        Back(dependents, wishSlopes, net.Wish, net.WishBias, dependentSlopes);
        Through(dependents, dependentSlopes, chance);
        Through(heads, headSlopes, chance);
        Back(states, dependentSlopes, net.Dependent, net.DependentBias, slopes);
        Back(states, headSlopes, net.Head, net.HeadBias, slopes);
        return (arcLoss, relationLoss);
    }

    private float Arcs(Example example, int first, float[] wishSlopes, float[] headSlopes, float[] reachSlopes, float weight)
    {
        var count = example.Count;
        Scores(first, count, out var columns);
        var loss = 0f;
        for (var d = 0; d < count; d++)
        {
            var row = scores.AsSpan(d * columns, columns);
            loss += Softmax.Slopes(row[..(count + 1)], example.Heads[d] < 0 ? count : example.Heads[d], weight);
            row[(count + 1)..].Clear();
            row[d] = 0;
            var wish = wishSlopes.AsSpan((first + d) * Wishes + Arc, Distances);
            for (var h = 0; h < count; h++)
            {
                var distance = LanguageShape.DistanceOf(d, h);
                wish[distance] += row[h];
                reachSlopes[(first + h) * Distances + distance] += row[h];
            }
            wish[LanguageShape.DistanceKinds] += row[count];
        }
        MatrixProduct.Add(scores, columns, 1, heads.AsSpan(first * Arc), Arc, wishSlopes.AsSpan(first * Wishes), Wishes, count, Arc, count);
        MatrixProduct.Add(scores, 1, columns, wishes.AsSpan(first * Wishes), Wishes, headSlopes.AsSpan(first * Arc), Arc, count, Arc, count);
        return loss;
    }

    /// <summary>The scores of the relations of arcs, a row a dependent.</summary>
    public float[] RelationScores(int[] arcs, Func<int, int> distance, Chance? chance)
    {
        joined = new float[arcs.Length * Relation];
        for (var t = 0; t < arcs.Length; t++)
        {
            var row = joined.AsSpan(t * Relation, Relation);
            net.Between.Values.AsSpan(distance(t) * Relation, Relation).CopyTo(row);
            Rows.Add(1, children.AsSpan(t * Relation, Relation), row);
            if (arcs[t] >= 0) Rows.Add(1, parents.AsSpan(arcs[t] * Relation, Relation), row);
        }
        Rectify(joined, chance);
        return relations.Forward(joined, arcs.Length);
    }

    private float LearnRelations(IReadOnlyList<Example> batch, float[] states, float[] slopes, int count, float weight, Chance? chance)
    {
        var (arcs, gold, distances) = (new int[count], new int[count], new int[count]);
        var first = 0;
        foreach (var example in batch)
        {
            for (var i = 0; i < example.Count; i++)
            {
                arcs[first + i] = example.Heads[i] < 0 ? -1 : first + example.Heads[i];
                distances[first + i] = example.Heads[i] < 0 ? LanguageShape.DistanceKinds : LanguageShape.DistanceOf(i, example.Heads[i]);
                gold[first + i] = example.Heads[i] < 0 ? -1 : example.Relations[i];
            }
            first += example.Count;
        }
        RelationScores(arcs, t => distances[t], chance);
        var joinedSlopes = new float[count * Relation];
        var loss = relations.Learn(joined, gold, joinedSlopes, weight);
        Through(joined, joinedSlopes, chance);
        var parentSlopes = new float[count * Relation];
        for (var t = 0; t < count; t++)
        {
            var row = joinedSlopes.AsSpan(t * Relation, Relation);
            Rows.Add(1, row, net.Between.Changes(lane).AsSpan(distances[t] * Relation, Relation));
            if (arcs[t] >= 0) Rows.Add(1, row, parentSlopes.AsSpan(arcs[t] * Relation, Relation));
        }
        Back(states, joinedSlopes, net.Child, null, slopes);
        Back(states, parentSlopes, net.Parent, null, slopes);
        return loss;
    }

    private static float[] Layer(float[] states, int count, Parameter weights, Parameter? bias)
    {
        var sums = new float[count * weights.Columns];
        for (var t = 0; bias is not null && t < count; t++) bias.Values.CopyTo(sums.AsSpan(t * weights.Columns));
        MatrixProduct.Add(states, weights.Rows, 1, weights.Values, weights.Columns, sums, weights.Columns, count, weights.Columns, weights.Rows);
        return sums;
    }

    private void Back(float[] states, float[] sums, Parameter weights, Parameter? bias, float[] slopes)
    {
        var count = sums.Length / weights.Columns;
        for (var t = 0; bias is not null && t < count; t++) Rows.Add(1, sums.AsSpan(t * weights.Columns, weights.Columns), bias.Changes(lane));
        MatrixProduct.Add(states, 1, weights.Rows, sums, weights.Columns, weights.Changes(lane), weights.Columns, weights.Rows, weights.Columns, count);
        MatrixProduct.Add(sums, weights.Columns, 1, weights.Turned, weights.Rows, slopes, weights.Rows, count, weights.Rows, weights.Columns);
    }

    private static void Rectify(float[] sums, Chance? chance)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] <= 0 || chance is not null && chance.Is(Chance.States)) sums[i] = 0;
            else if (chance is not null) sums[i] *= 1 / (1 - Chance.States);
        }
    }

    private static void Through(float[] outputs, float[] slopes, Chance? chance)
    {
        var kept = chance is null ? 1 : 1 - Chance.States;
        for (var i = 0; i < outputs.Length; i++) slopes[i] = outputs[i] > 0 ? slopes[i] / kept : 0;
    }
}
