using Sitrep.Extraction;
using Sitrep.Inputs;
using static Sitrep.Tests.Inputs.SampleInputs;

namespace Sitrep.Tests.Inputs;

public sealed class InputReaderTests
{
    public static TheoryData<string> Names => [.. All().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_that_cannot_go_back_gives_the_same_as_one_that_can(string name)
    {
        var bytes = All()[name];
        using var pipe = new MeteredStream(new MemoryStream(bytes, false), 1000);
        static string Line(InputEntry entry) => $"{entry.Place} {entry.Page?.Address} {entry.Page?.Content.Length} {entry.Link?.Address} {entry.Fault?.Message}";
        Assert.Equal(Reading.Read(bytes, name).Select(Line), new InputReader().Read(pipe, name, "file:///inputs/" + name).Select(Line));
    }

    [Fact]
    public void A_packed_page_is_the_page()
    {
        Assert.Equal(Html(), Assert.Single(Reading.Read(All()["page.html.gz"], "page.html.gz").Pages()).Text());
        Assert.Equal(2, Reading.Read(All()["sitemap.xml.gz"], "sitemap.xml.gz").Links().Count);
    }

    [Fact]
    public void A_gzip_bomb_is_cut_and_told()
    {
        var entries = Reading.Read(Gzip([.. "<p>Fire"u8, .. new byte[300_000_000].AsSpan().ToArray().Select(_ => (byte)' ')]), "page.html.gz");
        Assert.Equal(InputFaultKind.TooLarge, Assert.Single(entries.Faults()).Kind);
        Assert.InRange(entries.Pages()[0].Content.Length, 1, BoundedBytes.Page);
    }

    [Fact]
    public void A_page_of_a_hundred_megabytes_is_cut_while_it_is_read()
    {
        var page = Assert.Single(Reading.Read([.. "<p>Fire"u8, .. Enumerable.Repeat((byte)'a', 100_000_000)], "page.html").Pages());
        Assert.Equal(BoundedBytes.Page, page.Content.Length);
        Assert.Contains(DiagnosticCode.PageCut, new ArticleExtractor().Extract(page).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("<!-- saved from url=(0030)https://gazette.example/fire-1 -->", "https://gazette.example/fire-1")]
    [InlineData("<!-- saved from url=(0030)https://gazette.example/fire-19 -->", "https://gazette.example/fire-1")]
    [InlineData("<!--\n Page saved with SingleFile \n url: https://gazette.example/a?b=1 \n saved date: Sat May 02 2026\n-->", "https://gazette.example/a?b=1")]
    [InlineData("<!-- saved from url=(0013)about:internet -->", "file:///inputs/page.html")]
    [InlineData("<!-- about the fire -->", "file:///inputs/page.html")]
    public void A_saved_page_knows_where_it_was_saved_from(string comment, string address) =>
        Assert.Equal(address, Assert.Single(Reading.Read(comment + Html(), "page.html").Pages()).Address);

    [Fact]
    public void Lines_that_are_no_articles_are_told_one_by_one_but_not_without_end()
    {
        var entries = Reading.Read(JsonLines, "lines.jsonl");
        Assert.Equal(2, entries.Pages().Count);
        Assert.Equal("lines.jsonl:2", entries.Single(entry => entry.Fault is not null).Place);
        Assert.Equal(21, Reading.Read(string.Concat(Enumerable.Repeat("{\"a\":1}\n", 500)), "lines.jsonl").Faults().Count);
    }

    [Theory]
    [InlineData("", InputFaultKind.Empty)]
    [InlineData(" \n ", InputFaultKind.Empty)]
    [InlineData("<?xml version=\"1.0\"?><bill/>", InputFaultKind.NotRead)]
    [InlineData("<rss><channel><title>x</title></channel></rss>", InputFaultKind.NothingInside)]
    [InlineData("<opml><body/></opml>", InputFaultKind.NothingInside)]
    [InlineData("<urlset/>", InputFaultKind.NothingInside)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", InputFaultKind.NothingInside)]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[", InputFaultKind.Damaged)]
    public void An_input_that_gives_nothing_says_why(string text, InputFaultKind kind)
    {
        var entry = Assert.Single(Reading.Read(text, "input"));
        Assert.Equal(kind, entry.Fault!.Kind);
        Assert.Equal("input", entry.Place);
    }
}
