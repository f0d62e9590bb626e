namespace Sitrep.Inputs;

/// <summary>What stands behind a linked address, as the list says that names it.</summary>
public enum LinkKind
{
    /// <summary>A page or another document.</summary>
    Page,

    /// <summary>A feed.</summary>
    Feed,

    /// <summary>A sitemap.</summary>
    Sitemap,
}
