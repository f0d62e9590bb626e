using System.Text.Json;
using Sitrep.App.Storage;

namespace Sitrep.App.Tests;

public sealed class StoreCommandTests
{
    private static async Task<(string Claim, JsonElement Report)> Read(TemporaryFolder folder, string page = "a.html", int dead = 12)
    {
        var run = await CommandRun.Of(["read", folder.Write(page, SamplePages.Fire(dead)), "--store", folder.Store, "--situation", "Fire", "--format", "json"]);
        var report = JsonDocument.Parse(run.Output).RootElement;
        return (report.GetProperty("topics")[0].GetProperty("measures")[0].GetProperty("entries")[0].GetProperty("claim").GetString()!, report);
    }

    [Fact]
    public async Task Evidence_marks_source_cue_and_figure_and_names_page_and_hash()
    {
        using var folder = new TemporaryFolder();
        var (claim, _) = await Read(folder);
        var run = await CommandRun.Of(["evidence", claim[..8], "--store", folder.Store]);
        Assert.Equal(0, run.Code);
        Assert.Contains("{said}", run.Output, StringComparison.Ordinal);
        Assert.Contains("[the fire brigade]", run.Output, StringComparison.Ordinal);
        Assert.Contains("*12*", run.Output, StringComparison.Ordinal);
        Assert.Contains("sha256", run.Output, StringComparison.Ordinal);
        Assert.Contains(claim, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_as_html_is_the_whole_page_with_the_claims_sentence_lit()
    {
        using var folder = new TemporaryFolder();
        var (claim, _) = await Read(folder);
        var run = await CommandRun.Of(["evidence", claim, "--store", folder.Store, "--format", "html"]);
        Assert.Equal(0, run.Code);
        Assert.StartsWith("<!doctype html>", run.Output, StringComparison.Ordinal);
        Assert.Contains("rope works on the east bank", run.Output, StringComparison.Ordinal);
        Assert.Matches("class=\"[^\"]*\\bh\\b", run.Output);
        Assert.Equal(2, (await CommandRun.Of(["evidence", claim, "--store", folder.Store, "--format", "md"])).Code);
    }

    [Fact]
    public async Task Forgetting_a_page_takes_its_claims_and_the_log_keeps_its_hash()
    {
        using var folder = new TemporaryFolder();
        var (claim, report) = await Read(folder);
        var address = report.GetProperty("pages")[0].GetProperty("address").GetString()!;
        var run = await CommandRun.Of(["forget", address, "--store", folder.Store]);
        Assert.Equal(0, run.Code);
        Assert.Equal(2, (await CommandRun.Of(["evidence", claim, "--store", folder.Store])).Code);
        var show = await CommandRun.Of(["show", "--store", folder.Store, "--format", "json"]);
        Assert.Equal(0, JsonDocument.Parse(show.Output).RootElement.GetProperty("pages").GetArrayLength());
        using var store = Store.Open(folder.Store, TimeProvider.System, create: false);
        Assert.Equal((0L, 0L, 0L), (store.Counts().Pages, store.Counts().Captures, store.Counts().Claims));
        Assert.True(store.Counts().Log >= 3);
        Assert.Empty(store.Search("rope works", 5));
    }

    [Fact]
    public async Task A_backup_is_a_whole_store_and_never_overwrites()
    {
        using var folder = new TemporaryFolder();
        var (claim, _) = await Read(folder);
        var copy = folder.File("copy.db");
        Assert.Equal(0, (await CommandRun.Of(["backup", copy, "--store", folder.Store])).Code);
        Assert.Equal(0, (await CommandRun.Of(["evidence", claim, "--store", copy])).Code);
        Assert.Contains("E119", (await CommandRun.Of(["backup", copy, "--store", folder.Store])).Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_tells_what_the_last_read_changed()
    {
        using var folder = new TemporaryFolder();
        await Read(folder);
        await CommandRun.Of(["read", folder.Write("b.html", SamplePages.Fire(15, published: "2027-05-03T10:00:00Z")), "--store", folder.Store]);
        var run = await CommandRun.Of(["show", "--store", folder.Store]);
        Assert.Contains("raises at least 12 to at least 15", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_looks_back_to_a_moment()
    {
        using var folder = new TemporaryFolder();
        await Read(folder);
        await CommandRun.Of(["read", folder.Write("b.html", SamplePages.Fire(15, published: "2027-05-09T10:00:00Z")), "--store", folder.Store]);
        var run = await CommandRun.Of(["show", "--store", folder.Store, "--at", "2027-05-02T20:00:00Z"]);
        Assert.Contains("at least 12", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("at least 15", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_and_doctor_know_the_store()
    {
        using var folder = new TemporaryFolder();
        await Read(folder);
        Assert.Contains("Fire", (await CommandRun.Of(["list", "--store", folder.Store])).Output, StringComparison.Ordinal);
        var doctor = await CommandRun.Of(["doctor", "--store", folder.Store]);
        Assert.Equal(0, doctor.Code);
        Assert.Contains("check     ok", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("engine", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measure_ids_stay_when_more_is_read()
    {
        using var folder = new TemporaryFolder();
        var (_, before) = await Read(folder);
        await CommandRun.Of(["read", folder.Write("x.html", SamplePages.Html("Bridge", "2027-05-01T08:00:00Z", "Some 40 people were hurt when the bridge at Marn was closed, police said.")), "--store", folder.Store]);
        var (_, after) = await Read(folder);
        string Id(JsonElement report) => report.GetProperty("topics").EnumerateArray().SelectMany(topic => topic.GetProperty("measures").EnumerateArray())
            .Single(measure => measure.GetProperty("title").GetString() == "People dead").GetProperty("id").GetString()!;
        Assert.Equal(Id(before), Id(after));
    }

    [Fact]
    public async Task An_addition_that_no_longer_finds_its_place_is_an_orphan_and_kept()
    {
        using var folder = new TemporaryFolder();
        const string address = "https://gazette.example/2027/fire";
        await CommandRun.Of(["read", folder.Write("a.html", SamplePages.Fire(12, address: address)), "--store", folder.Store, "--situation", "Fire"]);
        using (var store = Store.Open(folder.Store, TimeProvider.System, create: false))
        {
            var row = store.FindSituation("Fire")!;
            store.Add(store.Claims(row.Id)[0].Claim, "figure", "11", "ana", "heard by phone");
            Assert.NotNull(Assert.Single(store.Additions()).Span);
        }
        await CommandRun.Of(["read", folder.Write("b.html", SamplePages.Fire(15, address: address)), "--store", folder.Store]);
        using var after = Store.Open(folder.Store, TimeProvider.System, create: false);
        var orphan = Assert.Single(after.Additions());
        Assert.Null(orphan.Span);
        Assert.Equal("11", orphan.Value);
    }

    [Fact]
    public async Task The_raw_bytes_are_kept_as_they_were()
    {
        using var folder = new TemporaryFolder();
        var (_, report) = await Read(folder);
        using var store = Store.Open(folder.Store, TimeProvider.System, create: false);
        Assert.Equal(File.ReadAllBytes(folder.File("a.html")), store.Content(report.GetProperty("pages")[0].GetProperty("capture").GetString()!));
    }

    [Fact]
    public async Task The_store_finds_words_of_its_pages()
    {
        using var folder = new TemporaryFolder();
        await Read(folder);
        using var store = Store.Open(folder.Store, TimeProvider.System, create: false);
        Assert.Single(store.Search("rope works", 5));
        Assert.Empty(store.Search("earthquake", 5));
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused()
    {
        using var folder = new TemporaryFolder();
        await Read(folder);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.Store};Pooling=False"))
        {
            connection.Open();
            connection.Run("pragma user_version = 99");
        }
        Assert.Contains("E112", (await CommandRun.Of(["show", "--store", folder.Store])).Notes, StringComparison.Ordinal);
    }
}
