namespace Sitrep.Extraction;

/// <summary>Finds the lists of a page whose items are teasers of other pages: a linked headline with a line of text or a date.</summary>
internal sealed class TeaserLists
{
    private const int FewestItems = 3;
    private readonly bool[] inside;

    /// <summary>Looks at all lists of the page.</summary>
    public TeaserLists(PageTree tree)
    {
        var containers = tree.Containers;
        inside = new bool[containers.Count];
        var linked = new bool[containers.Count];
        var blocks = new int[containers.Count];
        foreach (var block in tree.Blocks)
        {
            var item = ItemOf(tree, block.Container);
            if (item < 0) continue;
            blocks[item]++;
            if (block.Words >= 4 && block.LinkLength * 10 > block.Text.Length * 7) linked[item] = true;
        }
        var items = new int[containers.Count];
        var teasers = new int[containers.Count];
        for (var i = 1; i < containers.Count; i++)
        {
            if (blocks[i] == 0) continue;
            items[containers[i].Parent]++;
            if (linked[i] && blocks[i] > 1) teasers[containers[i].Parent]++;
        }
        for (var i = 1; i < containers.Count; i++)
        {
            inside[i] = inside[containers[i].Parent]
                || (teasers[i] >= FewestItems && teasers[i] * 10 >= items[i] * 6 && !containers[i].HoldsHeadline);
        }
    }

    /// <summary>True for a container in such a list.</summary>
    public bool Holds(int container) => inside[container];

    /// <summary>The nearest list item or article element around; -1 when there is none within a few steps.</summary>
    private static int ItemOf(PageTree tree, int container)
    {
        for (var steps = 0; container > 0 && steps < 8; steps++, container = tree.Containers[container].Parent)
        {
            if (tree.Containers[container].Element.LocalName is "li" or "article") return container;
        }
        return -1;
    }
}
