using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Sitrep.Extraction;

namespace Sitrep.Tests.Extraction;

/// <summary>The pages of the demo: every sentence of their true ledger is in the text, none of their furniture is.</summary>
public sealed class DemoPagesTests
{
    private static readonly string[] Furniture =
    [
        "quarry accident", "Bread now costs", "134 partners", "9,300 readers", "1,204 shares", "Coach crash near Pellin: 3 dead", "Steel index",
        "Ferry with 230", "Quake in Tessaly: 212", "Ten dams that", "1,450 newsrooms", "900 million crowns", "Photograph:", "Newsletter:", "5 crowns a month",
        "at least 200 people", "14 is bad enough", "112 names", "Heat record", "Cup final", "318,204", "0555 3100", "(c) ", "With material from", "Recent Posts",
    ];

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "examples", "korren-flood");

    public static TheoryData<string> Pages() =>
        new(Directory.GetFiles(Path.Combine(Folder(), "pages"), "*.html").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal));

    private static Article Read(string name) => new ArticleExtractor().Extract(
        new Page("file:///demo/" + name + ".html", PageFormat.Html, File.ReadAllBytes(Path.Combine(Folder(), "pages", name + ".html"))));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_text_holds_every_sentence_of_the_true_ledger_and_no_furniture(string name)
    {
        var article = Read(name);
        article.CheckBlocks();
        Assert.Equal(PageKind.Article, article.Kind);
        Assert.NotNull(article.Title);
        foreach (var line in File.ReadLines(Path.Combine(Folder(), "ledger.jsonl")))
        {
            var claim = JsonDocument.Parse(line).RootElement;
            if (claim.GetProperty("id").GetString() != name) continue;
            Assert.Contains(claim.GetProperty("sentence").GetString()!, article.Text, StringComparison.Ordinal);
        }
        foreach (var words in Furniture) Assert.DoesNotContain(words, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Publisher_address_and_time_to_the_minute_are_read(string name)
    {
        var article = Read(name);
        Assert.NotNull(article.Publisher);
        Assert.StartsWith("https://", article.Address, StringComparison.Ordinal);
        var printed = DateTime.ParseExact("2027-" + name[^9..], "yyyy-MMdd-HHmm", CultureInfo.InvariantCulture);
        Assert.Equal(printed, article.Published!.Time.DateTime);
    }

    [Theory]
    [InlineData("03-kna-0309-1205", "TOLVEY", "KNA")]
    [InlineData("04-lowland-post-0309-1240", null, "KNA")]
    [InlineData("15-meridian-wire-0311-2040", "TOLVEY", "Meridian")]
    [InlineData("19-tolvey-courier-0313-1105", null, "KNA")]
    [InlineData("06-northwatch-0309-2115", null, null)]
    public void Datelines_and_wire_credits_are_read(string name, string? dateline, string? credit)
    {
        var article = Read(name);
        Assert.Equal(dateline, article.Dateline);
        Assert.Equal(credit, article.WireCredit);
    }

    [Fact]
    public void An_old_table_layout_gives_headline_writer_and_outlet()
    {
        var article = Read("13-halvern-gazette-0311-1215");
        Assert.Equal("Sixty names, perhaps seventy", article.Title);
        Assert.Equal("Halvern Gazette", article.Publisher);
        Assert.StartsWith("The committee", article.Blocks[1].Span.Of(article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_press_release_is_named_by_its_heading_not_by_its_number() =>
        Assert.Equal("Correction of the number of dead in the Korren valley", Read("17-ministry-0312-1520").Title);
}
