using System.Text;
using Sitrep.Inputs;

namespace Sitrep.Tests.Inputs;

public sealed class JsonLinesReaderTests
{
    private static List<JsonLinesEntry> Read(string lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return [.. new JsonLinesReader().Read(stream, "korren")];
    }

    [Fact]
    public void A_line_gives_a_page_with_what_the_list_knows_of_it()
    {
        var entry = Assert.Single(Read("""
            {"url": "https://news.example/a", "publisher": "Tolvey Post", "published": "2027-03-09T18:20:00+02:00", "title": "Dam holds", "text": "The dam holds."}
            """));
        Assert.Equal("https://news.example/a", entry.Page!.Address);
        Assert.Equal("Tolvey Post", entry.Page.Publisher);
        Assert.Equal("Dam holds", entry.Page.Title);
        Assert.Equal(TimeProvenance.Given, entry.Page.Published!.Provenance);
        Assert.Equal(TimeSpan.FromHours(2), entry.Page.Published.Time.Offset);
        Assert.Equal(PageFormat.PlainText, entry.Page.Format);
        Assert.Equal("The dam holds.", Encoding.UTF8.GetString(entry.Page.Content.Span));
    }

    [Fact]
    public void A_line_without_address_is_addressed_by_its_id_or_its_number()
    {
        var entries = Read("{\"id\": \"k7\", \"text\": \"a\"}\n{\"id\": 12, \"text\": \"a\"}\n{\"text\": \"a\"}");
        Assert.Equal(["jsonl:korren#k7", "jsonl:korren#12", "jsonl:korren#3"], entries.Select(entry => entry.Page!.Address));
    }

    [Fact]
    public void Html_goes_before_text() =>
        Assert.Equal(PageFormat.Html, Assert.Single(Read("{\"html\": \"<p>a</p>\", \"text\": \"a\"}")).Page!.Format);

    [Theory]
    [InlineData("{\"text\": ")]
    [InlineData("[1, 2]")]
    [InlineData("{\"text\": \"\"}")]
    [InlineData("{\"text\": null, \"url\": \"https://news.example/\"}")]
    [InlineData("not json")]
    [InlineData("{\"text\": \"\\ud800\"}")]
    public void A_bad_line_is_told_with_its_number_and_the_next_one_is_read(string bad)
    {
        var entries = Read("\n" + bad + "\n{\"text\": \"good\"}\n");
        Assert.Equal(2, entries.Count);
        Assert.Equal(2, entries[0].Line);
        Assert.Null(entries[0].Page);
        Assert.NotEmpty(entries[0].Error!);
        Assert.NotNull(entries[1].Page);
        Assert.Equal(3, entries[1].Line);
    }

    [Theory]
    [InlineData("2027-02-31")]
    [InlineData("soon")]
    public void A_bad_date_leaves_the_page_without_one_and_says_so(string published)
    {
        var entry = Assert.Single(Read($$"""{"text": "a", "published": "{{published}}"}"""));
        Assert.Null(entry.Page!.Published);
        Assert.Equal(DiagnosticCode.ImpossiblePublicationTime, entry.Diagnostic!.Code);
    }
}
