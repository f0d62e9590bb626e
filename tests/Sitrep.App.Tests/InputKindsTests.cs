using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Sitrep.App.Tests;

/// <summary>Inputs of every kind through the command line: pages kept, faults told, exit codes.</summary>
public sealed class InputKindsTests
{
    private const string Words = "At least 12 people have died in the fire at Marn, the fire brigade said on Saturday. The brigade has been at work since the early morning, and the bridge was closed.";

    private static readonly string Full = string.Concat(Enumerable.Range(1, 5).Select(hour => $"<p>In hour {hour} of the fire at Marn, the fire brigade said that {hour + 20} people had been hurt and that its search in the ruins would go on.</p>"));

    private static async Task<CommandRun> Read(TemporaryFolder folder, params string[] inputs) => await CommandRun.Of(["read", .. inputs, "--store", folder.Store, "--situation", "Fire", "--format", "json"]);

    private static List<string> Addresses(CommandRun run) => [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("pages").EnumerateArray().Select(page => page.GetProperty("address").GetString()!)];

    private static string Write(TemporaryFolder folder, string name, byte[] bytes)
    {
        var file = folder.Write(name, "");
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var packed = new GZipStream(buffer, CompressionLevel.Optimal)) packed.Write(bytes);
        return buffer.ToArray();
    }

    private static string Record(string address, string date)
    {
        var block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + SamplePages.Fire(12, published: "2026-05-02T10:00:00Z");
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: {date}\r\nWARC-Record-ID: <urn:{address}>\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";
    }

    [Fact]
    public async Task A_web_archive_gives_its_pages_with_the_day_they_were_seen()
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, "crawl.warc.gz", [.. Gzip(Encoding.UTF8.GetBytes(Record("https://gazette.example/1", "2026-05-03T12:00:00Z"))), .. Gzip(Encoding.UTF8.GetBytes(Record("https://gazette.example/2", "2026-05-04T12:00:00Z")))]);
        var run = await Read(folder, file);
        Assert.Equal(0, run.Code);
        Assert.Equal(["https://gazette.example/1", "https://gazette.example/2"], Addresses(run));
        Assert.Contains("\"seenAt\": \"2026-05-03T12:00:00Z\"", run.Output.Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_gives_its_full_texts_and_fails_on_addresses_it_only_names()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("feed.xml", "<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><title>Marn Gazette</title><item><title>Fire</title><link>https://gazette.example/1</link><pubDate>Sat, 02 May 2026 10:00:00 GMT</pubDate>"
            + $"<c:encoded><![CDATA[{Full}]]></c:encoded></item><item><title>B</title><link>https://gazette.example/2</link></item></channel></rss>");
        var run = await Read(folder, file);
        Assert.Equal(["https://gazette.example/1"], Addresses(run));
        Assert.DoesNotContain("https://gazette.example/2", run.Output, StringComparison.Ordinal);
        Assert.Contains("https://gazette.example/2", run.Notes, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public async Task Mail_and_saved_pages_and_tables_are_read_under_their_own_addresses()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.eml", $"From: Marn Desk <desk@marn.example>\r\nSubject: Fire\r\nDate: Sat, 02 May 2026 18:20:00 +0200\r\nMessage-ID: <1@marn.example>\r\n\r\n{Words}\r\n");
        folder.Write("in/b.html", "<!-- saved from url=(0025)https://gazette.example/9 -->" + SamplePages.Fire(13, published: "2026-05-02T10:00:00Z"));
        folder.Write("in/b_files/frame.html", "<p>At least 99 people have died, an advertiser said.</p>");
        folder.Write("in/c.csv", $"url,source,date,text\nhttps://courier.example/1,Courier,2026-05-02,\"{Words}\"\n");
        folder.Write("in/d.json", "{\n \"settings\": true\n}");
        var run = await Read(folder, folder.File("in"));
        Assert.Equal(0, run.Code);
        Assert.Equal(["https://courier.example/1", "https://gazette.example/9", "mid:1@marn.example"], Addresses(run).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_figure_of_a_pdf_leads_back_to_its_page_and_to_the_file()
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, "report.pdf", TwoPages());
        var run = await Read(folder, file);
        Assert.Equal(0, run.Code);
        var entries = JsonDocument.Parse(run.Output).RootElement.GetProperty("topics").EnumerateArray().SelectMany(topic => topic.GetProperty("measures").EnumerateArray()).SelectMany(measure => measure.GetProperty("entries").EnumerateArray()).ToList();
        var entry = entries.First(entry => entry.GetProperty("evidence").GetProperty("pageNumber").GetInt32() == 2);
        var evidence = await CommandRun.Of(["evidence", entry.GetProperty("claim").GetString()!, "--store", folder.Store], width: 300);
        Assert.Contains("report.pdf, page 2", evidence.Output, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))), evidence.Output, StringComparison.Ordinal);
        var again = await Read(folder, file);
        Assert.Contains("1 page already read", again.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.html", "", "E106")]
    [InlineData("a.xml", "<?xml version='1.0'?><bill/>", "E103")]
    [InlineData("a.docx", "PK\u0003\u0004....", "E103")]
    [InlineData("a.csv", "a,b\n1,2\n", "E129")]
    [InlineData("a.xml", "<rss><channel><item>", "E127")]
    [InlineData("a.jsonl", "{\"id\":1}\n", "E105")]
    [InlineData("a.opml", "<opml><outline xmlUrl='https://a.example/f'/></opml>", "E126")]
    [InlineData("a.pdf", "%PDF-1.4 broken", "E127")]
    [InlineData("a.warc", "WARC/1.0\r\nContent-Length: 10\r\n\r\nxx", "E105")]
    public async Task What_cannot_be_read_is_named_with_a_hint_and_costs_nothing_else(string name, string text, string code)
    {
        using var folder = new TemporaryFolder();
        var run = await Read(folder, "--links", "0", folder.Write("good.html", SamplePages.Fire(12)), folder.Write(name, text), folder.Write("last.html", SamplePages.Fire(14)));
        Assert.Equal(1, run.Code);
        Assert.Contains("error " + code + ": ", run.Notes, StringComparison.Ordinal);
        Assert.Contains(name, run.Notes, StringComparison.Ordinal);
        Assert.Contains("hint: ", run.Notes, StringComparison.Ordinal);
        Assert.Equal(2, Addresses(run).Count);
    }

    [Fact]
    public async Task Standard_input_is_read_as_bytes_of_any_kind()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of(["read", "-", "--store", folder.Store, "--format", "json"], Gzip(Encoding.Unicode.GetBytes(SamplePages.Fire(12).Replace("utf-8", "utf-16", StringComparison.Ordinal))));
        Assert.Equal(0, run.Code);
        Assert.StartsWith("input:", Assert.Single(Addresses(run)), StringComparison.Ordinal);
        Assert.Contains("at least 12", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_of_one_kind_are_told_for_the_first_pages_and_then_counted()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 9; i++) folder.Write($"in/{i}.txt", $"Fire {i}\n\n{Words}\n");
        var run = await Read(folder, folder.File("in"));
        Assert.Equal(6, run.Notes.Split("note SR106").Length - 1);
        Assert.Contains("4 more of this kind", run.Notes, StringComparison.Ordinal);
    }

    private static byte[] TwoPages()
    {
        var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        var font = builder.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica);
        string[][] pages = [["Fire at Marn", "2 May 2026", "The fire brigade said on Saturday that at least 12 people had died in the fire at Marn."], ["The mayor of Marn said that 40 people had been injured and taken to the school hall."]];
        foreach (var lines in pages)
        {
            var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            for (var i = 0; i < lines.Length; i++) page.AddText(lines[i], i == 0 && lines.Length > 1 ? 20 : 10, new(60, 700 - (i * 40)), font);
        }
        return builder.Build();
    }
}
