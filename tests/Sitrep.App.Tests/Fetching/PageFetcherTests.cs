using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sitrep.App.Fetching;
using Sitrep.Text;

namespace Sitrep.App.Tests.Fetching;

public sealed class PageFetcherTests
{
    /// <summary>A server without a robots.txt.</summary>
    private static LoopbackServer Serve(Func<LoopbackRequest, Task> handle) => new(request => request.Path == "/robots.txt" ? request.SendAsync(404) : handle(request));

    [Fact]
    public async Task A_page_comes_with_its_bytes_its_kind_and_the_address_that_answered()
    {
        using var server = Serve(request => request.Path == "/old" ? request.SendAsync(301, "Location: /new#top") : request.SendAsync("<p>text</p>", "ETag: \"v1\""));
        using var run = new FetchRun();
        var page = await run.FetchAsync(server.Url("/old#here"));
        Assert.Equal((server.Url("/old#here"), server.Url("/new")), (page.Requested, page.Address));
        Assert.Equal("<p>text</p>", Encoding.UTF8.GetString(page.Content));
        Assert.Equal(new ContentType("text/html", "utf-8"), page.Type);
        Assert.Equal("\"v1\"", page.Validator!.ETag);
        Assert.Equal(run.Clock.GetUtcNow(), page.SeenAt);
    }

    [Fact]
    public async Task A_request_says_who_we_are_and_carries_nothing_else_of_us()
    {
        using var server = Serve(request => request.SendAsync("<p>text</p>", "Set-Cookie: id=1"));
        using var run = new FetchRun(settings => settings with { Contact = "desk@lowland.example" });
        await run.FetchAsync(server.Url("/a"));
        await run.FetchAsync(server.Url("/b"));
        Assert.All(server.Requests, request =>
        {
            Assert.StartsWith("Sitrep/", request.Headers["User-Agent"], StringComparison.Ordinal);
            Assert.Contains("contact: desk@lowland.example", request.Headers["User-Agent"], StringComparison.Ordinal);
            foreach (var name in (string[])["Cookie", "Authorization", "Referer", "From", "traceparent", "Request-Id"]) Assert.False(request.Headers.ContainsKey(name), name);
        });
    }

    [Fact]
    public async Task A_circle_of_redirects_is_named()
    {
        using var server = Serve(request => request.SendAsync(302, "Location: " + (request.Path == "/a" ? "/b" : "/a")));
        using var run = new FetchRun();
        var text = await run.FailTextAsync(server.Url("/a"));
        Assert.Contains("E215", text, StringComparison.Ordinal);
        Assert.Equal(["/a", "/b"], server.Paths);
    }

    [Fact]
    public async Task An_endless_row_of_redirects_is_cut()
    {
        using var server = Serve(request => request.SendAsync(302, $"Location: {request.Path}x"));
        using var run = new FetchRun();
        Assert.Equal("E216", (await run.FailAsync(server.Url("/a"))).Code);
        Assert.Equal(9, server.Paths.Count);
    }

    [Theory]
    [InlineData(404, "no such page")]
    [InlineData(410, "taken the page away")]
    [InlineData(401, "name and password")]
    [InlineData(403, "refuses")]
    [InlineData(451, "legal")]
    [InlineData(500, "failed")]
    [InlineData(204, "nothing")]
    [InlineData(206, "did not give")]
    [InlineData(304, "did not give")]
    [InlineData(418, "did not give")]
    public async Task A_status_is_told_in_words_and_as_its_number(int status, string words)
    {
        using var server = Serve(request => request.SendAsync(status));
        using var run = new FetchRun();
        var text = await run.FailTextAsync(server.Url("/a"));
        Assert.Contains("E213", text, StringComparison.Ordinal);
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains($"({status})", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_is_asked_for_only_if_it_has_changed()
    {
        using var server = Serve(request => request.Headers.GetValueOrDefault("If-None-Match") == "W/\"v1\"" && request.Headers.ContainsKey("If-Modified-Since") ? request.SendAsync(304) : request.SendAsync("<p>new</p>"));
        var validator = new Validator("W/\"v1\"", "Tue, 04 May 2027 10:00:00 GMT", CaptureIds.ContentHash("<p>old</p>"u8), new("text/html", "utf-8"));
        using var run = new FetchRun(known: address => address.EndsWith("/known", StringComparison.Ordinal) ? validator : null);
        var page = await run.FetchAsync(server.Url("/known"));
        Assert.Equal((validator.Sha256, validator.Type), (page.UnchangedHash, page.Type));
        Assert.Null((await run.FetchAsync(server.Url("/other"))).UnchangedHash);
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_trusted_is_an_error_with_the_reason()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=gazette.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
            await using var tls = new SslStream(client.GetStream());
            try
            {
                await tls.AuthenticateAsServerAsync(certificate);
                return await tls.ReadAsync(new byte[1], TestContext.Current.CancellationToken);
            }
            catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
            {
                return 0;
            }
        }, TestContext.Current.CancellationToken);
        using var run = new FetchRun();
        var text = await run.FailTextAsync($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/a");
        Assert.Contains("E207", text, StringComparison.Ordinal);
        Assert.Contains("certificate", text, StringComparison.Ordinal);
        Assert.Equal(0, await served);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_and_a_name_that_nobody_knows()
    {
        int port;
        using (var server = Serve(request => request.SendAsync("x"))) port = server.Port;
        using var run = new FetchRun(settings => settings with { Resolve = (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound) });
        Assert.Contains("E206", await run.FailTextAsync($"http://127.0.0.1:{port}/"), StringComparison.Ordinal);
        var text = await run.FailTextAsync("http://gazzette.example/fire");
        Assert.Contains("E205", text, StringComparison.Ordinal);
        Assert.Contains("'gazzette.example'", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("garbage without a head\r\n\r\n")]
    [InlineData("HTTP/1.1 abc X\r\n\r\n")]
    [InlineData("SSH-2.0-server\r\n")]
    [InlineData("")]
    public async Task What_is_no_answer_is_an_error(string bytes)
    {
        using var server = Serve(request => request.SendRawAsync(bytes));
        using var run = new FetchRun();
        Assert.Equal("E212", (await run.FailAsync(server.Url("/a"))).Code);
    }

    [Fact]
    public async Task A_head_without_end_is_cut()
    {
        using var server = Serve(async request =>
        {
            await request.SendRawAsync("HTTP/1.1 200 OK\r\n");
            for (var i = 0; i < 200; i++) await request.SendRawAsync($"X-{i}: {new string('x', 1000)}\r\n");
        });
        using var run = new FetchRun();
        Assert.Equal("E212", (await run.FailAsync(server.Url("/a"))).Code);
    }
}
