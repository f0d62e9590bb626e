using System.Collections.Immutable;

namespace Sitrep.Extraction;

/// <summary>Adds to an article what its text tells (dateline, wire credit), settles its kind and says what is missing.</summary>
internal static class ArticleFacts
{
    /// <summary>The finished article.</summary>
    public static Article Complete(Article article, PageKind kind, int bodyBlocks, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (bodyBlocks == 0 && kind is PageKind.Article or PageKind.Opinion or PageKind.LiveBlog) kind = PageKind.Empty;
        var first = FirstParagraph(article);
        article = article with
        {
            Kind = kind,
            Dateline = DatelineReader.PlaceOf(first),
            WireCredit = WireCreditFinder.Find(article, first),
        };
        if (kind == PageKind.Empty) diagnostics.Add(new(DiagnosticCode.NoArticle, "No article text was found."));
        else if (kind is PageKind.Index or PageKind.Paywall or PageKind.Consent or PageKind.NotFound)
        {
            diagnostics.Add(new(DiagnosticCode.NotAnArticle, $"The page is no article ({kind}); it gives no claims."));
        }
        if (article.Published is null && !Has(diagnostics, DiagnosticCode.ImpossiblePublicationTime))
        {
            diagnostics.Add(new(DiagnosticCode.NoPublicationTime, "Nothing says when the page was published."));
        }
        if (article.Publisher is null) diagnostics.Add(new(DiagnosticCode.NoPublisher, "Nothing says who published the page."));
        if (article.Language is not (null or "en"))
        {
            diagnostics.Add(new(DiagnosticCode.LanguageNotRead, $"The page declares the language '{article.Language}', which is not read."));
        }
        return article;
    }

    private static string FirstParagraph(Article article)
    {
        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Paragraph) return block.Span.Of(article.Text);
        }
        return "";
    }

    private static bool Has(ImmutableArray<Diagnostic>.Builder diagnostics, DiagnosticCode code)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Code == code) return true;
        }
        return false;
    }
}
