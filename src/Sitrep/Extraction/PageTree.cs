namespace Sitrep.Extraction;

/// <summary>A page as its containers and leaf blocks, both in reading order; a container comes before what it holds.</summary>
internal sealed class PageTree
{
    public List<PageContainer> Containers { get; } = [];

    public List<PageBlock> Blocks { get; } = [];

    /// <summary>True when the page was too deep or held too many blocks and its rest was left out.</summary>
    public bool IsCut { get; set; }
}
