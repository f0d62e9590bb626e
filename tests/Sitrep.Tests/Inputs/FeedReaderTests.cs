using Sitrep.Inputs;
using static Sitrep.Tests.Inputs.SampleInputs;

namespace Sitrep.Tests.Inputs;

public sealed class FeedReaderTests
{
    [Fact]
    public void Items_with_their_full_text_are_pages_and_the_others_addresses()
    {
        var entries = Reading.Read(Rss, "feed.xml");
        var page = Assert.Single(entries.Pages());
        Assert.Equal(("https://gazette.example/a", "Fire at Marn & after", "Marn Gazette"), (page.Address, page.Title, page.Publisher));
        Assert.Equal(new DateTimeOffset(2026, 5, 2, 10, 0, 0, TimeSpan.Zero), page.Published!.Time);
        Assert.Equal(FullText, page.Text());
        var link = Assert.Single(entries.Links());
        Assert.Equal(("https://gazette.example/b", "In short", TimePrecision.Day), (link.Address, link.Title, link.Published!.Precision));
        Assert.Contains("item 3", entries.Single(entry => entry.Fault is not null).Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Atom_gives_text_first_publication_and_resolved_addresses()
    {
        var entries = Reading.Read(Atom, "feed.atom");
        var page = Assert.Single(entries.Pages());
        Assert.Equal(("https://courier.example/1", "Fire", 2), (page.Address, page.Title, page.Published!.Time.Day));
        Assert.Contains("<p>The brigade said in its note of hour 1", page.Text(), StringComparison.Ordinal);
        Assert.Equal("https://courier.example/2", Assert.Single(entries.Links()).Address);
    }

    [Fact]
    public void The_old_RDF_form_and_JSON_feeds_are_read()
    {
        Assert.Equal(("https://valley.example/1", "Valley FM"), (Reading.Read(Rdf, "feed.rdf").Links()[0].Address, Reading.Read(Rdf, "feed.rdf").Links()[0].Publisher));
        var entries = Reading.Read(JsonFeed, "feed.json");
        Assert.Equal("https://radio.example/1", Assert.Single(entries.Pages()).Address);
        Assert.Equal("https://radio.example/2", Assert.Single(entries.Links()).Address);
    }

    [Fact]
    public void A_full_text_gives_the_article_it_holds()
    {
        var page = Reading.Read(Rss, "feed.xml").Pages()[0];
        var article = new Sitrep.Extraction.ArticleExtractor().Extract(page);
        Assert.Equal(6, article.Blocks.Count(block => block.Kind == BlockKind.Paragraph));
        Assert.Equal(PageKind.Article, article.Kind);
    }

    [Fact]
    public void What_stands_before_a_break_is_read_and_the_break_is_told_with_its_line()
    {
        var entries = Reading.Read(Rss[..(Rss.IndexOf("In short", StringComparison.Ordinal) + 3)], "feed.xml");
        Assert.Single(entries.Pages());
        Assert.Equal(InputFaultKind.Damaged, Assert.Single(entries.Faults()).Kind);
        Assert.Contains("line 5", entries.Faults()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_entity_is_expanded_and_no_file_is_opened()
    {
        const string hostile = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
            + "<rss><channel><title>t</title><item><title>&b;&f;</title><link>https://g.example/1</link></item></channel></rss>";
        var link = Assert.Single(Reading.Read(hostile, "feed.xml").Links());
        Assert.Equal("&b;&f;", link.Title);
    }

    [Fact]
    public void Elements_nested_without_end_are_a_fault_in_bounded_time()
    {
        var deep = "<rss><channel>" + string.Concat(Enumerable.Repeat("<item>", 200_000));
        Assert.Equal(InputFaultKind.Damaged, Assert.Single(Reading.Read(deep, "feed.xml").Faults()).Kind);
    }

    [Fact]
    public void Half_a_letter_in_the_name_of_a_field_costs_its_item_only()
    {
        var entries = Reading.Read(JsonFeed.Replace("\"summary\"", "\"\\ud800x\"", StringComparison.Ordinal), "feed.json");
        Assert.Equal("https://radio.example/1", Assert.Single(entries.Pages()).Address);
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public void Lists_and_sitemaps_name_addresses_with_what_they_know()
    {
        var feeds = Reading.Read(Opml, "list.opml");
        Assert.Equal(["https://gazette.example/feed", "https://courier.example/feed"], feeds.Links().Select(link => link.Address));
        Assert.All(feeds.Links(), link => Assert.Equal(LinkKind.Feed, link.Kind));
        Assert.Single(feeds.Faults());
        var pages = Reading.Read(Sitemap, "sitemap.xml").Links();
        Assert.Equal(["https://gazette.example/1", "https://gazette.example/2"], pages.Select(link => link.Address));
        Assert.Null(pages[0].Published);
        Assert.Equal(("Fire at Marn", "Marn Gazette", 10), (pages[1].Title, pages[1].Publisher, pages[1].Published!.Time.Hour));
        var index = Reading.Read("<sitemapindex><sitemap><loc>https://gazette.example/s1.xml.gz</loc></sitemap></sitemapindex>", "sitemap.xml").Links();
        Assert.Equal(LinkKind.Sitemap, Assert.Single(index).Kind);
    }
}
