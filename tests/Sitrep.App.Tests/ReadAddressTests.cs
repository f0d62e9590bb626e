using System.Text;
using System.Text.Json;
using Sitrep.App.Storage;
using Sitrep.App.Tests.Fetching;

namespace Sitrep.App.Tests;

/// <summary>Addresses on the command line, end to end.</summary>
public sealed class ReadAddressTests
{
    private static LoopbackServer Serve(Func<LoopbackRequest, Task> handle, string address = "127.0.0.1") =>
        new(request => request.Path == "/robots.txt" ? request.SendAsync(200, "User-agent: *\nDisallow: /closed/"u8.ToArray()) : handle(request), address);

    private static Task<CommandRun> Read(TemporaryFolder folder, params string[] args) =>
        CommandRun.Of(["read", .. args, "--store", folder.Store, "--situation", "Fire", "--format", "json", "--allow-private"], clock: new InstantClock());

    private static JsonElement Pages(CommandRun run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("pages");

    [Fact]
    public async Task An_address_is_read_like_a_file()
    {
        using var folder = new TemporaryFolder();
        using var server = Serve(request => request.SendAsync(SamplePages.Fire(12)));
        var run = await Read(folder, server.Url("/fire"));
        Assert.Equal(0, run.Code);
        Assert.Equal(server.Url("/fire"), Pages(run)[0].GetProperty("address").GetString());
        Assert.Contains("1 new page", run.Notes, StringComparison.Ordinal);
        Assert.Contains("at least 12", (await CommandRun.Of(["show", "--store", folder.Store])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_switch_the_own_network_is_not_read()
    {
        using var folder = new TemporaryFolder();
        using var server = Serve(request => request.SendAsync(SamplePages.Fire(12)));
        var run = await CommandRun.Of(["read", server.Url("/fire"), "--store", folder.Store]);
        Assert.Equal(1, run.Code);
        Assert.Contains("E204", run.Notes, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Files_and_addresses_of_several_hosts_go_into_one_ledger_and_each_failure_is_named()
    {
        using var folder = new TemporaryFolder();
        using var one = Serve(request => request.Path == "/fire" ? request.SendAsync(SamplePages.Fire(12)) : request.SendAsync(404));
        using var other = Serve(request => request.SendAsync(SamplePages.Fire(15, "the mayor", "2027-05-02T12:00:00Z")), "127.0.0.2");
        var run = await Read(folder, one.Url("/fire"), one.Url("/none"), one.Url("/closed/x"), folder.Write("a.html", SamplePages.Fire(9, "a doctor")), other.Url("/fire"), "ftp://gazette.example/x", folder.File("none.html"));
        Assert.Equal(1, run.Code);
        Assert.Equal(3, Pages(run).GetArrayLength());
        foreach (var part in (string[])["E213", one.Url("/none"), "E218", one.Url("/closed/x"), "E202", "ftp://gazette.example/x", "E101", "4 inputs could not be read"])
            Assert.Contains(part, run.Notes, StringComparison.Ordinal);
        Assert.DoesNotContain("/closed/x", one.Paths);
    }

    [Fact]
    public async Task A_feed_names_its_pages_and_does_not_rename_their_outlets()
    {
        using var folder = new TemporaryFolder();
        using var server = Serve(request => request.Path == "/fire" ? request.SendAsync(SamplePages.Fire(12)) : request.SendAsync(404));
        var feed = folder.Write("feed.xml", $"<rss version='2.0'><channel><title>All the valley's news</title><item><title>Fire</title><link>{server.Url("/fire")}</link></item></channel></rss>");
        Assert.Equal("Marn Gazette", Pages(await Read(folder, feed))[0].GetProperty("outlet").GetString());
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_and_adds_nothing()
    {
        using var folder = new TemporaryFolder();
        var full = 0;
        using var server = Serve(request =>
        {
            if (request.Headers.GetValueOrDefault("If-None-Match") == "\"v1\"") return request.SendAsync(304, "ETag: \"v1\"");
            full++;
            return request.SendAsync(SamplePages.Fire(12), "ETag: \"v1\"", "Last-Modified: Sun, 02 May 2027 10:00:00 GMT");
        });
        var first = await Read(folder, server.Url("/fire"));
        var second = await Read(folder, server.Url("/fire"));
        Assert.Equal((0, 0, 1), (first.Code, second.Code, full));
        Assert.Contains("1 page already read", second.Notes, StringComparison.Ordinal);
        Assert.Equal("Sun, 02 May 2027 10:00:00 GMT", server.Requests[^1].Headers["If-Modified-Since"]);
        using var store = Store.Open(folder.Store, TimeProvider.System, create: false);
        Assert.Equal((1L, 1L), (store.Counts().Pages, store.Counts().Captures));
    }

    [Fact]
    public async Task A_page_that_has_not_changed_joins_another_situation_without_being_sent()
    {
        using var folder = new TemporaryFolder();
        using var server = Serve(request => request.Headers.ContainsKey("If-None-Match") ? request.SendAsync(304) : request.SendAsync(SamplePages.Fire(12), "ETag: \"v1\""));
        await Read(folder, server.Url("/fire"));
        var run = await CommandRun.Of(["read", server.Url("/fire"), "--store", folder.Store, "--situation", "Rope works", "--format", "json", "--allow-private"], clock: new InstantClock());
        Assert.Equal(0, run.Code);
        Assert.Equal(1, Pages(run).GetArrayLength());
    }

    [Fact]
    public async Task A_page_that_was_forgotten_is_asked_for_anew()
    {
        using var folder = new TemporaryFolder();
        using var server = Serve(request => request.Headers.ContainsKey("If-None-Match") ? request.SendAsync(304) : request.SendAsync(SamplePages.Fire(12), "ETag: \"v1\""));
        await Read(folder, server.Url("/fire"));
        await CommandRun.Of(["forget", server.Url("/fire"), "--store", folder.Store]);
        var run = await Read(folder, server.Url("/fire"));
        Assert.Equal(0, run.Code);
        Assert.Equal(1, Pages(run).GetArrayLength());
        Assert.False(server.Requests[^1].Headers.ContainsKey("If-None-Match"));
    }

    [Fact]
    public async Task A_changed_page_supersedes_its_old_text()
    {
        using var folder = new TemporaryFolder();
        var dead = 12;
        using var server = Serve(request => request.SendAsync(SamplePages.Fire(dead), $"ETag: \"v{dead}\""));
        await Read(folder, server.Url("/fire"));
        dead = 15;
        var run = await Read(folder, server.Url("/fire"));
        Assert.Contains("1 changed page", run.Notes, StringComparison.Ordinal);
        Assert.Equal("\"v12\"", server.Requests[^1].Headers["If-None-Match"]);
    }

    [Theory]
    [InlineData("Page not found", "Sorry, we could not find what you were looking for.", "an error page")]
    [InlineData("Fire at Marn", "Subscribe to continue reading this article.", "subscribers")]
    [InlineData("Marn Gazette", "Before you continue: we and our partners would like to use your data.", "consent")]
    [InlineData("Marn Gazette", "", "without an article")]
    public async Task What_is_served_in_place_of_a_page_never_takes_the_place_of_the_page(string title, string text, string said)
    {
        using var folder = new TemporaryFolder();
        var html = SamplePages.Fire(12);
        using var server = Serve(request => request.SendAsync(html));
        await Read(folder, server.Url("/fire"));
        html = $"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>";
        var run = await Read(folder, server.Url("/fire"));
        Assert.Equal(1, run.Code);
        Assert.Contains("E222", run.Notes, StringComparison.Ordinal);
        Assert.Contains(said, run.Notes, StringComparison.Ordinal);
        Assert.Contains("at least 12", (await CommandRun.Of(["show", "--store", folder.Store])).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251", "text/html; charset=windows-1251")]
    [InlineData("windows-1252", "text/html; charset=iso-8859-1")]
    [InlineData("utf-16", "text/html")]
    [InlineData("utf-8", "text/html; charset=iso-8859-1")]
    public async Task The_character_set_comes_from_the_header_unless_the_bytes_say_otherwise(string set, string type)
    {
        using var folder = new TemporaryFolder();
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(set) ?? Encoding.GetEncoding(set);
        var name = set == "windows-1251" ? "Газета" : "Café Märn";
        var html = SamplePages.Fire(12).Replace("Marn Gazette", name, StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal);
        using var server = Serve(request => request.SendAsync(200, [.. encoding.GetPreamble(), .. encoding.GetBytes(html)], "Content-Type: " + type));
        Assert.Equal(name, Pages(await Read(folder, server.Url("/fire")))[0].GetProperty("outlet").GetString());
    }

    [Fact]
    public async Task Json_lines_and_text_are_read_and_pictures_are_not()
    {
        using var folder = new TemporaryFolder();
        using var server = Serve(request => request.Path switch
        {
            "/list" => request.SendAsync(200, """{"url": "https://courier.example/3", "published": "2027-05-03", "title": "Fire", "text": "The death toll has risen to 14, the fire brigade said on Monday."}"""u8.ToArray(), "Content-Type: application/x-ndjson"),
            "/text" => request.SendAsync(200, "Fire at Marn\n\nThe mayor said that 12 people had died in the fire at Marn.\n"u8.ToArray(), "Content-Type: text/plain"),
            "/empty" => request.SendAsync(200, " "u8.ToArray(), "Content-Type: text/html"),
            _ => request.SendAsync(200, [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0], "Content-Type: image/png"),
        });
        var run = await Read(folder, server.Url("/list"), server.Url("/text"), server.Url("/picture"), server.Url("/empty"));
        Assert.Equal(1, run.Code);
        Assert.Equal(2, Pages(run).GetArrayLength());
        Assert.Contains("'image/png'", run.Notes, StringComparison.Ordinal);
        Assert.Contains("E106", run.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_an_address_is_neither_sent_nor_printed_nor_kept()
    {
        using var folder = new TemporaryFolder();
        using var server = Serve(request => request.SendAsync(SamplePages.Fire(12)));
        var run = await Read(folder, $"http://ana:topsecret@127.0.0.1:{server.Port}/fire");
        Assert.Contains("E203", run.Notes, StringComparison.Ordinal);
        Assert.DoesNotContain("topsecret", run.Notes + run.Output, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        foreach (var file in Directory.EnumerateFiles(folder.Path)) Assert.DoesNotContain("topsecret", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_among_pages_costs_only_itself()
    {
        using var folder = new TemporaryFolder();
        using var packed = new MemoryStream();
        using (var stream = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, true)) stream.Write(new byte[40 << 20]);
        using var server = Serve(request => request.Path == "/bomb" ? request.SendAsync(200, packed.ToArray(), "Content-Encoding: gzip", "Content-Type: text/html") : request.SendAsync(SamplePages.Fire(12)));
        var run = await Read(folder, server.Url("/bomb"), server.Url("/fire"), "--max-size", "2");
        Assert.Equal(1, run.Code);
        Assert.Contains("larger than 2 MiB", run.Notes, StringComparison.Ordinal);
        Assert.Equal(1, Pages(run).GetArrayLength());
    }

    [Fact]
    public async Task Plain_progress_tells_each_page_once_it_is_kept()
    {
        using var folder = new TemporaryFolder();
        using var server = Serve(request => request.SendAsync(SamplePages.Fire(request.Path.Length)));
        var run = await Read(folder, server.Url("/a"), server.Url("/bb"), "--progress", "plain");
        Assert.Contains("done " + server.Url("/a"), run.Notes, StringComparison.Ordinal);
        Assert.Contains("done " + server.Url("/bb"), run.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--delay", "-1")]
    [InlineData("--delay", "soon")]
    [InlineData("--timeout", "0")]
    [InlineData("--max-size", "0")]
    [InlineData("--contact", "a\nb: c")]
    public async Task Options_out_of_bounds_are_usage_errors(string option, string value)
    {
        var run = await CommandRun.Of(["read", "x", option, value]);
        Assert.Equal(2, run.Code);
        Assert.Contains(option, run.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("www.gazette.example/fire", "https://www.gazette.example/fire")]
    [InlineData("gazette.example/fire", "https://gazette.example/fire")]
    [InlineData("no-such-file.html", "check the path")]
    public async Task An_address_without_its_beginning_is_told_apart_from_a_missing_file(string input, string hint)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of(["read", input, "--store", folder.Store]);
        Assert.Equal(1, run.Code);
        Assert.Contains("E101", run.Notes, StringComparison.Ordinal);
        Assert.Contains(hint, run.Notes, StringComparison.Ordinal);
    }
}
