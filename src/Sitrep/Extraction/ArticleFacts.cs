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
        article = NotInTheFuture(article, diagnostics);
        if (article.Publisher is null) diagnostics.Add(new(DiagnosticCode.NoPublisher, "Nothing says who published the page."));
        if (LanguageGuess.NotRead(article) is { } reason) diagnostics.Add(new(DiagnosticCode.LanguageNotRead, reason));
        return article;
    }

    /// <summary>A page cannot be published long after it was seen: told; a date more than a year ahead is a slip of the pen and is not used.</summary>
    private static Article NotInTheFuture(Article article, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (article.Published is not { } published || article.Page.Seen is not { } seen || published.Time <= seen.AddDays(2)) return article;
        var isUsed = published.Time <= seen.AddYears(1);
        diagnostics.Add(new(DiagnosticCode.ImpossiblePublicationTime, FormattableString.Invariant(
            $"The publication time {published.Time:yyyy-MM-dd} lies after the day the page was seen, {seen:yyyy-MM-dd}; {(isUsed ? "it was taken all the same" : "it was not taken")}.")));
        return isUsed ? article : article with { Published = null };
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
