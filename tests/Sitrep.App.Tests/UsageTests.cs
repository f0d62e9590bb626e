namespace Sitrep.App.Tests;

/// <summary>Command lines that cannot be understood: a short error and a hint, never the whole usage, and nothing done.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("shwo", "there is no command 'shwo'; is 'show' meant?")]
    [InlineData("raed x.html", "there is no command 'raed'; is 'read' meant?")]
    [InlineData("frobnicate", "there is no command 'frobnicate'")]
    [InlineData("read", "Required argument missing")]
    [InlineData("read x --format xml", "'xml' not recognized. Must be one of:")]
    [InlineData("read x --delay -3", "--delay takes 0 to 60 seconds")]
    [InlineData("read x --timeout 0", "--timeout takes 1 to 3600 seconds")]
    [InlineData("read x --links -1", "--links takes 0 to 100000")]
    [InlineData("read x --links many", "--links")]
    [InlineData("read x --max-size 0", "--max-size takes 1 to 1024 MiB")]
    [InlineData("read x --contact a(b", "--contact takes up to 200 plain characters")]
    [InlineData("read x --progress loud", "'loud' not recognized")]
    [InlineData("show one two", "'two'")]
    [InlineData("evidence", "Required argument missing")]
    [InlineData("forget", "Required argument missing")]
    [InlineData("backup", "Required argument missing")]
    public async Task What_is_wrong_stands_in_a_line_with_a_hint(string line, string text)
    {
        var run = await CommandRun.Of(line.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("error E100: ", run.Notes, StringComparison.Ordinal);
        Assert.Contains(text, run.Notes, StringComparison.Ordinal);
        Assert.Contains("--help' tells", run.Notes, StringComparison.Ordinal);
        Assert.InRange(run.Notes.Split('\n').Length, 3, 5);
    }

    [Fact]
    public async Task Without_a_command_the_help_goes_to_the_notes()
    {
        var run = await CommandRun.Of([]);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("sitrep demo", run.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_of_each_command_goes_to_the_output_and_names_each_argument()
    {
        foreach (var command in (string[])["read", "show", "list", "evidence", "forget", "backup", "doctor", "demo", "completion"])
        {
            var run = await CommandRun.Of([command, "--help"]);
            Assert.Equal(0, run.Code);
            Assert.Empty(run.Notes);
            Assert.Contains("sitrep " + command, run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Sitrep.App", run.Output, StringComparison.Ordinal);
        }
    }
}
