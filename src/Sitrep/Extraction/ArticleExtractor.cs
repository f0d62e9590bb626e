namespace Sitrep.Extraction;

/// <summary>Takes the article out of a page and leaves the furniture.</summary>
public sealed class ArticleExtractor
{
    /// <summary>The article of the page; with no blocks when there is none, and a diagnostic that says so.</summary>
    public Article Extract(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new() { Page = page, Address = page.Address, Text = "", Blocks = [] };
    }
}
