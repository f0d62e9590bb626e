using System.Text.Json;

namespace Sitrep.App.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_prints_its_ledger_and_keeps_nothing()
    {
        var before = File.Exists("sitrep.db");
        var run = await CommandRun.Of(["demo"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("People dead", run.Output, StringComparison.Ordinal);
        Assert.Contains("Ministry of the Interior", run.Output, StringComparison.Ordinal);
        Assert.Contains("conflict", run.Output, StringComparison.Ordinal);
        Assert.Contains("Not counted", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.Exists("sitrep.db"));
    }

    [Fact]
    public async Task Two_runs_give_the_same_claims()
    {
        static async Task<List<string>> Claims() => [.. JsonDocument.Parse((await CommandRun.Of(["demo", "--format", "json"])).Output).RootElement.GetProperty("topics").EnumerateArray()
            .SelectMany(topic => topic.GetProperty("measures").EnumerateArray()).SelectMany(measure => measure.GetProperty("entries").EnumerateArray())
            .Select(entry => entry.GetProperty("claim").GetString() + entry.GetProperty("source").GetString() + entry.GetProperty("status").GetString())];
        Assert.Equal(await Claims(), await Claims());
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(200)]
    public async Task No_line_is_wider_than_the_terminal(int width)
    {
        var run = await CommandRun.Of(["demo"], width: width);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, $"{line.Length}: {line}"));
    }

    [Fact]
    public async Task A_pipe_gets_no_colour_codes() => Assert.DoesNotContain('\u001b', (await CommandRun.Of(["demo"])).Output);
}
