using System.Text.Json;

namespace Sitrep.App.Tests;

public sealed class ReadCommandTests
{
    private static JsonElement Json(CommandRun run) => JsonDocument.Parse(run.Output).RootElement;

    private static int Entries(JsonElement report) => report.GetProperty("topics").EnumerateArray().SelectMany(topic => topic.GetProperty("measures").EnumerateArray()).Sum(measure => measure.GetProperty("entries").GetArrayLength());

    [Fact]
    public async Task A_page_read_twice_adds_nothing_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("pages/a.html", SamplePages.Fire(12));
        var first = await CommandRun.Of(["read", page, "--store", folder.Store, "--format", "json"]);
        var second = await CommandRun.Of(["read", page, "--store", folder.Store, "--format", "json"]);
        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.True(Entries(Json(first)) >= 1);
        Assert.Equal(Entries(Json(first)), Entries(Json(second)));
        Assert.Contains("1 page already read", second.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_has_every_page_of_the_situation_by_time_with_its_marks()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/b.html", SamplePages.Fire(15, published: "2027-05-03T10:00:00Z", address: "https://gazette.example/2"));
        folder.Write("pages/a.html", SamplePages.Fire(12, address: "https://gazette.example/1"));
        var run = await CommandRun.Of(["read", folder.File("pages"), "--store", folder.Store, "--format", "html"]);
        Assert.Equal(0, run.Code);
        Assert.Equal(2, run.Output.Split("<article>").Length - 1);
        Assert.True(run.Output.IndexOf("gazette.example/1", StringComparison.Ordinal) < run.Output.IndexOf("gazette.example/2", StringComparison.Ordinal));
        Assert.Contains("<span class=\"s\">the fire brigade</span>", run.Output, StringComparison.Ordinal);
        var show = await CommandRun.Of(["show", "--store", folder.Store, "--format", "html", "--at", "2027-05-02"]);
        Assert.Equal(1, show.Output.Split("<article>").Length - 1);
    }

    [Fact]
    public async Task The_same_bytes_in_another_file_are_the_same_page()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pages/a.html", SamplePages.Fire(12));
        folder.Write("pages/copy.html", SamplePages.Fire(12));
        var run = await CommandRun.Of(["read", folder.File("pages"), "--store", folder.Store, "--format", "json"]);
        Assert.Equal(1, Json(run).GetProperty("pages").GetArrayLength());
    }

    [Fact]
    public async Task New_bytes_at_an_address_supersede_the_old_ones_and_never_add_to_them()
    {
        using var folder = new TemporaryFolder();
        const string address = "https://gazette.example/2027/fire";
        var before = await CommandRun.Of(["read", folder.Write("a.html", SamplePages.Fire(12, address: address)), "--store", folder.Store, "--situation", "Fire", "--format", "json"]);
        var after = await CommandRun.Of(["read", folder.Write("b.html", SamplePages.Fire(15, address: address)), "--store", folder.Store, "--situation", "Fire", "--format", "json"]);
        Assert.Equal(Entries(Json(before)), Entries(Json(after)));
        Assert.Contains("1 changed page", after.Notes, StringComparison.Ordinal);
        Assert.DoesNotContain("at least 12", after.Output, StringComparison.Ordinal);
        var old = Json(before).GetProperty("topics")[0].GetProperty("measures")[0].GetProperty("entries")[0].GetProperty("claim").GetString()!;
        var evidence = await CommandRun.Of(["evidence", old, "--store", folder.Store]);
        Assert.Contains("superseded", evidence.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_read_late_stands_where_its_time_puts_it()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of(["read", folder.Write("b.html", SamplePages.Fire(15, published: "2027-05-03T10:00:00Z")), "--store", folder.Store, "--situation", "Fire"]);
        var run = await CommandRun.Of(["read", folder.Write("a.html", SamplePages.Fire(12)), "--store", folder.Store, "--format", "json"]);
        var entries = Json(run).GetProperty("topics")[0].GetProperty("measures")[0].GetProperty("entries");
        Assert.Equal([12.0, 15.0], entries.EnumerateArray().Select(entry => entry.GetProperty("figure").GetProperty("low").GetDouble()));
    }

    [Fact]
    public async Task What_the_command_line_gives_a_bare_file_is_used()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("note.txt", "Fire at Marn\n\nThe mayor said that 12 people had died in the fire at Marn. He asked the town to keep away from the works.\n");
        var run = await CommandRun.Of(["read", page, "--store", folder.Store, "--published", "2027-05-02", "--publisher", "Marn Gazette", "--format", "json"]);
        var stored = Json(run).GetProperty("pages")[0];
        Assert.Equal("Marn Gazette", stored.GetProperty("outlet").GetString());
        Assert.Equal("2027-05-02", stored.GetProperty("published").GetProperty("time").GetString());
    }

    [Fact]
    public async Task Json_lines_come_from_standard_input_and_a_bad_line_costs_nothing_else()
    {
        using var folder = new TemporaryFolder();
        const string lines = """
            {"url": "https://gazette.example/1", "publisher": "Gazette", "published": "2027-05-02", "title": "Fire", "text": "At least 12 people have died, the fire brigade said on Sunday."}
            {"url": "https://gazette.example/2", "text":
            {"url": "https://courier.example/3", "publisher": "Courier", "published": "2027-05-03", "title": "Fire", "text": "The death toll has risen to 14, the fire brigade said on Monday."}
            """;
        var run = await CommandRun.Of(["read", "-", "--store", folder.Store, "--format", "json"], lines);
        Assert.Equal(1, run.Code);
        Assert.Contains("-:2:", run.Notes, StringComparison.Ordinal);
        Assert.Contains("hint:", run.Notes, StringComparison.Ordinal);
        Assert.Equal(2, Json(run).GetProperty("pages").GetArrayLength());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("table")]
    public async Task Every_form_holds_the_figure_and_its_source(string format)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of(["read", folder.Write("a.html", SamplePages.Fire(12)), "--store", folder.Store, "--format", format]);
        Assert.Contains("at least 12", run.Output, StringComparison.Ordinal);
        Assert.Contains("fire brigade", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_situations_and_none_named_is_a_usage_error_that_lists_them()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("a.html", SamplePages.Fire(12));
        await CommandRun.Of(["read", page, "--store", folder.Store, "--situation", "Fire"]);
        await CommandRun.Of(["read", page, "--store", folder.Store, "--situation", "Flood"]);
        var run = await CommandRun.Of(["read", page, "--store", folder.Store]);
        Assert.Equal(2, run.Code);
        Assert.Contains("Fire, Flood", run.Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E101", "read", "no-such-file.html")]
    [InlineData("E107", "read", "-", "--published", "yesterday")]
    [InlineData("E110", "show")]
    [InlineData("E124", "completion", "tcsh")]
    public async Task An_error_says_what_and_gives_a_hint(string code, params string[] args)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of(args[0] == "completion" ? args : [.. args, "--store", folder.Store]);
        Assert.NotEqual(0, run.Code);
        Assert.Contains("error " + code, run.Notes, StringComparison.Ordinal);
        Assert.Contains("hint: ", run.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("letter.db", new string('x', 5000));
        var run = await CommandRun.Of(["list", "--store", file]);
        Assert.Equal(2, run.Code);
        Assert.Contains("E111", run.Notes, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(file));
    }

    [Fact]
    public async Task An_unknown_option_gives_the_usage_exit_code_and_no_data()
    {
        var run = await CommandRun.Of(["read", "x", "--frobnicate"]);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("sitrep read", run.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_tells_a_stranger_what_to_try()
    {
        var run = await CommandRun.Of(["--help"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("sitrep demo", run.Output, StringComparison.Ordinal);
        Assert.Contains("evidence", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("read", "--help")]
    [InlineData("show", "--help")]
    public async Task Usage_names_the_program_as_one_calls_it(params string[] args)
    {
        var run = await CommandRun.Of(args);
        Assert.Contains("  sitrep " + (args.Length > 1 ? args[0] : "["), run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Tests", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Sitrep.App", run.Output, StringComparison.Ordinal);
    }
}
