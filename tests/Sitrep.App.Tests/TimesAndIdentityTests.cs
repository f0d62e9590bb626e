using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.App.Storage;

namespace Sitrep.App.Tests;

/// <summary>What docs/concepts/identity.md and time.md decide, held by the program as a whole.</summary>
public sealed class TimesAndIdentityTests
{
    private const string Address = "https://gazette.example/fire";

    private static JsonElement Json(CommandRun run) => JsonDocument.Parse(run.Output).RootElement;

    private static JsonElement Entry(JsonElement report) => report.GetProperty("topics")[0].GetProperty("measures")[0].GetProperty("entries")[0];

    private static Task<CommandRun> Read(TemporaryFolder folder, string file, TimeProvider? clock = null, params string[] more) =>
        CommandRun.Of(["read", file, "--store", folder.Store, "--situation", "Fire", "--format", "json", .. more], clock: clock);

    [Fact]
    public async Task The_five_times_of_a_claim_are_kept_apart()
    {
        using var folder = new TemporaryFolder();
        var page = SamplePages.Html("Fire at Marn", "2027-05-08T10:00:00Z", "The ministry of health said on Friday that 40 people had died in the fire at Marn on Tuesday.", Address);
        var entry = Entry(Json(await Read(folder, folder.Write("a.html", page), new FixedClock(new(2027, 5, 10, 9, 0, 0, TimeSpan.Zero)))));
        Assert.StartsWith("2027-05-04", entry.GetProperty("about").GetProperty("start").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("2027-05-07", entry.GetProperty("said").GetProperty("start").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("2027-05-08", entry.GetProperty("evidence").GetProperty("published").GetProperty("time").GetString(), StringComparison.Ordinal);
        Assert.Equal("said", entry.GetProperty("timeBasis").GetString());
        Assert.StartsWith("2027-05-10", entry.GetProperty("seenAt").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("2027-05-10", entry.GetProperty("recordedAt").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_again_years_later_a_page_keeps_when_it_was_seen_and_recorded()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.html", SamplePages.Fire(12, address: Address));
        var clock = new FixedClock(new(2027, 5, 3, 9, 0, 0, TimeSpan.Zero));
        await Read(folder, file, clock);
        clock.Now = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var report = Json(await Read(folder, file, clock, "--publisher", "Another name"));
        Assert.StartsWith("2027-05-03", Entry(report).GetProperty("recordedAt").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("2027-05-03", Entry(report).GetProperty("seenAt").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_of_a_situation_is_its_newest_publication_whatever_the_clock_says()
    {
        using var folder = new TemporaryFolder();
        var report = Json(await Read(folder, folder.Write("a.html", SamplePages.Fire(12)), new FixedClock(new(2049, 1, 1, 0, 0, 0, TimeSpan.Zero))));
        Assert.StartsWith("2027-05-02T10:00", report.GetProperty("at").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_says_none_is_a_figure_and_silence_is_not()
    {
        using var folder = new TemporaryFolder();
        await Read(folder, folder.Write("a.html", SamplePages.Html("Fire", "2027-05-02T10:00:00Z", "No people have died in the fire at Marn, the fire brigade said.", "https://gazette.example/1")));
        var report = Json(await Read(folder, folder.Write("b.html", SamplePages.Html("Fire", "2027-05-05T10:00:00Z", "The bridge at Marn is open again, the fire brigade said.", "https://gazette.example/2"))));
        var figures = report.GetProperty("topics").EnumerateArray().SelectMany(topic => topic.GetProperty("measures").EnumerateArray()).SelectMany(measure => measure.GetProperty("entries").EnumerateArray()).ToList();
        Assert.Equal(0, Assert.Single(figures).GetProperty("figure").GetProperty("high").GetDouble());
    }

    [Fact]
    public async Task A_claim_keeps_its_id_through_new_facts_and_loses_it_with_new_bytes()
    {
        using var folder = new TemporaryFolder();
        var first = Entry(Json(await Read(folder, folder.Write("a.html", SamplePages.Fire(12, address: Address))))).GetProperty("claim").GetString();
        var renamed = Entry(Json(await Read(folder, folder.File("a.html"), null, "--publisher", "Another name")));
        Assert.Equal(first, renamed.GetProperty("claim").GetString());
        var changed = Entry(Json(await Read(folder, folder.Write("a.html", SamplePages.Fire(12, address: Address) + "<!-- -->"))));
        Assert.NotEqual(first, changed.GetProperty("claim").GetString());
        Assert.Equal(0, (await CommandRun.Of(["evidence", first!, "--store", folder.Store])).Code);
    }

    [Fact]
    public async Task Bytes_that_come_back_count_again_and_stand_once()
    {
        using var folder = new TemporaryFolder();
        string one = SamplePages.Fire(12, address: Address), other = SamplePages.Fire(15, address: Address);
        foreach (var page in (string[])[one, other, one]) await Read(folder, folder.Write("a.html", page));
        var run = await CommandRun.Of(["show", "--store", folder.Store, "--format", "json"]);
        Assert.Equal(12, Entry(Json(run)).GetProperty("figure").GetProperty("low").GetDouble());
        Assert.Equal(1, Json(run).GetProperty("pages").GetArrayLength());
    }

    [Fact]
    public async Task A_situation_merged_into_another_goes_on_answering()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("a.html", SamplePages.Fire(12));
        await Read(folder, page);
        await CommandRun.Of(["read", page, "--store", folder.Store, "--situation", "Blaze"]);
        using (var connection = new SqliteConnection($"Data Source={folder.Store};Pooling=False"))
        {
            connection.Open();
            connection.Run("update situations set alias_of = (select id from situations where name = 'Fire') where name = 'Blaze'");
        }
        var show = await CommandRun.Of(["show", "Blaze", "--store", folder.Store, "--format", "json"]);
        Assert.Equal("Fire", Json(show).GetProperty("situation").GetProperty("name").GetString());
        Assert.DoesNotContain("Blaze", (await CommandRun.Of(["list", "--store", folder.Store])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_page_in_two_situations_is_one_page()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("a.html", SamplePages.Fire(12));
        await Read(folder, page);
        await CommandRun.Of(["read", page, "--store", folder.Store, "--situation", "Blaze"]);
        using var store = Store.Open(folder.Store, TimeProvider.System, create: false);
        Assert.Equal((1L, 1L), (store.Counts().Pages, store.Counts().Captures));
        Assert.All(store.Situations(), row => Assert.Equal(1, row.Pages));
    }
}
