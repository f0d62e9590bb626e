using Sitrep.Models;

namespace Sitrep.Training;

/// <summary>
/// Grows boosted trees for a yes-or-no question: logistic loss, values in bins, the leaf with the most gain split first. Rows and columns
/// are drawn with a fixed seed and sums are taken in a fixed order, so that a second run gives the same trees.
/// </summary>
internal sealed class BoostedTrees(short[][] rows, bool[] labels, float[] weights, int[] starts, int[] groups, int unit)
{
    private const int Bins = 64;
    private readonly int count = rows.Length;
    private readonly int columns = rows[0].Length;
    private readonly double[] scores = [.. starts.Select(start => (double)start / unit)];
    private readonly float[] slope = new float[rows.Length], curve = new float[rows.Length];
    private readonly List<TreeEnsemble.Node> nodes = [];
    private readonly List<int> roots = [];
    private short[][] cuts = [];
    private byte[][] bins = [];

    public int Trees { get; init; } = 150;

    public int Leaves { get; init; } = 24;

    public double Rate { get; init; } = 0.12;

    /// <summary>Share of the groups (pages) that a tree sees.</summary>
    public double Rows { get; init; } = 0.65;

    /// <summary>Share of the columns that a tree sees.</summary>
    public double Columns { get; init; } = 0.3;

    public double Damping { get; init; } = 5;

    public double FewestRows { get; init; } = 8;

    public int Seed { get; init; } = 20261125;

    /// <summary>Grows all trees.</summary>
    public TreeEnsemble Grow()
    {
        MakeBins();
        var random = new Random(Seed);
        for (var tree = 0; tree < Trees; tree++) GrowOne(random);
        return new([.. nodes], [.. roots], columns);
    }

    private void MakeBins()
    {
        (cuts, bins) = (new short[columns][], new byte[columns][]);
        Parallel.For(0, columns, column =>
        {
            var sample = new short[(count + 6) / 7];
            for (var i = 0; i < sample.Length; i++) sample[i] = rows[i * 7][column];
            cuts[column] = Cuts(sample);
            var binned = new byte[count];
            for (var i = 0; i < count; i++)
            {
                var at = Array.BinarySearch(cuts[column], rows[i][column]);
                binned[i] = (byte)(at >= 0 ? at : ~at);
            }
            bins[column] = binned;
        });
    }

    /// <summary>Bounds between bins: all values when there are few, else quantiles.</summary>
    private static short[] Cuts(short[] sample)
    {
        Array.Sort(sample);
        var distinct = sample.Distinct().ToArray();
        if (distinct.Length <= Bins - 1) return distinct;
        var found = new SortedSet<short>();
        // Half by rank among all rows, half by rank among the values there are: rare values are often the telling ones.
        for (var i = 1; i < Bins / 2; i++)
        {
            found.Add(sample[(int)((long)i * sample.Length / (Bins / 2))]);
            found.Add(distinct[i * distinct.Length / (Bins / 2)]);
        }
        return [.. found];
    }

    private void GrowOne(Random random)
    {
        Parallel.For(0, 16, part =>
        {
            for (var i = (int)((long)part * count / 16); i < (int)((long)(part + 1) * count / 16); i++)
            {
                var chance = 1 / (1 + Math.Exp(-scores[i]));
                slope[i] = (float)(weights[i] * (chance - (labels[i] ? 1 : 0)));
                curve[i] = (float)(weights[i] * chance * (1 - chance));
            }
        });
        var seen = new bool[groups.Max() + 1];
        for (var i = 0; i < seen.Length; i++) seen[i] = random.NextDouble() < Rows;
        var picked = Enumerable.Range(0, columns).Where(_ => random.NextDouble() < Columns).ToArray();
        var inBag = new List<int>();
        for (var i = 0; i < count; i++)
        {
            if (seen[groups[i]] && weights[i] > 0) inBag.Add(i);
        }
        var tree = new TreeGrowth(bins, cuts, picked, slope, curve, [.. inBag]) { Leaves = Leaves, Damping = Damping, FewestRows = FewestRows };
        roots.Add(nodes.Count);
        var grown = tree.Grow(Rate * unit);
        nodes.AddRange(grown);
        Parallel.For(0, 16, part =>
        {
            for (var i = (int)((long)part * count / 16); i < (int)((long)(part + 1) * count / 16); i++) scores[i] += (double)Leaf(grown, rows[i]) / unit;
        });
    }

    private static short Leaf(List<TreeEnsemble.Node> tree, short[] row)
    {
        var node = tree[0];
        while (node.Feature != TreeEnsemble.Leaf) node = tree[row[node.Feature] <= node.Bound ? node.Left : node.Right];
        return node.Bound;
    }
}
