using Sitrep.Models;

namespace Sitrep.Training.Language;

/// <summary>Learns the parser's actions with a dynamic oracle (Goldberg and Nivre 2013), and the relations of the arcs it makes.</summary>
internal sealed class TreeLearner(int seed)
{
    private const int Passes = 7;

    /// <summary>Steps a weight of 1 is cut into: more would cut off the large weights of 8 bits (16 steps cost two points of LAS).</summary>
    private const double Steps = 2;
    private const int Buckets = 1 << 20;
    private const int RelationBuckets = 1 << 17;
    private const int RelationColumns = 64;
    private readonly Perceptron actions = new(Buckets, 4);
    private readonly Perceptron relations = new(RelationBuckets, RelationColumns);
    private readonly Random random = new(seed);
    private readonly TreeState state = new();

    public (CompactModel Actions, CompactModel Relations) Learn(List<Example> examples)
    {
        var order = examples.ToArray();
        for (var pass = 1; pass <= Passes; pass++)
        {
            random.Shuffle(order);
            var (right, all) = (0, 0);
            foreach (var example in order)
            {
                Walk(example, explore: pass > 1);
                for (var i = 0; i < example.Count; i++) if (state.Heads[i] == example.Heads[i]) right++;
                all += example.Count;
            }
            Console.Error.WriteLine($"trees, pass {pass}: {100.0 * right / all:0.00} % of heads while learning");
        }
        return (actions.ToCompact(Steps), relations.ToCompact(Steps));
    }

    private void Walk(Example example, bool explore)
    {
        Span<uint> features = stackalloc uint[TreeFeatures.Count];
        Span<int> scores = stackalloc int[4];
        Span<int> costs = stackalloc int[3];
        example.Fill(state);
        while (!state.IsDone)
        {
            if (!state.CanTakeLeft && !state.CanTakeRight)
            {
                state.Shift();
                continue;
            }
            TreeFeatures.Fill(features, state);
            scores.Clear();
            actions.Add(features, scores);
            Costs(example.Heads, costs);
            int guess = -1, best = -1, least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
            for (var action = 0; action < 3; action++)
            {
                if (costs[action] == int.MaxValue) continue;
                if (guess < 0 || scores[action] > scores[guess]) guess = action;
                if (costs[action] == least && (best < 0 || scores[action] > scores[best])) best = action;
            }
            actions.Learn(features, best, guess);
            Take(explore && random.Next(10) > 0 ? guess : best, example);
        }
    }

    private void Take(int action, Example example)
    {
        if (action == 0)
        {
            state.Shift();
            return;
        }
        var (child, head) = (state.Stack(0), action == 2 ? state.Stack(1) : state.Next);
        if (head == state.Count)
        {
            state.Attach(action == 2, (byte)TreeRelation.Root);
            return;
        }
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        Span<int> scores = stackalloc int[RelationColumns];
        RelationFeatures.Fill(features, state, head, child);
        scores.Clear();
        relations.Add(features, scores);
        var guess = LinearModel.Best(scores[2..Text.Treebank.Relations]) + 2;
        if (example.Heads[child] == head) relations.Learn(features, example.Relations[child], guess);
        state.Attach(action == 2, (byte)guess);
    }

    /// <summary>How many arcs of the gold tree each action makes impossible; the highest number for an action that is not allowed.</summary>
    private void Costs(int[] heads, Span<int> costs)
    {
        costs.Fill(int.MaxValue);
        var (top, below, next) = (state.Stack(0), state.Stack(1), state.Next);
        var later = heads[top] > next ? 1 : 0;
        var children = 0;
        for (var i = next; i < state.Count; i++) if (heads[i] == top) children++;
        if (state.CanTakeLeft) costs[1] = children + later + (below >= 0 && heads[top] == below ? 1 : 0);
        if (state.CanTakeRight) costs[2] = children + later + (heads[top] == next ? 1 : 0);
        if (!state.CanShift) return;
        costs[0] = 0;
        for (var depth = 0; depth < state.Depth; depth++)
        {
            var word = state.Stack(depth);
            if (heads[word] == next || depth > 0 && heads[next] == word) costs[0]++;
        }
    }
}
