using System.Collections.Immutable;

namespace Sitrep.Extraction;

/// <summary>Reads the article of an HTML page.</summary>
internal sealed class HtmlArticleReader(Page page, BodyModel model, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>The article; its diagnostics go to the builder.</summary>
    public Article Read(string html)
    {
        var reading = ParsedPage.Of(page, html);
        if (reading.IsCut) diagnostics.Add(new(DiagnosticCode.PageCut, "The page is too deep or has too many elements; its end was left out."));
        var confidence = BodySelector.Select(reading, model);
        return Article(reading, page.Title ?? reading.Title) with { Confidence = confidence };
    }

    private Article Article(ParsedPage reading, string? title)
    {
        var (metadata, data, tree) = (reading.Metadata, reading.Data, reading.Tree);
        var text = new ArticleText();
        if (title is not null) text.Add(BlockKind.Headline, FoldedText.Squeeze(title));
        var starts = HtmlBlocks.Add(tree, reading.Headline, FoldedText.Of(reading.Description ?? ""), text);
        var address = AddressFinder.Find(page.Address, metadata.Canonical ?? data.Address);
        var publisher = page.Publisher ?? PublisherFinder.Find(metadata, data, reading.Sites) ?? page.PublisherHint;
        var article = new Article
        {
            Page = page,
            Address = address,
            Text = text.Text,
            Blocks = text.Blocks,
            Removed = text.Removed,
            Title = title is null ? null : FoldedText.Squeeze(title),
            Publisher = publisher,
            Authors = new AuthorFinder(tree, reading.Headline, metadata, data, publisher, reading.Sites).Find(),
            Language = LanguageFinder.Find(metadata, data),
        };
        var times = new PublicationFinder(page, metadata, data, tree, reading.Headline, diagnostics);
        article = article with { Published = times.Published(), Modified = times.Modified() };
        article = ArticleFacts.Complete(article, PageKindFinder.Find(article, reading), text.BodyCount, diagnostics);
        if (article.Kind == PageKind.LiveBlog) article = LiveEntries.Cut(article, reading, starts, diagnostics);
        return article.WireCredit is null ? article with { WireCredit = WireCreditFinder.Among([.. data.Authors, .. metadata.Authors]) } : article;
    }
}
