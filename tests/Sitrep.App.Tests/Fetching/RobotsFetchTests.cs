using System.Text;
using Sitrep.App.Fetching;

namespace Sitrep.App.Tests.Fetching;

/// <summary>How the robots.txt of a host is had, and what follows when it is not.</summary>
public sealed class RobotsFetchTests
{
    private static LoopbackServer Serve(Func<LoopbackRequest, Task> robots) => new(request => request.Path.StartsWith("/robots", StringComparison.Ordinal) ? robots(request) : request.SendAsync("<p>text</p>"));

    [Fact]
    public async Task What_a_host_closes_is_not_asked_for()
    {
        using var server = Serve(request => request.SendAsync(200, "User-agent: *\nDisallow: /drafts/"u8.ToArray()));
        using var run = new FetchRun();
        var text = await run.FailTextAsync(server.Url("/drafts/1"));
        Assert.Contains("E218", text, StringComparison.Ordinal);
        Assert.Contains(server.Url("/robots.txt"), text, StringComparison.Ordinal);
        await run.FetchAsync(server.Url("/fire"));
        Assert.Equal(["/fire"], server.Paths);
    }

    [Fact]
    public async Task It_is_asked_for_once_and_again_after_a_day()
    {
        using var server = Serve(request => request.SendAsync(404));
        using var run = new FetchRun();
        await run.FetchAsync(server.Url("/a"));
        await run.FetchAsync(server.Url("/b"));
        Assert.Equal(["/robots.txt", "/a", "/b"], server.Requests.Select(request => request.Path));
        run.Clock.Move(TimeSpan.FromHours(25));
        await run.FetchAsync(server.Url("/c"));
        Assert.Equal(["/robots.txt", "/a", "/b", "/robots.txt", "/c"], server.Requests.Select(request => request.Path));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_host_without_one_allows_all(int status)
    {
        using var server = Serve(request => request.SendAsync(status));
        using var run = new FetchRun();
        Assert.NotEmpty((await run.FetchAsync(server.Url("/a"))).Content);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_host_that_fails_to_give_it_is_not_read(int status)
    {
        using var server = Serve(request => request.SendAsync(status));
        using var run = new FetchRun();
        var text = await run.FailTextAsync(server.Url("/a"));
        Assert.Contains("E219", text, StringComparison.Ordinal);
        Assert.Contains(server.Url("/a"), text, StringComparison.Ordinal);
        Assert.Empty(server.Paths);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(7, true)]
    public async Task Five_redirects_are_followed_more_count_as_none(int redirects, bool allows)
    {
        using var server = Serve(request =>
        {
            var step = request.Path == "/robots.txt" ? 0 : int.Parse(request.Path["/robots".Length..], System.Globalization.CultureInfo.InvariantCulture);
            return step < redirects ? request.SendAsync(302, $"Location: /robots{step + 1}") : request.SendAsync(200, "User-agent: *\nDisallow: /"u8.ToArray());
        });
        using var run = new FetchRun();
        if (allows) await run.FetchAsync(server.Url("/a"));
        else Assert.Equal("E218", (await run.FailAsync(server.Url("/a"))).Code);
    }

    [Fact]
    public async Task The_host_that_a_redirect_leads_to_is_asked_for_its_own()
    {
        using var other = new LoopbackServer(request => request.Path == "/robots.txt" ? request.SendAsync(200, "User-agent: Sitrep\nDisallow: /"u8.ToArray()) : request.SendAsync("<p>x</p>"), "127.0.0.2");
        using var server = new LoopbackServer(request => request.Path == "/robots.txt" ? request.SendAsync(404) : request.SendAsync(302, "Location: " + other.Url("/fire")));
        using var run = new FetchRun(settings => settings with { Refusal = _ => null });
        var text = await run.FailTextAsync(server.Url("/fire"));
        Assert.Contains("E218", text, StringComparison.Ordinal);
        Assert.Contains($"'{server.Url("/fire")}' -> '{other.Url("/fire")}'", text, StringComparison.Ordinal);
        Assert.Empty(other.Paths);
    }

    [Fact]
    public async Task A_host_that_hangs_on_it_is_told_as_hanging()
    {
        using var server = Serve(request => Task.Delay(Timeout.Infinite, request.Stopped));
        using var run = new FetchRun(settings => settings with { HeaderTimeout = TimeSpan.FromMilliseconds(300) });
        Assert.Equal("E209", (await run.FailAsync(server.Url("/a"))).Code);
    }
}
