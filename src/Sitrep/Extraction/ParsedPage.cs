using AngleSharp.Dom;

namespace Sitrep.Extraction;

/// <summary>An HTML page as parsed: its tree of blocks with settled traits, its head, its structured data, its headline.</summary>
internal sealed class ParsedPage
{

    private ParsedPage(Page page, IDocument document, bool isCut)
    {
        Metadata = PageMetadata.Read(document);
        var titles = Titles(Metadata);
        Data = StructuredData.Read(document, titles);
        if (Data.Headline is not null) titles.Insert(0, Data.Headline);
        Tree = PageTreeReader.Read(document);
        IsCut = isCut || Tree.IsCut;
        Sites = SitesOf(page);
        Title = HeadlineFinder.Find(Tree, titles, Sites, out var headline);
        Headline = headline;
        TraitResolver.Resolve(Tree, headline);
        Description = Data.Description ?? Metadata.First("og:description", "description", "twitter:description");
        Authors = AuthorNames.Clean([.. Data.Authors, .. Metadata.Authors], "");
        Given = new(Data.Body);
    }

    public PageMetadata Metadata { get; }

    public StructuredData Data { get; }

    public PageTree Tree { get; }

    /// <summary>Names of the site.</summary>
    public IReadOnlyList<string> Sites { get; }

    public string? Title { get; }

    /// <summary>Index of the headline's block; -1 when it stands in none.</summary>
    public int Headline { get; }

    public string? Description { get; }

    /// <summary>Writers that head and structured data name.</summary>
    public IReadOnlyList<string> Authors { get; }

    /// <summary>The article's text as the structured data gives it.</summary>
    public GivenBody Given { get; }

    /// <summary>True when the page was too deep or had too many elements and its end was left out.</summary>
    public bool IsCut { get; }

    /// <summary>Parses a page.</summary>
    /// <remarks>
    /// The document is left to the collector. It holds memory only, and taking it apart node by node, as its Dispose does, costs as much as
    /// parsing it.
    /// </remarks>
    public static ParsedPage Of(Page page, string html) => new(page, HtmlSource.Parse(html, out var isCut), isCut);

    private static List<string> Titles(PageMetadata metadata)
    {
        var titles = new List<string>();
        foreach (var title in (ReadOnlySpan<string?>)[metadata["og:title"], metadata.DocumentTitle, metadata["twitter:title"]])
        {
            if (!string.IsNullOrWhiteSpace(title)) titles.Add(title);
        }
        return titles;
    }

    private List<string> SitesOf(Page page)
    {
        var sites = new List<string>();
        foreach (var site in (ReadOnlySpan<string?>)[Metadata["og:site_name"], Data.Publisher, Data.Site, page.Publisher, Metadata["application-name"]])
        {
            if (!string.IsNullOrWhiteSpace(site)) sites.Add(site);
        }
        AddHost(page.Address, sites);
        if (Metadata.Canonical is not null) AddHost(Metadata.Canonical, sites);
        return sites;
    }

    /// <summary>The host of an address and its parts: a saved page is read from a file, but its canonical address has one.</summary>
    private static void AddHost(string address, List<string> sites)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return;
        foreach (var label in uri.Host.Split('.'))
        {
            if (label.Length > 3) sites.Add(label);
        }
        sites.Add(uri.Host);
    }
}
