namespace Sitrep.Extraction;

/// <summary>Settles which traits of the containers hold: words in a class lie when the container has most of the page's running text.</summary>
internal static class TraitResolver
{
    /// <summary>Sets traits and masses of all containers.</summary>
    public static void Resolve(PageTree tree, int headline)
    {
        for (var at = headline >= 0 ? tree.Blocks[headline].Container : -1; at >= 0; at = tree.Containers[at].Parent)
        {
            tree.Containers[at].HoldsHeadline = true;
        }

        Weigh(tree);
        var total = 0;
        for (var i = tree.Containers.Count - 1; i >= 0; i--)
        {
            var container = tree.Containers[i];
            if (container.Parent < 0) { total = container.Mass; continue; }
            tree.Containers[container.Parent].Mass += container.Mass;
        }
        var isBuilt = IsBuiltOfWidgets(tree, total);
        foreach (var container in tree.Containers)
        {
            var around = container.Parent < 0 ? ContainerTraits.None : tree.Containers[container.Parent].Traits;
            var own = Settled(container, total);
            if (isBuilt) own &= ~ContainerTraits.Widget;
            container.Traits = own | around;
        }
        foreach (var block in tree.Blocks)
        {
            var container = tree.Containers[block.Container];
            if (block.IsProse && (container.Traits & ContainerTraits.Furniture) == 0) container.GoodMass += block.Text.Length;
        }
        for (var i = tree.Containers.Count - 1; i > 0; i--) tree.Containers[tree.Containers[i].Parent].GoodMass += tree.Containers[i].GoodMass;
    }

    /// <summary>Puts the running text on its containers; comments weigh nothing, they can be longer than the article.</summary>
    private static void Weigh(PageTree tree)
    {
        var isComment = new bool[tree.Containers.Count];
        for (var i = 0; i < tree.Containers.Count; i++)
        {
            var container = tree.Containers[i];
            isComment[i] = (container.Own & ContainerTraits.Comment) != 0 && !container.HoldsHeadline && container.Parent >= 0
                || container.Parent >= 0 && isComment[container.Parent];
        }
        foreach (var block in tree.Blocks)
        {
            if (block.IsProse && !isComment[block.Container]) tree.Containers[block.Container].Mass += block.Text.Length;
        }
    }

    /// <summary>Page builders make every paragraph of a text a widget: true when most running text stands in small ones.</summary>
    private static bool IsBuiltOfWidgets(PageTree tree, int total)
    {
        var small = 0;
        foreach (var container in tree.Containers)
        {
            if ((container.Own & ContainerTraits.Widget) == 0 || container.Mass * 4 > total) continue;
            if (container.Parent < 0 || (tree.Containers[container.Parent].Own & ContainerTraits.Widget) == 0) small += container.Mass;
        }
        return small * 2 > total;
    }

    private static ContainerTraits Settled(PageContainer container, int total)
    {
        var own = container.Own;
        if (container.Parent < 0) return own & ~ContainerTraits.Furniture;
        if (container.HoldsHeadline && container.Mass * 10 > total) own &= ~ContainerTraits.Furniture;
        if ((own & ContainerTraits.Content) != 0 && (own & (ContainerTraits.Comment | ContainerTraits.Related)) == 0) own &= ~SoftFurniture;
        if (container.Mass * 5 > total * 2 && (own & ContainerTraits.Comment) == 0) own &= ~ContainerTraits.Furniture;
        // The layout words below stand on the main column of many pages.
        if (container.Mass * 4 > total) own &= ~SoftFurniture;
        return own;
    }

    private const ContainerTraits SoftFurniture = ContainerTraits.Share | ContainerTraits.Advertisement | ContainerTraits.Byline | ContainerTraits.Date
        | ContainerTraits.Tags | ContainerTraits.Widget | ContainerTraits.Popup | ContainerTraits.Paywall | ContainerTraits.Legal | ContainerTraits.Caption
        | ContainerTraits.Newsletter | ContainerTraits.Support | ContainerTraits.Form | ContainerTraits.Hidden | ContainerTraits.Aside;
}
