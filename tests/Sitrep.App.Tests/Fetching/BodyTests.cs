using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Sitrep.App.Fetching;

namespace Sitrep.App.Tests.Fetching;

/// <summary>Bodies: packed, packed badly, too large, too slow, cut off.</summary>
public sealed class BodyTests
{
    private static readonly byte[] Html = Encoding.UTF8.GetBytes("<p>" + string.Concat(Enumerable.Range(0, 500).Select(i => $"Line {i} of the text. ")) + "</p>");

    private static LoopbackServer Serve(Func<LoopbackRequest, Task> handle) => new(request => request.Path == "/robots.txt" ? request.SendAsync(404) : handle(request));

    private static byte[] Pack(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, true),
            _ => new DeflateStream(packed, CompressionLevel.Optimal, true),
        }) stream.Write(bytes);
        return packed.ToArray();
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip", "X-GZip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("bare", "deflate")]
    public async Task A_packed_body_is_unpacked(string coding, string header)
    {
        using var server = Serve(request => request.SendAsync(200, Pack(Html, coding), $"Content-Encoding: {header}"));
        using var run = new FetchRun();
        Assert.Equal(Html, (await run.FetchAsync(server.Url("/a"))).Content);
    }

    [Fact]
    public async Task A_body_packed_twice_is_unpacked_twice()
    {
        using var server = Serve(request => request.SendAsync(200, Pack(Pack(Html, "gzip"), "br"), "Content-Encoding: gzip, br"));
        using var run = new FetchRun();
        Assert.Equal(Html, (await run.FetchAsync(server.Url("/a"))).Content);
    }

    [Fact]
    public async Task Chunks_are_put_together()
    {
        using var server = Serve(request => request.SendRawAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\n<p>\r\n4;x=y\r\ntext\r\n0\r\n\r\n"));
        using var run = new FetchRun();
        Assert.Equal("<p>text", Encoding.UTF8.GetString((await run.FetchAsync(server.Url("/a"))).Content));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_is_cut_at_the_limit(string coding)
    {
        var bomb = Pack(new byte[64 << 20], coding);
        Assert.True(bomb.Length < 1 << 20);
        using var server = Serve(request => request.SendAsync(200, bomb, $"Content-Encoding: {coding}"));
        using var run = new FetchRun(settings => settings with { MaximumBytes = 1 << 20 });
        var before = GC.GetTotalAllocatedBytes();
        var text = await run.FailTextAsync(server.Url("/a"));
        Assert.Contains("E211", text, StringComparison.Ordinal);
        Assert.Contains("1 MiB", text, StringComparison.Ordinal);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 48 << 20, "the whole bomb was unpacked");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("bare")]
    public async Task A_packed_body_that_breaks_off_is_an_error(string coding)
    {
        var packed = Pack(Html, coding);
        using var server = Serve(request => request.SendAsync(200, packed[..(packed.Length / 2)], $"Content-Encoding: {(coding == "bare" ? "deflate" : coding)}"));
        using var run = new FetchRun();
        Assert.Equal("E212", (await run.FailAsync(server.Url("/a"))).Code);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip, gzip, gzip")]
    [InlineData("gzip")]
    public async Task A_body_that_is_not_packed_as_it_says_is_an_error(string header)
    {
        using var server = Serve(request => request.SendAsync(200, Html, $"Content-Encoding: {header}"));
        using var run = new FetchRun();
        Assert.Equal("E212", (await run.FailAsync(server.Url("/a"))).Code);
    }

    [Fact]
    public async Task A_body_that_ends_before_its_length_is_an_error_and_nothing_of_it_is_kept()
    {
        using var server = Serve(request => request.SendAsync(200, Html, $"Content-Length: {Html.Length + 100}"));
        using var run = new FetchRun();
        var text = await run.FailTextAsync(server.Url("/a"));
        Assert.Contains("E212", text, StringComparison.Ordinal);
        Assert.Contains("before it was whole", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_behind_the_length_is_not_read()
    {
        using var server = Serve(request => request.SendAsync(200, Html, "Content-Length: 100"));
        using var run = new FetchRun();
        Assert.Equal(Html[..100], (await run.FetchAsync(server.Url("/a"))).Content);
        Assert.Equal(Html[..100], (await run.FetchAsync(server.Url("/b"))).Content);
    }

    [Fact]
    public async Task A_length_over_the_limit_is_refused_before_a_byte_is_read()
    {
        using var server = Serve(request => request.SendAsync(200, [], "Content-Length: 99999999999"));
        using var run = new FetchRun();
        Assert.Equal("E211", (await run.FailAsync(server.Url("/a"))).Code);
    }

    [Fact]
    public async Task A_body_without_length_or_end_is_cut_at_the_limit()
    {
        using var server = Serve(async request =>
        {
            await request.SendRawAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            while (true) await request.Stream.WriteAsync(new byte[1 << 16], request.Stopped);
        });
        using var run = new FetchRun(settings => settings with { MaximumBytes = 1 << 20 });
        Assert.Equal("E211", (await run.FailAsync(server.Url("/a"))).Code);
    }

    [Fact]
    public async Task A_host_that_hangs_is_cut()
    {
        using var server = Serve(request => Task.Delay(Timeout.Infinite, request.Stopped));
        using var run = new FetchRun(settings => settings with { HeaderTimeout = TimeSpan.FromMilliseconds(300) });
        var timer = Stopwatch.StartNew();
        Assert.Equal("E209", (await run.FailAsync(server.Url("/a"))).Code);
        Assert.True(timer.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", "E210")]
    [InlineData("HTTP/1.1 200 OK\r\n", "E209")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "E210")]
    public async Task A_drip_is_cut_though_something_keeps_coming(string head, string code)
    {
        using var server = Serve(async request =>
        {
            await request.SendRawAsync(head);
            while (true)
            {
                await Task.Delay(50, request.Stopped);
                await request.SendRawAsync(head.Contains("chunked", StringComparison.Ordinal) ? "1\r\nx\r\n" : "x");
            }
        });
        using var run = new FetchRun(settings => settings with { HeaderTimeout = TimeSpan.FromSeconds(1.5), BodyTimeout = TimeSpan.FromSeconds(1) });
        var timer = Stopwatch.StartNew();
        Assert.Equal(code, (await run.FailAsync(server.Url("/a"))).Code);
        Assert.True(timer.Elapsed < TimeSpan.FromSeconds(30));
    }
}
