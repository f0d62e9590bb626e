using System.Buffers;

namespace Sitrep.Annotation.Words;

/// <summary>
/// Finds the tree with one root whose arcs score highest together (Chu and Liu 1965, Edmonds 1967). Most sentences need no search: each word's best
/// head makes a tree. Scratch memory is rented.
/// </summary>
internal static class TreeDecoder
{
    /// <summary>What each arc from the root costs, so that a tree has but one.</summary>
    private const long RootCost = 1L << 44;

    private const long Never = long.MinValue / 4;

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
        var nodes = count + 1;
        var weights = ArrayPool<long>.Shared.Rent(nodes * nodes);
        var found = ArrayPool<int>.Shared.Rent(nodes);
        for (var d = 0; d < count; d++)
            for (var h = 0; h <= count; h++)
                weights[d * nodes + h] = h == d ? Never : scores[d * nodes + h] - (h == count ? RootCost : 0);
        Solve(weights, nodes, found);
        found.AsSpan(0, count).CopyTo(heads);
        ArrayPool<long>.Shared.Return(weights);
        ArrayPool<int>.Shared.Return(found);
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        Span<bool> isSafe = stackalloc bool[heads.Length + 1];
        isSafe[^1] = true;
        for (var d = 0; d < heads.Length; d++)
        {
            var (at, steps) = (d, 0);
            for (; !isSafe[at]; at = heads[at]) if (++steps > heads.Length) return true;
            for (at = d; !isSafe[at]; at = heads[at]) isSafe[at] = true;
        }
        return false;
    }

    /// <summary>The best heads of all nodes but the last, which is the root.</summary>
    private static void Solve(ReadOnlySpan<long> weights, int nodes, Span<int> heads)
    {
        for (var d = 0; d < nodes - 1; d++)
        {
            heads[d] = d == 0 ? 1 : 0;
            for (var h = 0; h < nodes; h++)
                if (h != d && weights[d * nodes + h] > weights[d * nodes + heads[d]]) heads[d] = h;
        }
        heads[nodes - 1] = -1;
        // Numbers of the walk that first met a node; then 1 for the nodes of a cycle and 0 for others.
        var walk = ArrayPool<int>.Shared.Rent(nodes);
        if (MarkCycle(heads[..nodes], walk.AsSpan(0, nodes))) Contract(weights, nodes, heads, walk.AsSpan(0, nodes));
        ArrayPool<int>.Shared.Return(walk);
    }

    /// <summary>Marks the nodes of a cycle by 1, others by 0; false where there is none.</summary>
    private static bool MarkCycle(ReadOnlySpan<int> heads, Span<int> marks)
    {
        marks.Clear();
        for (var start = 0; start < heads.Length - 1; start++)
        {
            var at = start;
            while (at >= 0 && marks[at] == 0)
            {
                marks[at] = start + 1;
                at = heads[at];
            }
            if (at < 0 || marks[at] != start + 1) continue;
            marks.Clear();
            for (; marks[at] == 0; at = heads[at]) marks[at] = 1;
            return true;
        }
        return false;
    }

    /// <summary>Makes one node of a cycle, solves what is left and opens the cycle where the solution enters it.</summary>
    private static void Contract(ReadOnlySpan<long> weights, int nodes, Span<int> heads, ReadOnlySpan<int> cycle)
    {
        var rented = ArrayPool<int>.Shared.Rent(nodes * 4);
        var outside = rented.AsSpan(0, nodes);
        var exits = rented.AsSpan(nodes, nodes);
        var entries = rented.AsSpan(2 * nodes, nodes);
        var found = rented.AsSpan(3 * nodes, nodes);
        var size = 1;
        for (var node = 0; node < nodes; node++) if (cycle[node] == 0) outside[size++] = node;
        // The joined node comes first, so that the root stays the last one.
        var smaller = ArrayPool<long>.Shared.Rent(size * size);
        for (var i = 1; i < size; i++)
        {
            var node = outside[i];
            (exits[i], entries[i]) = (-1, -1);
            var (leave, enter) = (long.MinValue, long.MinValue);
            for (var one = 0; one < nodes; one++)
            {
                if (cycle[one] == 0) continue;
                if (weights[node * nodes + one] > leave || exits[i] < 0) (leave, exits[i]) = (weights[node * nodes + one], one);
                var gain = weights[one * nodes + node] - weights[one * nodes + heads[one]];
                if (gain > enter || entries[i] < 0) (enter, entries[i]) = (gain, one);
            }
            (smaller[i * size], smaller[i]) = (leave, enter);
            for (var k = 1; k < size; k++) smaller[i * size + k] = weights[node * nodes + outside[k]];
        }
        Solve(smaller, size, found);
        for (var i = 1; i < size - 1; i++) heads[outside[i]] = found[i] == 0 ? exits[i] : outside[found[i]];
        heads[entries[found[0]]] = outside[found[0]];
        ArrayPool<long>.Shared.Return(smaller);
        ArrayPool<int>.Shared.Return(rented);
    }
}
