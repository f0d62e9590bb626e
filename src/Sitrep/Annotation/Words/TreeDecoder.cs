namespace Sitrep.Annotation.Words;

/// <summary>
/// Finds the tree with one root whose arcs score highest together (Chu and Liu 1965, Edmonds 1967). Most sentences need no search: each word's best
/// head makes a tree.
/// </summary>
internal static class TreeDecoder
{
    /// <summary>What each arc from the root costs, so that a tree has but one.</summary>
    private const long RootCost = 1L << 44;

    /// <summary>Fills in the heads.</summary>
    /// <param name="scores">A row a word, a column a head, the last one for the root.</param>
    /// <param name="heads">Gets the head of each word; the number of words for the root.</param>
    public static void Decode(ReadOnlySpan<int> scores, Span<int> heads)
    {
        var count = heads.Length;
        var roots = 0;
        for (var d = 0; d < count; d++)
        {
            heads[d] = TagReader.Best(scores.Slice(d * (count + 1), count + 1));
            if (heads[d] == count) roots++;
        }
        if (roots == 1 && !HasCycle(heads)) return;
        var weights = new long[(count + 1) * (count + 1)];
        for (var d = 0; d < count; d++)
            for (var h = 0; h <= count; h++)
                weights[d * (count + 1) + h] = h == d ? long.MinValue / 4 : scores[d * (count + 1) + h] - (h == count ? RootCost : 0);
        Solve(weights, count + 1).AsSpan(0, count).CopyTo(heads);
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        var reached = 0;
        Span<bool> isSafe = stackalloc bool[heads.Length + 1];
        isSafe[^1] = true;
        for (var d = 0; d < heads.Length; d++)
        {
            var at = d;
            for (var steps = 0; !isSafe[at]; at = heads[at]) if (++steps > heads.Length) return true;
            for (at = d; !isSafe[at]; at = heads[at], reached++) isSafe[at] = true;
        }
        return reached < heads.Length;
    }

    /// <summary>The best heads of all nodes but the last, which is the root.</summary>
    private static int[] Solve(long[] weights, int nodes)
    {
        var heads = new int[nodes];
        for (var d = 0; d < nodes - 1; d++)
        {
            heads[d] = d == 0 ? 1 : 0;
            for (var h = 0; h < nodes; h++)
                if (h != d && weights[d * nodes + h] > weights[d * nodes + heads[d]]) heads[d] = h;
        }
        heads[nodes - 1] = -1;
        var cycle = Cycle(heads);
        return cycle is null ? heads : Contract(weights, nodes, heads, cycle);
    }

    /// <summary>The nodes of a cycle; null where there is none.</summary>
    private static bool[]? Cycle(int[] heads)
    {
        var walk = new int[heads.Length];
        for (var start = 0; start < heads.Length - 1; start++)
        {
            var at = start;
            while (at >= 0 && walk[at] == 0)
            {
                walk[at] = start + 1;
                at = heads[at];
            }
            if (at < 0 || walk[at] != start + 1) continue;
            var cycle = new bool[heads.Length];
            for (; !cycle[at]; at = heads[at]) cycle[at] = true;
            return cycle;
        }
        return null;
    }

    /// <summary>Makes one node of a cycle, solves what is left and opens the cycle where the solution enters it.</summary>
    private static int[] Contract(long[] weights, int nodes, int[] heads, bool[] cycle)
    {
        int[] outside = [.. Enumerable.Range(0, nodes).Where(node => !cycle[node])];
        int[] inside = [.. Enumerable.Range(0, nodes).Where(node => cycle[node])];
        // The joined node comes first, so that the root stays the last one.
        var size = outside.Length + 1;
        var (smaller, exits, entries) = (new long[size * size], new int[size], new int[size]);
        for (var i = 0; i < outside.Length; i++)
        {
            var node = outside[i];
            exits[i + 1] = inside.MaxBy(h => weights[node * nodes + h]);
            entries[i + 1] = inside.MaxBy(d => weights[d * nodes + node] - weights[d * nodes + heads[d]]);
            smaller[(i + 1) * size] = weights[node * nodes + exits[i + 1]];
            var entry = entries[i + 1];
            smaller[i + 1] = weights[entry * nodes + node] - weights[entry * nodes + heads[entry]];
            for (var k = 0; k < outside.Length; k++) smaller[(i + 1) * size + k + 1] = weights[node * nodes + outside[k]];
        }
        var found = Solve(smaller, size);
        for (var i = 0; i < outside.Length - 1; i++) heads[outside[i]] = found[i + 1] == 0 ? exits[i + 1] : outside[found[i + 1] - 1];
        heads[entries[found[0]]] = outside[found[0] - 1];
        return heads;
    }
}
