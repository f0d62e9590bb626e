namespace Sitrep.Extraction;

/// <summary>Decides what kind of page an article was found on.</summary>
internal static class PageKindFinder
{
    private static readonly string[] OpinionWords =
        [
            "opinion", "opinions", "comment", "commentary", "column", "columns", "columnists", "editorial", "editorials", "op-ed", "oped", "meinung",
            "kommentar", "opinion-blogs",
        ];

    private const int MostTitles = 8;
    private const int FewestEntries = 2;
    private const int NoticeLength = 700;

    /// <summary>The kind, from the article as read so far and the page.</summary>
    public static PageKind Find(Article article, ParsedPage page)
    {
        var (tree, metadata, data) = (page.Tree, page.Metadata, page.Data);
        var titles = Titles(article, metadata, tree);
        var body = article.Text.Length - (article.Title?.Length ?? 0);
        if (body <= 1500 && Sentences(article) < 2 && KindPhrases.InTitle("notfound", titles)) return PageKind.NotFound;
        if (body < NoticeLength && Sentences(article) < 3 && Notice(article, metadata) is { } notice) return notice;
        if (body < 600 && Sentences(article) < 2 && KindPhrases.InBlocks("notfound", tree, page.Headline)) return PageKind.NotFound;
        if (body < 900 && KindPhrases.InBlocks("paywall", tree, page.Headline)) return PageKind.Paywall;
        if (body < 900 && OwnSentences(article) < 2 && NoticeLines.IsConsent(tree)) return PageKind.Consent;
        if (body < 600 && Sentences(article) < 2 && NoticeLines.IsPaywall(tree, page.Headline)) return PageKind.Paywall;
        // A notice on top of an article is no reason to drop it: the article's own sentences decide.
        if (body < 900 && OwnSentences(article) < 2 && KindPhrases.InBlocks("consent", tree, -1)) return PageKind.Consent;
        if (IndexPages.IsIndex(tree, page.Headline, metadata, data, body)) return PageKind.Index;
        if (body <= 2) return PageKind.Empty;
        if (IsLiveBlog(tree, data, titles)) return PageKind.LiveBlog;
        return IsOpinion(article, page, titles) ? PageKind.Opinion : PageKind.Article;
    }

    private static List<string> Titles(Article article, PageMetadata metadata, PageTree tree)
    {
        var titles = new List<string>();
        foreach (var title in (ReadOnlySpan<string?>)[article.Title, metadata.DocumentTitle, metadata["og:title"]])
        {
            if (!string.IsNullOrWhiteSpace(title)) titles.Add(title);
        }
        // A notice's heading is no headline to the finder of headlines when it is short.
        foreach (var block in tree.Blocks)
        {
            if (block.Tag == "h1" && titles.Count < MostTitles) titles.Add(block.Text);
        }
        return titles;
    }

    /// <summary>Structured data say so, or the title does and lines that are a clock time part the text.</summary>
    private static bool IsLiveBlog(PageTree tree, StructuredData data, List<string> titles)
    {
        if (data.Type?.Contains("LiveBlog", StringComparison.Ordinal) == true) return true;
        // Lines that begin with a clock time are strong evidence, and a word of the title then weak enough to be common.
        if (!KindPhrases.InTitle("liveblog", titles) && !titles.Exists(HasLiveWord)) return false;
        var entries = 0;
        foreach (var block in tree.Blocks)
        {
            if (block.Words <= 60 && IsClock(block.Text)) entries++;
        }
        return entries >= FewestEntries;
    }

    private static bool HasLiveWord(string title)
    {
        foreach (var word in FoldedText.Of(title).Split(' '))
        {
            if (word is "live" or "latest" or "ticker" or "updates" or "rolling" or "direct" or "directo") return true;
        }
        return false;
    }

    private static bool IsClock(string line)
    {
        var mark = line.AsSpan().IndexOfAny(':', '.');
        return mark is 1 or 2 && char.IsAsciiDigit(line[0]) && char.IsAsciiDigit(line[mark - 1]) && line.Length > mark + 2
            && char.IsAsciiDigit(line[mark + 1]) && char.IsAsciiDigit(line[mark + 2]);
    }

    /// <summary>Sentences that do not speak of consent.</summary>
    private static int OwnSentences(Article article)
    {
        var count = 0;
        foreach (var block in article.Blocks)
        {
            var text = block.Span.Of(article.Text);
            if (block.Kind == BlockKind.Headline || text.Length < 40 || !BodySelector.EndsSentence(text)) continue;
            if (!KindPhrases.InText("consent", FoldedText.Of(text))) count++;
        }
        return count;
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

    private static bool IsOpinion(Article article, ParsedPage page, List<string> titles)
    {
        if (page.Data.Type?.Contains("Opinion", StringComparison.Ordinal) == true || KindPhrases.LabelsTitle("opinion", titles)) return true;
        for (var i = Math.Max(0, page.Headline - 2); i < page.Headline; i++)
        {
            var traits = page.Tree.Containers[page.Tree.Blocks[i].Container].Traits;
            if ((traits & ContainerTraits.Navigation) == 0 && KindPhrases.IsLabel("opinion", page.Tree.Blocks[i].Folded)) return true;
        }
        if (Uri.TryCreate(article.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            foreach (var part in address!.AbsolutePath.ToLowerInvariant().Split('/'))
            {
                if (Array.IndexOf(OpinionWords, part) >= 0) return true;
            }
        }
        return Array.IndexOf(OpinionWords, (page.Metadata["article:section"] ?? "").ToLowerInvariant()) >= 0 || HasDisclaimer(article);
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
