namespace Sitrep.Extraction;

/// <summary>Decides what kind of page an article was found on.</summary>
internal static class PageKindFinder
{
    private static readonly string[] OpinionWords =
        [
            "opinion", "opinions", "comment", "commentary", "column", "columns", "columnists", "editorial", "editorials", "op-ed", "oped", "meinung",
            "kommentar", "opinion-blogs",
        ];

    private static readonly string[] NotFoundTitles =
        ["404", "page not found", "not found", "seite nicht gefunden", "error 404", "this page could not be found", "page cannot be found",
            "page unavailable"];

    private static readonly string[] PaywallPhrases =
    [
        "subscribe to continue reading", "subscribe to keep reading", "subscribe to read", "to continue reading", "this article is for subscribers",
        "this content is for subscribers", "this article is exclusive to subscribers", "already a subscriber", "log in or subscribe",
        "continue reading with a subscription", "for subscribers only", "unlock this article", "you must be logged in", "please log in to", "please sign in to", "log in to continue",
        "sign in to continue", "log in to read", "sign in to read", "log in to view", "sign in to view",
    ];

    private static readonly string[] ConsentPhrases =
        ["before you continue", "we value your privacy", "we and our partners", "accept all cookies", "accept all", "manage your cookie",
            "consent to the use of cookies", "checking your browser", "enable javascript and cookies to continue", "verify you are a human", "verify that you are human"];

    private const int NoticeLength = 700;

    /// <summary>The kind, from the article as read so far and the page.</summary>
    public static PageKind Find(Article article, PageTree tree, PageMetadata metadata, StructuredData data)
    {
        var body = article.Text.Length - (article.Title?.Length ?? 0);
        if (IsNotFound(article, metadata, body)) return PageKind.NotFound;
        if (body < NoticeLength && Sentences(article) < 3 && Notice(article, metadata) is { } notice) return notice;
        if (body < 900 && HasPhrase(tree, PaywallPhrases)) return PageKind.Paywall;
        // A notice on top of an article is no reason to drop it: the article's own sentences decide.
        if (body < 900 && Sentences(article) < 2 && HasPhrase(tree, ConsentPhrases)) return PageKind.Consent;
        if (body <= 2) return PageKind.Empty;
        if (Sentences(article) < 3 && IsIndex(tree, metadata, data, body)) return PageKind.Index;
        if (data.Type?.Contains("LiveBlog", StringComparison.Ordinal) == true) return PageKind.LiveBlog;
        return IsOpinion(article, metadata, data) ? PageKind.Opinion : PageKind.Article;
    }

    private static bool IsNotFound(Article article, PageMetadata metadata, int body)
    {
        if (body > 1500) return false;
        foreach (var title in (ReadOnlySpan<string?>)[article.Title, metadata.DocumentTitle])
        {
            var folded = FoldedText.Of(title ?? "");
            foreach (var phrase in NotFoundTitles)
            {
                if (folded == phrase || folded.StartsWith(phrase + " ", StringComparison.Ordinal) && (phrase != "404" || folded.Length < 30)
                    || phrase.Length > 8 && folded.Contains(phrase, StringComparison.Ordinal)) return true;
            }
        }
        return false;
    }

    /// <summary>What the headline, or the title of a page that has none, says is there in place of an article.</summary>
    private static PageKind? Notice(Article article, PageMetadata metadata)
    {
        foreach (var title in (ReadOnlySpan<string?>)[article.Title, metadata.DocumentTitle])
        {
            var folded = FoldedText.Of(title ?? "");
            if (NoticeTitles.IsError(folded)) return PageKind.NotFound;
            if (NoticeTitles.IsLogin(folded)) return PageKind.Paywall;
            if (NoticeTitles.IsCheck(folded)) return PageKind.Consent;
        }
        return null;
    }

    /// <summary>Blocks of running text.</summary>
    private static int Sentences(Article article)
    {
        var count = 0;
        foreach (var block in article.Blocks)
        {
            if (block.Kind != BlockKind.Headline && block.Span.Length >= 60 && BodySelector.EndsSentence(block.Span.Of(article.Text))) count++;
        }
        return count;
    }

    private static bool HasPhrase(PageTree tree, string[] phrases)
    {
        var blocks = Math.Min(tree.Blocks.Count, 400);
        for (var i = 0; i < blocks; i++)
        {
            if (tree.Blocks[i].Words > 60) continue;
            foreach (var phrase in phrases)
            {
                if (tree.Blocks[i].Folded.Contains(phrase, StringComparison.Ordinal)) return true;
            }
        }
        return false;
    }

    /// <summary>A list of other pages: many linked headlines, little text between them, and nothing that calls it an article.</summary>
    private static bool IsIndex(PageTree tree, PageMetadata metadata, StructuredData data, int body)
    {
        if (data.Published is not null || metadata["og:type"] is "article" || body > 3000) return false;
        var linked = 0;
        var longest = 0;
        foreach (var block in tree.Blocks)
        {
            if (block.LinkLength * 10 > block.Text.Length * 7 && block.Words >= 4) linked++;
            else if (block.Label is null) longest = Math.Max(longest, block.Words);
        }
        return linked >= 8 && longest < 45;
    }

    private static bool IsOpinion(Article article, PageMetadata metadata, StructuredData data)
    {
        if (data.Type?.Contains("Opinion", StringComparison.Ordinal) == true) return true;
        if (Uri.TryCreate(article.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            foreach (var part in address!.AbsolutePath.ToLowerInvariant().Split('/'))
            {
                if (Array.IndexOf(OpinionWords, part) >= 0) return true;
            }
        }
        return Array.IndexOf(OpinionWords, (metadata["article:section"] ?? "").ToLowerInvariant()) >= 0 || HasDisclaimer(article);
    }

    /// <summary>True when the page says that its views are the writer's own.</summary>
    public static bool HasDisclaimer(Article article)
    {
        foreach (var block in article.Removed)
        {
            if (block.Label == "disclaimer" && IsOwnViews(FoldedText.Of(block.Text))) return true;
        }
        return false;
    }

    private static bool IsOwnViews(string folded) =>
        folded.Contains("views", StringComparison.Ordinal) || folded.Contains("opinions", StringComparison.Ordinal);
}
