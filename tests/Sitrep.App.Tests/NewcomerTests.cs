using System.Text;
using System.Text.Json;
using Sitrep.App.Storage;

namespace Sitrep.App.Tests;

/// <summary>What a stranger meets on the first day: typing errors, narrow windows, full disks, the two sides of the program.</summary>
public sealed class NewcomerTests
{
    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public async Task A_mistyped_path_makes_no_situation(string format)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of(["read", folder.File("paegs"), "--store", folder.Store, "--format", format]);
        Assert.Equal(1, run.Code);
        Assert.Equal(format == "table", run.Output.Length == 0);
        var page = folder.Write("pages/a.html", SamplePages.Fire(12));
        await CommandRun.Of(["read", page, "--store", folder.Store]);
        using var store = Store.Open(folder.Store, TimeProvider.System, create: false);
        Assert.Equal(["a"], store.Situations().Select(row => row.Name));
    }

    [Fact]
    public async Task A_situation_that_was_there_stays_when_a_read_of_it_fails()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of(["read", folder.Write("a.html", SamplePages.Fire(12)), "--store", folder.Store, "--situation", "Fire"]);
        var run = await CommandRun.Of(["read", folder.File("none"), "--store", folder.Store, "--situation", "Fire"]);
        Assert.Equal(1, run.Code);
        Assert.Contains("at least 12", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_says_that_it_is_empty()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of(["read", folder.File("none"), "--store", folder.Store]);
        var run = await CommandRun.Of(["show", "--store", folder.Store]);
        Assert.Equal(2, run.Code);
        Assert.Contains("holds no situation yet", run.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public async Task In_a_narrow_window_no_word_of_a_source_is_cut(int width)
    {
        var run = await CommandRun.Of(["demo"], width: width);
        Assert.True(run.Code == 0, run.Notes);
        var lines = run.Output.Split('\n');
        Assert.All(lines, line => Assert.True(line.TrimEnd().Length <= width, line));
        var words = run.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.All((string[])["residents", "committee", "Ministry", "evidence", "figure"], word => Assert.Contains(word, words));
        Assert.DoesNotContain("fig\u2026", run.Output, StringComparison.Ordinal);
        Assert.True(lines.Length < 700, $"{lines.Length} lines");
    }

    [Fact]
    public async Task Each_figure_of_the_demo_leads_to_its_sentence_in_every_width()
    {
        var wide = await CommandRun.Of(["demo", "--all"], width: 200);
        var narrow = await CommandRun.Of(["demo", "--all"], width: 60);
        Assert.True(wide.Code == 0 && narrow.Code == 0, wide.Notes + narrow.Notes);
        static HashSet<string> Ids(CommandRun run) => [.. System.Text.RegularExpressions.Regex.Matches(run.Output, @"\bc[0-9a-f]{7}\b").Select(match => match.Value)];
        Assert.NotEmpty(Ids(wide));
        Assert.Equal(Ids(wide), Ids(narrow));
    }

    [Fact]
    public async Task Output_that_cannot_be_written_is_told_and_is_no_error_of_ours()
    {
        using var folder = new TemporaryFolder();
        var notes = new StringWriter();
        await using var output = new StreamWriter(new OutputStream(new FullStream()), new UTF8Encoding(false)) { AutoFlush = true };
        var code = await CommandTree.InvokeAsync(["read", folder.Write("a.html", SamplePages.Fire(12)), "--store", folder.Store], new Terminal(output, notes, new OutputStream(new FullStream()), Stream.Null, 120, false, false), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(2, code);
        Assert.Contains("error E130", notes.ToString(), StringComparison.Ordinal);
        Assert.Contains("at least 12", (await CommandRun.Of(["show", "--store", folder.Store])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_goes_to_one_side_notes_to_the_other_and_pipes_get_no_colours()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/a.html", SamplePages.Fire(12));
        folder.Write("pages/empty.html", "");
        var run = await ProgramRun.Of("dotnet", [Path.Combine(AppContext.BaseDirectory, "Sitrep.App.dll"), "read", "pages", "none.html", "--format", "json", "--progress", "plain"], folder.Path, ("COLUMNS", "90"));
        Assert.Equal(1, run.Code);
        Assert.Equal("sitrep.report/1", JsonDocument.Parse(run.Output).RootElement.GetProperty("schema").GetString());
        Assert.Contains("done file:", run.Notes, StringComparison.Ordinal);
        Assert.Contains("E106", run.Notes, StringComparison.Ordinal);
        Assert.Contains("E101", run.Notes, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output + run.Notes);
        Assert.True(File.Exists(folder.File("sitrep.db")));
    }

    /// <summary>A disk without room.</summary>
    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");
    }
}
