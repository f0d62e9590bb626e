using AngleSharp.Dom;

namespace Sitrep.Extraction;

/// <summary>An element that holds blocks, with what is known about it.</summary>
internal sealed class PageContainer(IElement element, int parent, int depth, ContainerTraits own)
{
    public IElement Element { get; } = element;

    /// <summary>Index of the container around it; -1 for the outermost.</summary>
    public int Parent { get; } = parent;

    public int Depth { get; } = depth;

    /// <summary>Traits of the element itself.</summary>
    public ContainerTraits Own { get; } = own;

    /// <summary>Traits of the element and those around it, without the ones that its mass contradicts.</summary>
    public ContainerTraits Traits { get; set; }

    /// <summary>Characters of running text inside.</summary>
    public int Mass { get; set; }

    /// <summary>Characters of running text inside that stand in no furniture.</summary>
    public int GoodMass { get; set; }

    /// <summary>True when the headline stands inside.</summary>
    public bool HoldsHeadline { get; set; }

    /// <summary>Index of the first block after it, in reading order.</summary>
    public int EndBlock { get; set; }
}
