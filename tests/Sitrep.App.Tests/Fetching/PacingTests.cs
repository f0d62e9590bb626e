using Sitrep.App.Fetching;

namespace Sitrep.App.Tests.Fetching;

/// <summary>How often a host is asked. All waits are on a clock that passes at once.</summary>
public sealed class PacingTests
{
    private static LoopbackServer Serve(Func<LoopbackRequest, Task>? handle = null, string robots = "", string address = "127.0.0.1") =>
        new(request => request.Path == "/robots.txt" ? request.SendAsync(200, System.Text.Encoding.UTF8.GetBytes(robots)) : handle is null ? request.SendAsync("<p>text</p>") : handle(request), address);

    private static async Task<List<FetchAnswer>> All(FetchQueue queue)
    {
        var answers = new List<FetchAnswer>();
        while (await queue.NextAsync(TestContext.Current.CancellationToken) is { } answer) answers.Add(answer);
        return answers;
    }

    private static double[] Waits(FetchRun run) => [.. run.Clock.Waits.Select(wait => wait.TotalSeconds)];

    [Theory]
    [InlineData("", 1.0)]
    [InlineData("User-agent: *\nCrawl-delay: 4", 4.0)]
    [InlineData("User-agent: *\nCrawl-delay: 0.1", 1.0)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 60.0)]
    public async Task Between_two_pages_of_a_host_there_is_a_pause(string robots, double seconds)
    {
        using var server = Serve(robots: robots);
        using var run = new FetchRun();
        await using var queue = new FetchQueue(run.Fetcher, TestContext.Current.CancellationToken);
        foreach (var path in (string[])["/a", "/b", "/c"]) queue.Add(new(server.Url(path)));
        Assert.All(await All(queue), answer => Assert.NotNull(answer.Page));
        Assert.Equal([seconds, seconds], Waits(run));
        Assert.Equal(1, server.MostOpen);
    }

    [Fact]
    public async Task Hosts_are_asked_side_by_side_and_a_slow_one_holds_up_none()
    {
        var release = new TaskCompletionSource();
        using var slow = Serve(async request =>
        {
            await release.Task;
            await request.SendAsync("<p>slow</p>");
        });
        using var quick = Serve(address: "127.0.0.2");
        using var run = new FetchRun(settings => settings with { Refusal = _ => null });
        await using var queue = new FetchQueue(run.Fetcher, TestContext.Current.CancellationToken);
        queue.Add(new(slow.Url("/a")));
        for (var i = 0; i < 5; i++) queue.Add(new(quick.Url($"/{i}")));
        for (var i = 0; i < 5; i++) Assert.StartsWith(quick.Url("/"), (await queue.NextAsync(TestContext.Current.CancellationToken))!.Requested, StringComparison.Ordinal);
        release.SetResult();
        Assert.Equal(slow.Url("/a"), (await queue.NextAsync(TestContext.Current.CancellationToken))!.Requested);
        Assert.Null(await queue.NextAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_more_hosts_are_asked_at_once_than_allowed()
    {
        var (open, most) = (0, 0);
        async Task Count(LoopbackRequest request)
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            await Task.Delay(20, request.Stopped);
            Interlocked.Decrement(ref open);
            await request.SendAsync("<p>text</p>");
        }
        var servers = Enumerable.Range(1, 8).Select(i => Serve(Count, address: $"127.0.0.{i}")).ToList();
        using var run = new FetchRun(settings => settings with { Refusal = _ => null, Parallel = 3 });
        await using var queue = new FetchQueue(run.Fetcher, TestContext.Current.CancellationToken);
        foreach (var server in servers) queue.Add(new(server.Url("/a")));
        Assert.Equal(8, (await All(queue)).Count(answer => answer.Page is not null));
        Assert.InRange(most, 2, 3);
        servers.ForEach(server => server.Dispose());
    }

    [Fact]
    public async Task An_address_given_twice_is_asked_for_once()
    {
        using var server = Serve();
        using var run = new FetchRun();
        await using var queue = new FetchQueue(run.Fetcher, TestContext.Current.CancellationToken);
        queue.Add(new(server.Url("/a")));
        queue.Add(new(server.Url("/a")));
        Assert.Single(await All(queue));
        Assert.Equal(["/a"], server.Paths);
    }

    [Theory]
    [InlineData(429, "Retry-After: 7", 7.0)]
    [InlineData(503, "Retry-After: 7", 7.0)]
    [InlineData(503, "X-Nothing: 1", 5.0)]
    public async Task A_busy_host_is_asked_again_when_it_says(int status, string header, double seconds)
    {
        var tries = 0;
        using var server = Serve(request => tries++ == 0 ? request.SendAsync(status, header) : request.SendAsync("<p>text</p>"));
        using var run = new FetchRun();
        Assert.NotEmpty((await run.FetchAsync(server.Url("/a"))).Content);
        Assert.Equal([seconds], Waits(run));
        Assert.Contains($"again in {seconds:0} s", Assert.Single(run.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_stays_busy_is_given_up_after_three_tries()
    {
        using var server = Serve(request => request.SendAsync(503));
        using var run = new FetchRun();
        Assert.Equal("E214", (await run.FailAsync(server.Url("/a"))).Code);
        Assert.Equal(3, server.Paths.Count);
        Assert.Equal([5.0, 10.0], Waits(run));
    }

    [Fact]
    public async Task A_host_that_asks_for_an_hour_is_left_alone_with_all_its_pages()
    {
        using var server = Serve(request => request.SendAsync(429, "Retry-After: 3600"));
        using var run = new FetchRun();
        await using var queue = new FetchQueue(run.Fetcher, TestContext.Current.CancellationToken);
        for (var i = 0; i < 4; i++) queue.Add(new(server.Url($"/{i}")));
        Assert.All(await All(queue), answer => Assert.Equal("E214", answer.Error!.Code));
        Assert.Single(server.Paths);
        run.Clock.Move(TimeSpan.FromHours(2));
        await run.FailAsync(server.Url("/later"));
        Assert.Equal(2, server.Paths.Count);
    }

    [Fact]
    public async Task A_host_that_hangs_three_times_in_a_row_is_given_up()
    {
        using var server = Serve(request => request.Path == "/ok" ? request.SendAsync("<p>text</p>") : Task.Delay(Timeout.Infinite, request.Stopped));
        using var run = new FetchRun(settings => settings with { HeaderTimeout = TimeSpan.FromSeconds(1) });
        await using var queue = new FetchQueue(run.Fetcher, TestContext.Current.CancellationToken);
        foreach (var path in (string[])["/1", "/ok", "/2", "/3", "/4", "/5", "/6"]) queue.Add(new(server.Url(path)));
        var answers = await All(queue);
        Assert.Equal(["E209", null, "E209", "E209", "E209", "E220", "E220"], answers.Select(answer => answer.Error?.Code));
        Assert.Equal(5, server.Paths.Count);
    }

    [Fact]
    public async Task What_is_added_while_answers_are_taken_is_fetched_too()
    {
        using var server = Serve();
        using var run = new FetchRun();
        await using var queue = new FetchQueue(run.Fetcher, TestContext.Current.CancellationToken);
        queue.Add(new(server.Url("/feed")));
        await queue.NextAsync(TestContext.Current.CancellationToken);
        queue.Add(new(server.Url("/item")));
        Assert.Equal(1, queue.Waiting);
        Assert.Equal(server.Url("/item"), (await queue.NextAsync(TestContext.Current.CancellationToken))!.Requested);
    }

    [Fact]
    public async Task Stopping_ends_what_is_under_way()
    {
        using var server = Serve(request => Task.Delay(Timeout.Infinite, request.Stopped));
        using var run = new FetchRun();
        using var stop = new CancellationTokenSource();
        await using var queue = new FetchQueue(run.Fetcher, stop.Token);
        queue.Add(new(server.Url("/a")));
        stop.CancelAfter(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.NextAsync(stop.Token));
    }
}
