using Sitrep.Models;

namespace Sitrep.Training;

/// <summary>Grows one tree on the rows given.</summary>
internal sealed class TreeGrowth(byte[][] bins, short[][] cuts, int[] columns, float[] slope, float[] curve, int[] rows)
{
    private const int Bins = 64;

    private sealed class Open
    {
        public required int Node { get; init; }

        public required int[] Rows { get; init; }

        public required float[] Sums { get; init; }

        public double Slope { get; set; }

        public double Curve { get; set; }

        public double Gain { get; set; }

        public int Column { get; set; }

        public int Bin { get; set; }
    }

    public required int Leaves { get; init; }

    public required double Damping { get; init; }

    public required double FewestRows { get; init; }

    /// <summary>The tree's nodes; the values of its leaves are multiplied by the factor.</summary>
    public List<TreeEnsemble.Node> Grow(double factor)
    {
        var nodes = new List<TreeEnsemble.Node> { default };
        var open = new List<Open> { Opened(0, rows, Sums(rows)) };
        while (open.Count < Leaves)
        {
            var best = open.MaxBy(leaf => leaf.Gain)!;
            if (best.Gain <= 0) break;
            open.Remove(best);
            var (left, right) = Split(best);
            var (small, large) = left.Length <= right.Length ? (left, right) : (right, left);
            var smallSums = Sums(small);
            var largeSums = best.Sums;
            for (var i = 0; i < largeSums.Length; i++) largeSums[i] -= smallSums[i];
            nodes[best.Node] = new((short)columns[best.Column], cuts[columns[best.Column]][best.Bin], (short)nodes.Count, (short)(nodes.Count + 1));
            open.Add(Opened(nodes.Count, left, left == small ? smallSums : largeSums));
            open.Add(Opened(nodes.Count + 1, right, right == small ? smallSums : largeSums));
            nodes.Add(default);
            nodes.Add(default);
            System.Diagnostics.Debug.Assert(large.Length >= small.Length, "the larger side is summed by subtraction");
        }
        foreach (var leaf in open)
        {
            var value = -leaf.Slope / (leaf.Curve + Damping) * factor;
            nodes[leaf.Node] = new(TreeEnsemble.Leaf, (short)Math.Clamp(Math.Round(value), -20_000, 20_000), 0, 0);
        }
        return nodes;
    }

    private (int[] Left, int[] Right) Split(Open leaf)
    {
        var column = bins[columns[leaf.Column]];
        var (left, right) = (new List<int>(leaf.Rows.Length), new List<int>(leaf.Rows.Length));
        foreach (var row in leaf.Rows) (column[row] <= leaf.Bin ? left : right).Add(row);
        return ([.. left], [.. right]);
    }

    /// <summary>Slope, curve and number of the rows in each bin of each column.</summary>
    private float[] Sums(int[] chosen)
    {
        var sums = new float[columns.Length * Bins * 3];
        var (slopes, curves) = (new float[chosen.Length], new float[chosen.Length]);
        for (var i = 0; i < chosen.Length; i++) (slopes[i], curves[i]) = (slope[chosen[i]], curve[chosen[i]]);
        Parallel.For(0, columns.Length, new ParallelOptions { MaxDegreeOfParallelism = chosen.Length > 2000 ? -1 : 1 }, column =>
        {
            var binned = bins[columns[column]];
            var part = sums.AsSpan(column * Bins * 3, Bins * 3);
            for (var i = 0; i < chosen.Length; i++)
            {
                var at = binned[chosen[i]] * 3;
                part[at] += slopes[i];
                part[at + 1] += curves[i];
                part[at + 2]++;
            }
        });
        return sums;
    }

    private Open Opened(int node, int[] chosen, float[] sums)
    {
        var leaf = new Open { Node = node, Rows = chosen, Sums = sums };
        foreach (var row in chosen)
        {
            leaf.Slope += slope[row];
            leaf.Curve += curve[row];
        }
        var whole = leaf.Slope * leaf.Slope / (leaf.Curve + Damping);
        for (var column = 0; column < columns.Length; column++)
        {
            double g = 0, h = 0, n = 0;
            var part = sums.AsSpan(column * Bins * 3, Bins * 3);
            for (var bin = 0; bin < cuts[columns[column]].Length; bin++)
            {
                g += part[bin * 3];
                h += part[(bin * 3) + 1];
                n += part[(bin * 3) + 2];
                if (n < FewestRows || chosen.Length - n < FewestRows) continue;
                var (otherG, otherH) = (leaf.Slope - g, leaf.Curve - h);
                var gain = (g * g / (h + Damping)) + (otherG * otherG / (otherH + Damping)) - whole;
                if (gain > leaf.Gain + 1e-9) (leaf.Gain, leaf.Column, leaf.Bin) = (gain, column, bin);
            }
        }
        return leaf;
    }
}
