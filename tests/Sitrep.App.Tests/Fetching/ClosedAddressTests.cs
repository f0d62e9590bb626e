using System.Net;
using Sitrep.App.Fetching;

namespace Sitrep.App.Tests.Fetching;

/// <summary>No way leads to a closed address, however it is written, named or reached.</summary>
public sealed class ClosedAddressTests
{
    private static LoopbackServer Any(string address = "127.0.0.1", int port = 0) => new(request => request.SendAsync("<p>inside</p>"), address, port);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("017700000001")]
    [InlineData("127.0.0.1.")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST.")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[0:0:0:0:0:ffff:7f00:0001]")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("0")]
    [InlineData("0.0.0.0")]
    [InlineData("%31%32%37.0.0.1")]
    [InlineData("\uFF11\uFF12\uFF17.\uFF10.\uFF10.\uFF11")]
    [InlineData("\u2460\u2461\u2466.\u24EA.\u24EA.\u2460")]
    [InlineData("127\u30020\u30020\u30021")]
    public async Task No_notation_leads_to_the_machine_itself(string host)
    {
        using var server = Any();
        using var run = new FetchRun(settings => settings with { Refusal = AddressPolicy.Refusal });
        var text = $"http://{host}:{server.Port}/";
        if (!WebAddress.TryParse(text, out var address, out var error)) Assert.Equal("E201", error.Code);
        else Assert.Contains((await run.FailAsync(address.AbsoluteUri)).Code, (string[])["E204", "E205"]);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_name_that_leads_to_a_closed_address_is_refused_and_both_are_named()
    {
        using var run = new FetchRun(settings => settings with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.1.2.3")]) });
        var text = await run.FailTextAsync("http://gazette.example/fire");
        Assert.Contains("E204", text, StringComparison.Ordinal);
        Assert.Contains("http://gazette.example/fire", text, StringComparison.Ordinal);
        Assert.Contains("10.1.2.3 is a private address", text, StringComparison.Ordinal);
        Assert.Contains("--allow-private", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_addresses_only_the_open_ones_are_connected_to()
    {
        using var server = Any();
        using var closed = Any("127.0.0.2", server.Port);
        using var run = new FetchRun(settings => settings with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2"), IPAddress.Loopback]) });
        Assert.NotEmpty((await run.FetchAsync($"http://gazette.example:{server.Port}/")).Content);
        Assert.Empty(closed.Requests);
    }

    [Fact]
    public async Task A_name_that_changes_its_answer_gains_nothing()
    {
        using var server = Any();
        using var closed = Any("127.0.0.2", server.Port);
        var asked = 0;
        // The first look-up is for robots.txt, the second for the page: each connection is made to an address of the very answer that was checked.
        using var run = new FetchRun(settings => settings with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.2")]) });
        Assert.Equal("E204", (await run.FailAsync($"http://gazette.example:{server.Port}/fire")).Code);
        Assert.Equal(2, asked);
        Assert.Empty(server.Paths);
        Assert.Empty(closed.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.2:PORT/inside")]
    [InlineData("//127.0.0.2:PORT/inside")]
    [InlineData("http://[::ffff:127.0.0.2]:PORT/inside")]
    [InlineData("http://2130706434:PORT/inside")]
    public async Task A_redirect_to_a_closed_address_is_refused(string location)
    {
        using var server = new LoopbackServer(request => request.Path == "/robots.txt" ? request.SendAsync(404) : request.SendAsync(302, "Location: " + location.Replace("PORT", request.Headers["Host"].Split(':')[1], StringComparison.Ordinal)));
        using var closed = Any("127.0.0.2", server.Port);
        using var run = new FetchRun();
        var text = await run.FailTextAsync(server.Url("/fire"));
        Assert.Contains("E204", text, StringComparison.Ordinal);
        Assert.Contains(server.Url("/fire"), text, StringComparison.Ordinal);
        Assert.Contains("inside", text, StringComparison.Ordinal);
        Assert.Empty(closed.Requests);
    }

    [Fact]
    public async Task A_robots_file_that_redirects_to_a_closed_address_is_no_way_in()
    {
        using var server = new LoopbackServer(request => request.SendAsync(302, $"Location: http://127.0.0.2:{request.Headers["Host"].Split(':')[1]}/robots.txt"));
        using var closed = Any("127.0.0.2", server.Port);
        using var run = new FetchRun();
        Assert.Equal("E204", (await run.FailAsync(server.Url("/fire"))).Code);
        Assert.Empty(closed.Requests);
    }

    [Theory]
    [InlineData("http_proxy")]
    [InlineData("HTTP_PROXY")]
    [InlineData("ALL_PROXY")]
    public async Task A_proxy_of_the_environment_is_not_used(string variable)
    {
        using var server = Any();
        using var proxy = Any("127.0.0.2");
        var before = Environment.GetEnvironmentVariable(variable);
        Environment.SetEnvironmentVariable(variable, $"http://127.0.0.2:{proxy.Port}");
        try
        {
            using var run = new FetchRun();
            await run.FetchAsync(server.Url("/"));
            Assert.Empty(proxy.Requests);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, before);
        }
    }
}
