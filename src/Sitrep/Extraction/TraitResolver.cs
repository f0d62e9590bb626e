namespace Sitrep.Extraction;

/// <summary>Settles which traits of the containers hold: words in a class lie when the container has most of the page's running text.</summary>
internal static class TraitResolver
{
    /// <summary>Sets traits and masses of all containers.</summary>
    public static void Resolve(PageTree tree, int headline)
    {
        foreach (var block in tree.Blocks)
        {
            if (block.IsProse) tree.Containers[block.Container].Mass += block.Text.Length;
        }
        if (headline >= 0) tree.Containers[tree.Blocks[headline].Container].HoldsHeadline = true;
        var total = 0;
        for (var i = tree.Containers.Count - 1; i >= 0; i--)
        {
            var container = tree.Containers[i];
            if (container.Parent < 0) { total = container.Mass; continue; }
            tree.Containers[container.Parent].Mass += container.Mass;
            tree.Containers[container.Parent].HoldsHeadline |= container.HoldsHeadline;
        }
        foreach (var container in tree.Containers)
        {
            var own = Settled(container, total);
            container.Traits = own | (container.Parent < 0 ? ContainerTraits.None : Inherited(tree.Containers[container.Parent].Traits));
        }
        foreach (var block in tree.Blocks)
        {
            var container = tree.Containers[block.Container];
            if (block.IsProse && (container.Traits & ContainerTraits.Furniture) == 0) container.GoodMass += block.Text.Length;
        }
        for (var i = tree.Containers.Count - 1; i > 0; i--) tree.Containers[tree.Containers[i].Parent].GoodMass += tree.Containers[i].GoodMass;
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

    private static ContainerTraits Inherited(ContainerTraits traits) => traits;
}
