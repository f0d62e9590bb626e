using System.Globalization;
using System.Text;
using static Sitrep.Tests.Extraction.Extracting;

namespace Sitrep.Tests.Extraction;

/// <summary>A live blog is cut into its entries, each with its own time.</summary>
public sealed class LiveBlogTests
{
    private const string Late = "Two ferries are turned back to Sandvoll because of the waves, the line says.";
    private const string Middle = "The airport closes its second runway until the evening, its spokesman says.";
    private const string Early = "Power is out in 4,000 homes on the west coast, the grid company says.";

    private static string Blog(string entries, string head = "") => $"""
        <!doctype html><html lang="en"><head><title>Storm Wanda: live updates</title>
        <meta property="article:published_time" content="2027-03-09T08:00:00+01:00"><meta property="article:modified_time" content="2027-03-10T01:30:00+01:00">{head}</head>
        <body><main><h1>Storm Wanda: live updates</h1><p class="intro">What we know of the storm that reached the coast on Tuesday, and of what it has done so far.</p>{entries}</main></body></html>
        """;

    private static string[] Times(Article article) =>
        [.. article.Entries.Select(entry => entry.Time.Time.ToString("MM-dd HH:mmzzz", CultureInfo.InvariantCulture) + " " + article.Text.AsSpan(entry.Start, 9).ToString())];

    private static string TimeOf(Article article, string words) =>
        article.PublishedAt(article.Text.IndexOf(words, StringComparison.Ordinal))!.Time.ToString("MM-dd HH:mmzzz", CultureInfo.InvariantCulture);

    [Fact]
    public void Entries_in_elements_with_their_times_are_cut_there()
    {
        var article = Html(Blog($"""
            <div class="entries"><div class="entry"><time datetime="2027-03-09T14:20:00+01:00">2.20 pm</time><p>{Late}</p></div>
            <div class="entry"><time datetime="2027-03-09T13:50:00+01:00">1.50 pm</time><p>{Middle}</p></div>
            <div class="entry"><time datetime="2027-03-09T13:10:00+01:00">1.10 pm</time><p>{Early}</p></div></div>
            """));
        Assert.Equal(PageKind.LiveBlog, article.Kind);
        Assert.Equal(3, article.Entries.Length);
        Assert.Equal("03-09 14:20+01:00", TimeOf(article, "Two ferries"));
        Assert.Equal("03-09 13:50+01:00", TimeOf(article, "The airport"));
        Assert.Equal("03-09 13:10+01:00", TimeOf(article, "Power is"));
        article.CheckBlocks();
    }

    [Fact]
    public void A_headline_before_the_time_belongs_to_its_entry()
    {
        var article = Html(Blog($"""
            <section><article class="post"><h3>Ferries turn back to the harbour of Sandvoll</h3><span class="when">14:20</span><p>{Late}</p></article>
            <article class="post"><h3>Second runway of the airport is closed</h3><span class="when">13:50</span><p>{Middle}</p></article>
            <article class="post"><h3>Thousands of homes on the coast are dark</h3><span class="when">13:10</span><p>{Early}</p></article></section>
            """));
        Assert.Equal("03-10 14:20+01:00", TimeOf(article, "Two ferries"));
        Assert.Equal("03-10 13:50+01:00", TimeOf(article, "Second runway"));
        Assert.Equal("03-10 13:50+01:00", TimeOf(article, "The airport"));
        Assert.Equal("03-10 13:10+01:00", TimeOf(article, "Thousands of homes"));
    }

    [Fact]
    public void What_stands_above_the_entries_keeps_the_time_of_the_page()
    {
        var article = Html(Blog($"<h2>14:20</h2><p>{Late}</p><h2>13:50</h2><p>{Middle}</p><h2>13:10</h2><p>{Early}</p>"));
        Assert.Equal(article.Published, article.PublishedAt(article.Text.IndexOf("What we know", StringComparison.Ordinal)));
    }

    [Fact]
    public void Clock_times_that_go_down_pass_midnight_backwards_from_the_last_change()
    {
        var article = Html(Blog($"<h2>01:20</h2><p>{Late}</p><h2>23:50</h2><p>{Middle}</p><h2>22:10</h2><p>{Early}</p>"));
        Assert.Equal("03-10 01:20+01:00", TimeOf(article, "Two ferries"));
        Assert.Equal("03-09 23:50+01:00", TimeOf(article, "The airport"));
        Assert.Equal("03-09 22:10+01:00", TimeOf(article, "Power is"));
    }

    [Fact]
    public void Clock_times_that_go_up_pass_midnight_from_the_publication_on()
    {
        var article = Html(Blog($"<h2>22:10</h2><p>{Early}</p><h2>11.50 pm</h2><p>{Middle}</p><h2>0:40 CET</h2><p>{Late}</p>"));
        Assert.Equal("03-09 22:10+01:00", TimeOf(article, "Power is"));
        Assert.Equal("03-09 23:50+01:00", TimeOf(article, "The airport"));
        Assert.Equal("03-10 00:40+01:00", TimeOf(article, "Two ferries"));
    }

    [Fact]
    public void Structured_data_date_the_entries_that_the_page_leaves_undated()
    {
        var article = Html(Blog($"<div><p>{Late}</p></div><div><p>{Middle}</p></div><div><p>{Early}</p></div>", $$"""
            <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm Wanda: live updates","datePublished":"2027-03-09T08:00:00+01:00","liveBlogUpdate":[
            {"@type":"BlogPosting","datePublished":"2027-03-09T14:20:00+01:00","articleBody":"{{Late}}"},{"@type":"BlogPosting","datePublished":"2027-03-09T13:50:00+01:00","articleBody":"{{Middle}}"},
            {"@type":"BlogPosting","datePublished":"2027-03-09T13:10:00+01:00","articleBody":"{{Early}}"}]}</script>
            """));
        Assert.Equal(["03-09 14:20+01:00 Two ferri", "03-09 13:50+01:00 The airpo", "03-09 13:10+01:00 Power is "], Times(article));
    }

    [Fact]
    public void A_live_blog_without_times_is_told_and_stands_at_its_own_time()
    {
        var article = Html(Blog($"<p>{Late}</p><p>{Middle}</p><p>{Early}</p>", """<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm Wanda: live updates"}</script>"""));
        Assert.Equal(PageKind.LiveBlog, article.Kind);
        Assert.Empty(article.Entries);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.EntriesNotDated);
        Assert.Equal(article.Published, article.PublishedAt(article.Text.Length - 1));
    }

    [Fact]
    public void An_article_that_mentions_clock_times_is_not_cut()
    {
        var article = Html(Page(inBody: "<p>14:20</p><p>The level at the mill was 4.2 metres when the gate was opened, the water board said.</p><p>13:05</p>"));
        Assert.Equal(PageKind.Article, article.Kind);
        Assert.Empty(article.Entries);
    }

    [Fact]
    public void Claims_stand_at_the_time_of_their_entry_and_so_do_their_days()
    {
        var html = Blog("""
            <div class="entry"><time datetime="2027-03-10T01:20:00+01:00">1.20 am</time><p>At least 14 people have died in the storm, police said on Tuesday.</p></div>
            <div class="entry"><time datetime="2027-03-09T13:50:00+01:00">1.50 pm</time><p>At least 12 people died in the storm today, police said.</p></div>
            <div class="entry"><time datetime="2027-03-08T22:10:00+01:00">10.10 pm</time><p>At least 3 people died in the storm today, police said.</p></div>
            """);
        var reading = Pipeline.Create().Read(new Page(Address, PageFormat.Html, Encoding.UTF8.GetBytes(html)), TestContext.Current.CancellationToken);
        foreach (var (figure, time, day) in ((int, string, int)[])[(14, "03-10 01:20", 9), (12, "03-09 13:50", 9), (3, "03-08 22:10", 8)])
        {
            var claim = Assert.Single(reading.Claims, claim => claim.Quantity?.Low == figure);
            Assert.Equal(time, claim.Evidence.Published!.Time.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture));
            var mention = reading.Text.Times.First(mention => claim.Evidence.SentenceSpan.Contains(mention.Span));
            Assert.Equal(new DateTimeOffset(2027, 3, day, 0, 0, 0, TimeSpan.FromHours(1)), mention.Interval!.Value.Start);
        }
    }
}
