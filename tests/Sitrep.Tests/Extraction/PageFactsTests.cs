using static Sitrep.Tests.Extraction.Extracting;

namespace Sitrep.Tests.Extraction;

public sealed class PageFactsTests
{
    private static string Data(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    [Fact]
    public void Structured_data_tells_time_publisher_and_authors()
    {
        var article = Html(Page(Data("""
            {"@type": "NewsArticle", "headline": "River Korr bursts its banks at Tolvey", "datePublished": "2027-03-09T06:40:00+02:00",
             "dateModified": "2027-03-09T09:00:00+02:00", "publisher": {"@type": "Organization", "name": "Tolvey Post"},
             "author": [{"@type": "Person", "name": "Ana Horvat"}, {"name": "Jon Lind"}]}
            """)));
        Assert.Equal(new DateTimeOffset(2027, 3, 9, 6, 40, 0, TimeSpan.FromHours(2)), article.Published!.Time);
        Assert.Equal(TimeProvenance.StructuredData, article.Published.Provenance);
        Assert.Equal(9, article.Modified!.Time.Hour);
        Assert.Equal("Tolvey Post", article.Publisher);
        Assert.Equal(["Ana Horvat", "Jon Lind"], article.Authors);
    }

    [Theory]
    [InlineData("""{"@graph": [{"@type": "WebSite", "name": "Post"}, {"@type": ["Article", "NewsArticle"], "datePublished": "2027-03-09"}]}""")]
    [InlineData("""[{"@type": "BreadcrumbList"}, {"@type": "ReportageNewsArticle", "datePublished": "2027-03-09"}]""")]
    [InlineData("""{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "datePublished": "2027-03-09",}}""")]
    [InlineData("""<!-- {"@type": "NewsArticle", "datePublished": "2027-03-09"} -->""")]
    [InlineData("{\"@type\": \"NewsArticle\", \"description\": \"broken\nline\", \"datePublished\": \"2027-03-09\"}")]
    public void The_article_is_found_in_graphs_arrays_and_sloppy_scripts(string json) =>
        Assert.Equal(TimeProvenance.StructuredData, Html(Page(Data(json))).Published!.Provenance);

    [Fact]
    public void People_named_by_reference_are_found() =>
        Assert.Equal(["Ana Horvat"], Html(Page(Data("""
            {"@graph": [{"@type": "NewsArticle", "author": {"@id": "#p1"}}, {"@type": "Person", "@id": "#p1", "name": "Ana Horvat"}]}
            """))).Authors);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2027-03-08T10:00:00Z'>", "", "2027-03-08", TimeProvenance.Meta)]
    [InlineData("", "<time datetime='2027-03-07T10:00:00Z'>Sunday</time>", "2027-03-07", TimeProvenance.TimeElement)]
    [InlineData("", "<p class='byline'>By Ana Horvat, Saturday 6 March 2027, 18:20</p>", "2027-03-06", TimeProvenance.Printed)]
    [InlineData("", "", "2027-03-09", TimeProvenance.Address)]
    public void The_time_comes_from_the_best_place_there_is(string head, string beforeBody, string day, TimeProvenance provenance)
    {
        var published = Html(Page(head, beforeBody)).Published!;
        Assert.Equal(day, published.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(provenance, published.Provenance);
    }

    [Fact]
    public void Times_that_disagree_are_told()
    {
        var article = Html(Page("<meta name='date' content='2027-01-02'>", "<p class='date'>9 March 2027</p>"));
        Assert.Equal(TimeProvenance.Meta, article.Published!.Provenance);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.PublicationTimesDisagree);
    }

    [Fact]
    public void An_impossible_time_is_told()
    {
        var article = Html(Page("<meta name='date' content='2027-02-31'>"), "https://post.example/river");
        Assert.Null(article.Published);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.ImpossiblePublicationTime);
    }

    [Fact]
    public void What_is_given_wins_over_what_the_page_says()
    {
        var given = new PublicationTime(new(2027, 3, 9, 0, 0, 0, TimeSpan.Zero), TimePrecision.Day, TimeProvenance.Given);
        var article = new Sitrep.Extraction.ArticleExtractor().Extract(new Page(Address, PageFormat.Html,
            System.Text.Encoding.UTF8.GetBytes(Page("<meta property='og:site_name' content='Other Name'>"))) { Publisher = "Tolvey Post", Title = "Given title", Published = given });
        Assert.Equal("Tolvey Post", article.Publisher);
        Assert.Equal("Given title", article.Title);
        Assert.Equal(given, article.Published);
        article.CheckBlocks();
    }

    [Theory]
    [InlineData("https://post.example/2027/river-story", "https://post.example/2027/river-story")]
    [InlineData("/short", "https://post.example/short")]
    [InlineData("https://www.post.example/river", "https://www.post.example/river")]
    [InlineData("https://post.example/", Address)]
    [InlineData("https://other.example/river", Address)]
    [InlineData("javascript:void(0)", Address)]
    public void The_canonical_address_must_be_of_the_same_site_and_no_root(string canonical, string expected) =>
        Assert.Equal(expected, Html(Page($"<link rel=canonical href='{canonical}'>")).Address);

    [Theory]
    [InlineData("TOLVEY, March 9 (KNA) - ", "TOLVEY", "KNA")]
    [InlineData("TOLVEY, Korren (AP) — ", "TOLVEY, Korren", "AP")]
    [InlineData("Tolvey (Reuters) – ", "Tolvey", "Reuters")]
    [InlineData("HALDEN, Mar. 9 -- ", "HALDEN", null)]
    [InlineData("", null, null)]
    public void The_dateline_is_reported_and_stays_in_the_text(string dateline, string? place, string? agency)
    {
        var article = Html(Page(first: dateline + First));
        Assert.Equal(place, article.Dateline);
        Assert.Equal(agency, article.WireCredit);
        Assert.Equal(dateline + First, article.Of(BlockKind.Paragraph)[0]);
    }

    [Theory]
    [InlineData("<p>With material from AFP</p>", "AFP")]
    [InlineData("<p>Reporting by Jon Lind for Reuters; editing by Mia Strand</p>", "Reuters")]
    [InlineData("<p class='byline'>Associated Press</p>", "AP")]
    [InlineData("", null)]
    public void The_wire_credit_is_found_in_byline_and_foot(string foot, string? agency) =>
        Assert.Equal(agency, Html(Page(afterBody: foot)).WireCredit);

    [Fact]
    public void A_page_whose_views_are_the_writers_own_is_opinion() =>
        Assert.Equal(PageKind.Opinion, Html(Page(afterBody: "<p>The opinions expressed here are his own and not necessarily those of the Post.</p>")).Kind);

    [Fact]
    public void A_page_that_is_not_there_gives_no_claims() =>
        Assert.Equal(PageKind.NotFound, Html("<title>Page not found</title><h1>404</h1><p>Sorry, the page that you asked for is not here any more.</p>").Kind);

    [Fact]
    public void A_notice_for_subscribers_is_a_paywall() =>
        Assert.Equal(PageKind.Paywall, Html($"<title>River Korr bursts its banks</title><h1>River Korr bursts its banks</h1><p>{First}</p><p>Subscribe to continue reading</p>").Kind);

    [Fact]
    public void A_list_of_headlines_is_an_index()
    {
        var links = string.Concat(Enumerable.Range(1, 12).Select(i => $"<li><a href='/{i}'>Village number {i} cut off by the flood</a></li>"));
        var article = Html($"<title>News</title><h1>News</h1><ul>{links}</ul>", "https://post.example/news");
        Assert.Equal(PageKind.Index, article.Kind);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.NotAnArticle);
    }

    [Fact]
    public void A_request_for_consent_is_no_article() =>
        Assert.Equal(PageKind.Consent, Html("<title>Post</title><h1>Before you continue</h1><p>We and our partners store data on your device.</p><p>Accept all</p>").Kind);
}
