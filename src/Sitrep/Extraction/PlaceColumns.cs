namespace Sitrep.Extraction;

/// <summary>Features of where a block stands: its containers, their traits and masses.</summary>
internal sealed class PlaceColumns
{
    private const int TraitCount = 27;
    private const int FarAway = 30;

    private static readonly ContainerTraits[] Telling =
    [
        ContainerTraits.Navigation, ContainerTraits.Footer, ContainerTraits.Aside, ContainerTraits.Comment, ContainerTraits.Related, ContainerTraits.Caption,
        ContainerTraits.Newsletter, ContainerTraits.Support, ContainerTraits.Share, ContainerTraits.Bio, ContainerTraits.Advertisement, ContainerTraits.Byline,
        ContainerTraits.Widget, ContainerTraits.Embed, ContainerTraits.Standfirst, ContainerTraits.Content, ContainerTraits.Header, ContainerTraits.Article,
        ContainerTraits.Link, ContainerTraits.Hidden,
    ];

    /// <summary>Number of columns.</summary>
    public const int Count = TraitCount + 20 + 22;

    private readonly PageTree tree;
    private readonly BlockSurvey survey;
    private readonly int headline;
    private readonly int[] texts, links, blocks, sentences;

    /// <summary>Sums up the containers of a page.</summary>
    public PlaceColumns(PageTree tree, BlockSurvey survey, int headline)
    {
        this.tree = tree;
        this.survey = survey;
        this.headline = headline;
        var count = tree.Containers.Count;
        (texts, links, blocks, sentences) = (new int[count], new int[count], new int[count], new int[count]);
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            texts[block.Container] += block.Text.Length;
            links[block.Container] += Math.Min(block.LinkLength, block.Text.Length);
            blocks[block.Container]++;
            if (survey.Blocks[i].EndsSentence) sentences[block.Container]++;
        }
        for (var i = count - 1; i > 0; i--)
        {
            var parent = tree.Containers[i].Parent;
            texts[parent] += texts[i];
            links[parent] += links[i];
            blocks[parent] += blocks[i];
            sentences[parent] += sentences[i];
        }
    }

    /// <summary>Fills the columns of a block.</summary>
    public void Fill(VectorRow row, int index)
    {
        var at = tree.Blocks[index].Container;
        var container = tree.Containers[at];
        for (var trait = 0; trait < TraitCount; trait++) row.Add(((int)container.Traits & (1 << trait)) != 0);
        Distances(ref row, at);
        Masses(ref row, index, at);
    }

    /// <summary>Steps up to the nearest element that has the trait by its own words.</summary>
    private void Distances(ref VectorRow row, int container)
    {
        Span<int> steps = stackalloc int[Telling.Length];
        steps.Fill(FarAway);
        var left = Telling.Length;
        for (var (at, step) = (container, 0); at > 0 && step < FarAway && left > 0; at = tree.Containers[at].Parent, step++)
        {
            var own = tree.Containers[at].Own;
            if (own == ContainerTraits.None) continue;
            for (var i = 0; i < steps.Length; i++)
            {
                if (steps[i] < FarAway || (own & Telling[i]) == 0) continue;
                steps[i] = step;
                left--;
            }
        }
        foreach (var step in steps) row.Add(step);
    }

    private void Masses(ref VectorRow row, int index, int at)
    {
        var features = survey.Blocks[index];
        var main = tree.Containers[survey.Main];
        var total = tree.Containers[0];
        row.Add(features.InMain);
        row.Add(features.AfterHeadline);
        row.Add(features.AfterMain);
        row.Add(features.BeforeMain);
        row.Add(tree.Containers[at].Depth);
        row.Add(tree.Containers[at].Depth - main.Depth);
        row.Add(Common(at, survey.Main));
        for (var (up, level) = (at, 0); level < 4; level++)
        {
            var container = tree.Containers[up];
            row.AddShare(container.GoodMass, total.GoodMass);
            row.AddShare(links[up], texts[up]);
            row.AddShare(sentences[up], blocks[up]);
            if (container.Parent >= 0) up = container.Parent;
        }
        row.Add(blocks[tree.Containers[at].Parent >= 0 ? tree.Containers[at].Parent : at]);
        row.Add(headline < 0 ? 0 : Common(at, tree.Blocks[headline].Container));
        row.AddShare(main.GoodMass, total.GoodMass);
    }

    /// <summary>Steps from the first container up to the smallest one that holds both.</summary>
    private int Common(int first, int second)
    {
        var steps = 0;
        while (first != second)
        {
            if (first > second) { first = tree.Containers[first].Parent; steps++; }
            else second = tree.Containers[second].Parent;
        }
        return steps;
    }
}
