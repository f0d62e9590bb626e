namespace Sitrep.Extraction;

/// <summary>What a first stage's scores tell about a block: its own, its neighbours', those of its containers and of blocks built alike.</summary>
internal sealed class ScoreColumns
{
    /// <summary>Number of columns.</summary>
    public const int Count = 1 + 8 + 3 + 6 + 3;

    private const int Bound = 8 * BodyModel.Unit;
    private readonly PageTree tree;
    private readonly BlockGroups groups;
    private readonly int[] scores, words, groupSums, containerSums, containerSizes;
    private readonly int total, first, last;

    /// <summary>Sums up the scores of a page.</summary>
    public ScoreColumns(PageTree tree, BlockGroups groups, int[] stage)
    {
        this.tree = tree;
        this.groups = groups;
        var count = stage.Length;
        scores = new int[count];
        words = new int[count + 1];
        groupSums = new int[groups.Count];
        containerSums = new int[tree.Containers.Count];
        containerSizes = new int[tree.Containers.Count];
        (first, last) = (count, -1);
        for (var i = 0; i < count; i++)
        {
            scores[i] = Math.Clamp(stage[i], -Bound, Bound);
            groupSums[groups[i]] += scores[i] / 8;
            containerSums[tree.Blocks[i].Container] += scores[i] / 8;
            containerSizes[tree.Blocks[i].Container]++;
            words[i + 1] = words[i] + (scores[i] > 0 ? tree.Blocks[i].Words : 0);
            if (scores[i] > 0 && tree.Blocks[i].Words >= 8) last = i;
            if (scores[i] > 0 && tree.Blocks[i].Words >= 8 && first == count) first = i;
        }
        total = words[count];
        for (var i = tree.Containers.Count - 1; i > 0; i--)
        {
            containerSums[tree.Containers[i].Parent] += containerSums[i];
            containerSizes[tree.Containers[i].Parent] += containerSizes[i];
        }
    }

    /// <summary>Fills the columns of a block.</summary>
    public void Fill(VectorRow row, int index)
    {
        row.Add(scores[index]);
        foreach (var step in (ReadOnlySpan<int>)[-4, -3, -2, -1, 1, 2, 3, 4])
        {
            var other = index + step;
            row.Add(other < 0 || other >= scores.Length ? -Bound : scores[other]);
        }
        for (var (up, level) = (tree.Blocks[index].Container, 0); level < 3; level++)
        {
            row.Add(8 * containerSums[up] / Math.Max(1, containerSizes[up]));
            if (tree.Containers[up].Parent >= 0) up = tree.Containers[up].Parent;
        }
        row.Add(words[index]);
        row.Add(total - words[index]);
        row.AddShare(words[index], total);
        row.Add(index - first);
        row.Add(last - index);
        row.Add(total);
        var group = groups[index];
        row.Add(8 * groupSums[group] / groups.Sizes[group]);
        row.Add(groups.Sizes[group] > 1 ? 8 * (groupSums[group] - (scores[index] / 8)) / (groups.Sizes[group] - 1) : 0);
        row.Add(Around(index));
    }

    /// <summary>Mean of the nearest three on both sides.</summary>
    private int Around(int index)
    {
        int sum = 0, count = 0;
        for (var i = Math.Max(0, index - 3); i <= Math.Min(scores.Length - 1, index + 3); i++)
        {
            if (i == index) continue;
            sum += scores[i];
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }
}
