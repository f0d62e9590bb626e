using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Sitrep.App.Web;
using Sitrep.App.Web.Guarding;

namespace Sitrep.App.Tests.Web;

/// <summary>What keeps the pages safe; each test fails when its guard is taken away.</summary>
public sealed partial class GuardTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_strange_host_name_is_not_answered_so_that_no_site_can_point_its_name_here()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        foreach (var (host, status) in new[] { ("evil.example", HttpStatusCode.MisdirectedRequest), ("127.0.0.1.evil.example:80", HttpStatusCode.MisdirectedRequest), ("localhost", HttpStatusCode.OK), ("127.0.0.1:1", HttpStatusCode.OK) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, ServedStore.Fire) { Headers = { Host = host } };
            Assert.Equal(status, (await served.Client.SendAsync(request, Cancellation)).StatusCode);
        }
    }

    [Theory]
    [InlineData("[::1]:8027", true)]
    [InlineData("[::2]:8027", false)]
    [InlineData("desk.example:80", true)]
    [InlineData("", false)]
    public void Host_names_are_compared_without_their_port(string host, bool taken) => Assert.Equal(taken, new HostCheck(["desk.example"]).Takes(host));

    [Theory]
    [InlineData("http://0.0.0.0:8027", 0, false)]
    [InlineData("http://192.168.1.5:8027", 0, false)]
    [InlineData("http://192.168.1.5:8027", 1, true)]
    [InlineData("http://127.0.0.1:0", 0, true)]
    [InlineData("http://[::1]:0", 0, true)]
    [InlineData("https://127.0.0.1:0", 0, false)]
    [InlineData("ftp://127.0.0.1", 0, false)]
    [InlineData("8027", 0, false)]
    public void Only_the_loopback_interface_is_served_unless_host_names_are_given(string urls, int hosts, bool taken) =>
        Assert.Equal(taken, ServeSettings.Parse(urls, [.. Enumerable.Repeat("desk.example", hosts)], out var error) is not null && error is null);

    [Fact]
    public async Task Every_answer_bars_all_but_our_own_files_and_no_page_has_inline_script_or_style()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12), SamplePages.Fire(14, "the mayor", "2027-05-02T12:00:00Z"));
        var capture = Captures().Match(await served.PageAsync(ServedStore.Fire)).Value;
        foreach (var address in new[] { "/", ServedStore.Fire, ServedStore.Fire + "/measures/m1", capture, ServedStore.Fire + "/log", ServedStore.Fire + "/add", "/search?q=fire", "/nowhere" })
        {
            var answer = await served.Client.GetAsync(address, Cancellation);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.DoesNotMatch("""<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=|javascript:""", await answer.Content.ReadAsStringAsync(Cancellation));
        }
    }

    [Fact]
    public async Task Markup_in_other_peoples_pages_comes_out_as_text_everywhere()
    {
        const string Evil = "&lt;img src=x onerror=alert(1)&gt;";
        var page = SamplePages.Html($"Fire {Evil}", "2027-05-02T10:00:00Z", $"At least 12 people have died, {Evil} the fire brigade \"Red\" said on Sunday. <b>{Evil}</b>", "https://gazette.example/\"><script>alert(2)</script>", $"Gazette {Evil}");
        await using var served = await ServedStore.OfAsync(page);
        var situation = await served.PageAsync(ServedStore.Fire);
        var capture = Captures().Match(situation).Value;
        foreach (var html in new[] { situation, await served.PageAsync(capture), await served.PageAsync("/search?q=" + Uri.EscapeDataString("<script>alert(3)</script>")), await served.PageAsync("/search?q=onerror"), await served.PageAsync("/"), await served.PageAsync(ServedStore.Fire + "/measures/m1") })
        {
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("&lt;img", situation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_capture_is_served_as_text_shut_in_whatever_it_is()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Html("Fire", "2027-05-02T10:00:00Z", "At least 12 people have died, the fire brigade said. <script>alert(1)</script>"));
        var answer = await served.Client.GetAsync(Captures().Match(await served.PageAsync(ServedStore.Fire)).Value.Replace(ServedStore.Fire + "/pages", "/captures", StringComparison.Ordinal), Cancellation);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("<script>", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://bank.example@evil.example/", false)]
    [InlineData("https://gazette.example/fire", true)]
    public void Only_addresses_of_the_web_become_links(string address, bool isLink) => Assert.Equal(isLink, Pieces.Outward(address).Text!.StartsWith("<a href=\"https://", StringComparison.Ordinal));

    [Fact]
    public async Task A_form_without_our_token_writes_nothing()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        var fields = new Dictionary<string, string> { ["do"] = "fix", ["claim"] = served.ClaimId(), ["figure"] = "13", ["who"] = "ana", ["why"] = "checked" };
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.PostAsync(ServedStore.Fire + "/corrections", new FormUrlEncodedContent(fields), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await served.Client.PostAsync(ServedStore.Fire + "/undo", new FormUrlEncodedContent(fields), Cancellation)).StatusCode);
        Assert.Contains("Nothing has been changed by hand", await served.PageAsync(ServedStore.Fire + "/log"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task A_write_that_another_site_sends_is_refused(string header, string value, HttpStatusCode status)
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/situations") { Content = new StringContent("{\"name\":\"Other\"}", Encoding.UTF8, "application/json") };
        request.Headers.Add(WriteGuard.ClientHeader, "test");
        request.Headers.Add(header, value);
        Assert.Equal(status, (await served.Client.SendAsync(request, Cancellation)).StatusCode);
        Assert.Equal(status == HttpStatusCode.OK, (await served.PageAsync("/api/situations")).Contains("Other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_that_does_not_name_itself_writes_nothing()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        using var content = new StringContent("{\"name\":\"Other\"}", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Forbidden, (await served.Client.PostAsync("/api/situations", content, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/situations") { Content = new StringContent("{\"name\":\"" + new string('x', (int)RequestLimits.LargestForm) + "\"}", Encoding.UTF8, "application/json") };
        request.Headers.Add(WriteGuard.ClientHeader, "test");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await served.Client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Who_writes_faster_than_a_person_has_to_wait()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 2 * RequestLimits.WritesPerMinute + 1; i++) statuses.Add((await served.Client.PostAsync(ServedStore.Fire + "/undo", new FormUrlEncodedContent([]), Cancellation)).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, (await served.Client.GetAsync("/", Cancellation)).StatusCode);
    }

    [Fact]
    public void Markup_passes_unencoded_only_from_drawings_and_from_the_pieces_of_pages()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx"))) folder = folder.Parent;
        var allowed = new[] { "Html.cs", "Markup.cs" };
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder!.FullName, "src", "Sitrep.App", "Web"), "*.cs", SearchOption.AllDirectories))
        {
            var source = File.ReadAllText(file);
            if (!allowed.Contains(Path.GetFileName(file))) Assert.DoesNotContain("new Markup(", source, StringComparison.Ordinal);
            if (allowed.Contains(Path.GetFileName(file))) continue;
            foreach (Match match in Drawn().Matches(source)) Assert.True(match.Groups[1].Value is "view.Drawings." or "Legends." or "large", $"{file}: {match.Value}");
        }
    }

    [GeneratedRegex("/situations/fire/pages/k[0-9a-f]+")]
    private static partial Regex Captures();

    [GeneratedRegex(@"Markup\.Drawn\((view\.Drawings\.|Legends\.|[a-z]+)")]
    private static partial Regex Drawn();
}
