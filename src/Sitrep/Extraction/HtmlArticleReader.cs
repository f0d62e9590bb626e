using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Sitrep.Extraction;

/// <summary>Reads the article of an HTML page.</summary>
internal sealed class HtmlArticleReader(Page page, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>The article; its diagnostics go to the builder.</summary>
    public Article Read(string html)
    {
        using var document = HtmlSource.Parse(html, out var isCut);
        var metadata = PageMetadata.Read(document);
        var titles = Titles(metadata);
        var data = StructuredData.Read(document, titles);
        if (data.Headline is not null) titles.Insert(0, data.Headline);
        var tree = PageTreeReader.Read(document);
        if (isCut || tree.IsCut) diagnostics.Add(new(DiagnosticCode.PageCut, "The page is too deep or has too many elements; its end was left out."));
        var sites = Sites(metadata, data);
        var title = HeadlineFinder.Find(tree, titles, sites, out var headline);
        TraitResolver.Resolve(tree, headline);
        var description = data.Description ?? metadata.First("og:description", "description", "twitter:description");
        var named = AuthorNames.Clean([.. data.Authors, .. metadata.Authors], "");
        new BodySelector(tree, headline, title, description, named, new GivenBody(data.Body)).Select();
        return Article(metadata, data, tree, headline, page.Title ?? title, description, sites);
    }

    private Article Article(PageMetadata metadata, StructuredData data, PageTree tree, int headline, string? title, string? description,
        List<string> sites)
    {
        var text = new ArticleText();
        if (title is not null) text.Add(BlockKind.Headline, FoldedText.Squeeze(title));
        HtmlBlocks.Add(tree, headline, FoldedText.Of(description ?? ""), text);
        var address = AddressFinder.Find(page.Address, metadata.Canonical ?? data.Address);
        var publisher = page.Publisher ?? PublisherFinder.Find(metadata, data, sites);
        var article = new Article
        {
            Page = page,
            Address = address,
            Text = text.Text,
            Blocks = text.Blocks,
            Removed = text.Removed,
            Title = title is null ? null : FoldedText.Squeeze(title),
            Publisher = publisher,
            Authors = AuthorFinder.Find(tree, headline, metadata, data, publisher),
            Language = LanguageFinder.Find(metadata, data),
        };
        var times = new PublicationFinder(page, metadata, data, tree, headline, diagnostics);
        article = article with { Published = times.Published(), Modified = times.Modified() };
        return ArticleFacts.Complete(article, PageKindFinder.Find(article, tree, metadata, data), text.BodyCount, diagnostics);
    }

    private static List<string> Titles(PageMetadata metadata)
    {
        var titles = new List<string>();
        foreach (var title in (ReadOnlySpan<string?>)[metadata["og:title"], metadata.DocumentTitle, metadata["twitter:title"]])
        {
            if (!string.IsNullOrWhiteSpace(title)) titles.Add(title);
        }
        return titles;
    }

    private List<string> Sites(PageMetadata metadata, StructuredData data)
    {
        var sites = new List<string>();
        foreach (var site in (ReadOnlySpan<string?>)[metadata["og:site_name"], data.Publisher, data.Site, page.Publisher, metadata["application-name"]])
        {
            if (!string.IsNullOrWhiteSpace(site)) sites.Add(site);
        }
        AddHost(page.Address, sites);
        if (metadata.Canonical is not null) AddHost(metadata.Canonical, sites);
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
