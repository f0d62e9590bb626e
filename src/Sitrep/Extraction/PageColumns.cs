namespace Sitrep.Extraction;

/// <summary>Features of a block's neighbours, of the blocks built alike, and of the page.</summary>
internal sealed class PageColumns
{
    /// <summary>Number of columns.</summary>
    public const int Count = 14 + (4 * 7) + 5;

    private const int Far = 999;
    private readonly PageTree tree;
    private readonly BlockSurvey survey;
    private readonly BlockGroups groups;
    private readonly int headline, total, prose;
    private readonly int[] before, heading, furniture;

    /// <summary>Looks over the page once.</summary>
    public PageColumns(PageTree tree, BlockSurvey survey, BlockGroups groups, int headline)
    {
        this.tree = tree;
        this.survey = survey;
        this.groups = groups;
        this.headline = headline;
        var count = tree.Blocks.Count;
        (before, heading, furniture) = (new int[count], new int[count], new int[count]);
        for (int i = 0, lastHeading = -1, lastFurniture = -1; i < count; i++)
        {
            before[i] = total;
            total += tree.Blocks[i].Words;
            if (tree.Blocks[i].IsProse) prose++;
            heading[i] = lastHeading;
            furniture[i] = lastFurniture;
            if (tree.Blocks[i].IsHeading) lastHeading = i;
            if (survey.Blocks[i].Lexicon is not null) lastFurniture = i;
        }
    }

    /// <summary>Fills the columns of a block.</summary>
    public void Fill(VectorRow row, int index)
    {
        var count = tree.Blocks.Count;
        row.Add(count);
        row.Add(prose);
        row.AddShare(index, count);
        row.AddShare(before[index], total);
        row.Add(headline < 0 ? -Far : index - headline);
        row.Add(index - survey.Prose.First);
        row.Add(index - survey.Prose.Last);
        row.Add(headline < 0 ? 0 : before[index] - before[headline]);
        var last = heading[index];
        row.Add(last < 0 ? Far : index - last);
        row.Add(last < 0 ? 0 : tree.Blocks[last].Tag[1] - '0');
        row.Add(last < 0 ? -1 : TextColumns.CodeOf(survey.Rules[last]));
        row.Add(furniture[index] < 0 ? Far : index - furniture[index]);
        row.Add(furniture[index] < 0 ? 0 : TextColumns.CodeOf(survey.Blocks[furniture[index]].Lexicon));
        row.Add(survey.Blocks[0].InGivenBody >= 0);
        foreach (var step in (ReadOnlySpan<int>)[-2, -1, 1, 2]) Neighbour(ref row, index, index + step);
        var group = groups[index];
        row.Add(groups.Sizes[group]);
        row.AddShare(groups.Words[group], groups.Sizes[group] * 1000L);
        row.AddShare(groups.Linked[group], groups.Sizes[group] * 100L);
        row.AddShare(groups.Sentences[group], groups.Sizes[group]);
        row.AddShare(groups.Kept[group], groups.Sizes[group]);
    }

    private void Neighbour(ref VectorRow row, int index, int other)
    {
        if (other < 0 || other >= tree.Blocks.Count)
        {
            for (var i = 0; i < 7; i++) row.Add(-1);
            return;
        }
        row.Add(tree.Blocks[other].Words);
        row.Add(survey.Blocks[other].LinkPercent);
        row.Add(survey.Blocks[other].EndsSentence);
        row.Add(TextColumns.CodeOf(survey.Rules[other]));
        row.Add(tree.Blocks[other].IsHeading);
        row.Add(groups[other] == groups[index]);
        row.Add(tree.Containers[tree.Blocks[other].Container].Parent == tree.Containers[tree.Blocks[index].Container].Parent);
    }
}
