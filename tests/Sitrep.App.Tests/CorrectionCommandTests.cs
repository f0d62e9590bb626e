using System.Text.Json;
using Sitrep.App.Reading;
using Sitrep.App.Storage;

namespace Sitrep.App.Tests;

/// <summary>Corrections by hand through the command line: logged, undone, and found again after pages are read anew.</summary>
public sealed class CorrectionCommandTests
{
    private const string Address = "https://gazette.example/2027/fire";

    private static async Task<string> Read(TemporaryFolder folder, int dead = 12, string page = "a.html", string? address = Address)
    {
        await CommandRun.Of(["read", folder.Write(page, SamplePages.Fire(dead, address: address)), "--store", folder.Store, "--situation", "Fire"]);
        using var store = Store.Open(folder.Store, TimeProvider.System, create: false);
        return store.Claims(store.FindSituation("Fire")!.Id).First(recorded => recorded.Claim.Quantity is not null).Claim.Id.Value;
    }

    private static Situation Fold(TemporaryFolder folder, string name = "Fire")
    {
        using var store = Store.Open(folder.Store, TimeProvider.System, create: false);
        return LedgerReport.Fold(store, store.FindSituation(name)!, null);
    }

    private static Task<CommandRun> Run(TemporaryFolder folder, params string[] args) => CommandRun.Of([.. args, "--store", folder.Store]);

    private static Task<CommandRun> Signed(TemporaryFolder folder, params string[] args) => Run(folder, [.. args, "--by", "ana", "--why", "checked with the brigade"]);

    private static LedgerEntry Only(Situation situation) => Assert.Single(Assert.Single(situation.Measures, measure => measure.Key.State == "dead").Entries);

    [Fact]
    public async Task A_corrected_figure_flows_into_every_form_marked_with_the_original_kept()
    {
        using var folder = new TemporaryFolder();
        var claim = await Read(folder);
        Assert.Equal(0, (await Signed(folder, "correct", claim[..8], "--figure", "11", "--source", "Marn hospital")).Code);
        var json = JsonDocument.Parse((await Run(folder, "show", "--format", "json")).Output).RootElement;
        var entry = json.GetProperty("topics")[0].GetProperty("measures")[0].GetProperty("entries")[0];
        Assert.Equal(("11", "Marn hospital"), (entry.GetProperty("figure").GetProperty("text").GetString(), entry.GetProperty("source").GetString()));
        Assert.Equal("at least 12", entry.GetProperty("original").GetProperty("text").GetString());
        Assert.Equal(2, entry.GetProperty("byHand").GetArrayLength());
        Assert.Contains("by hand", (await Run(folder, "show")).Output, StringComparison.Ordinal);
        Assert.Contains("figure: ana", (await Run(folder, "show", "--format", "csv")).Output, StringComparison.Ordinal);
        Assert.Contains("ana", (await Run(folder, "show", "--format", "md")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undone_correction_holds_no_more_and_both_entries_stay()
    {
        using var folder = new TemporaryFolder();
        var claim = await Read(folder);
        await Signed(folder, "correct", claim, "--figure", "11");
        Assert.Equal(11, Only(Fold(folder)).Claim.Quantity!.Low);
        Assert.Equal(0, (await Signed(folder, "undo", "1")).Code);
        Assert.Equal(12, Only(Fold(folder)).Claim.Quantity!.Low);
        Assert.Equal(0, (await Signed(folder, "undo", "2")).Code);
        Assert.Equal(11, Only(Fold(folder)).Claim.Quantity!.Low);
        var log = (await Run(folder, "log")).Output;
        Assert.All(["undoes 1", "undoes 2", "checked with the brigade"], part => Assert.Contains(part, log, StringComparison.Ordinal));
        Assert.Contains("E146", (await Signed(folder, "undo", "99")).Notes, StringComparison.Ordinal);
        Assert.Contains("E146", (await Signed(folder, "undo", "2")).Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_the_log_can_be_changed_or_taken_away()
    {
        using var folder = new TemporaryFolder();
        await Signed(folder, "correct", await Read(folder), "--figure", "11");
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.Store};Pooling=False");
        connection.Open();
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => connection.Run("update additions set value = '10'"));
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => connection.Run("delete from additions"));
    }

    [Fact]
    public async Task A_claim_of_another_event_and_one_heard_by_phone_change_what_stands()
    {
        using var folder = new TemporaryFolder();
        var claim = await Read(folder);
        await Signed(folder, "correct", claim, "--not-this-event", "the fire of last year");
        Assert.Equal("the fire of last year (by hand, ana)", Assert.Single(Fold(folder).NotCounted).Reason);
        var added = await Signed(folder, "add", "--source", "Marn hospital", "--figure", "at least 9", "--measure", "dead", "--time", "2027-05-02T12:00", "--words", "Nine have been brought here dead.");
        Assert.Equal(0, added.Code);
        var entry = Only(Fold(folder));
        Assert.Equal((9, "Marn hospital"), (entry.Claim.Quantity!.Low, entry.Source));
        Assert.Contains("Nine have been brought here dead.", (await Run(folder, "evidence", entry.Claim.Id.Value[..8])).Output, StringComparison.Ordinal);
        await Signed(folder, "correct", entry.Claim.Id.Value[..8], "--figure", "10");
        Assert.Equal(10, Only(Fold(folder)).Claim.Quantity!.Low);
        await Signed(folder, "correct", claim, "--this-event");
        Assert.Empty(Fold(folder).NotCounted);
    }

    [Fact]
    public async Task Measures_are_merged_and_split_by_id_and_the_ids_stay()
    {
        using var folder = new TemporaryFolder();
        await Read(folder);
        await CommandRun.Of(["read", folder.Write("b.html", SamplePages.Html("Fire", "2027-05-02T12:00:00Z", "Some 40 people were hurt in the fire at Marn, the hospital said.", publisher: "Coast Radio")), "--store", folder.Store]);
        var before = Fold(folder);
        var (dead, hurt) = (before.Measures.Single(measure => measure.Key.State == "dead").Id, before.Measures.Single(measure => measure.Key.State == "wounded").Id);
        Assert.Equal(0, (await Signed(folder, "merge", hurt, dead)).Code);
        Assert.Equal(2, Fold(folder).Measures.Single(measure => measure.Id == dead).Entries.Length);
        Assert.Equal(0, (await Signed(folder, "undo", "1")).Code);
        Assert.Single(Fold(folder).Measures.Single(measure => measure.Id == hurt).Entries);
        var source = before.Measures.Single(measure => measure.Id == dead).Entries[0].Source;
        Assert.Equal(0, (await Signed(folder, "split", dead, "--source", source)).Code);
        var split = Fold(folder).Measures.Single(measure => measure.Title.Contains("by " + source, StringComparison.Ordinal));
        Assert.DoesNotContain(split.Id, new[] { dead, hurt });
        Assert.Contains("E148", (await Signed(folder, "merge", dead, dead)).Notes + (await Signed(folder, "merge", hurt, hurt)).Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Situations_are_merged_and_a_page_moved_and_both_come_back()
    {
        using var folder = new TemporaryFolder();
        await Read(folder);
        await CommandRun.Of(["read", folder.Write("b.html", SamplePages.Fire(15, "the hospital", "2027-05-03T10:00:00Z", "https://radio.example/fire")), "--store", folder.Store, "--situation", "Blaze"]);
        Assert.Equal(0, (await Signed(folder, "merge", "Blaze", "Fire")).Code);
        Assert.Equal(2, Fold(folder).Pages.Length);
        Assert.Equal(2, Fold(folder, "Blaze").Pages.Length); // the old name goes on answering
        await Signed(folder, "undo", "1");
        Assert.Single(Fold(folder).Pages);
        Assert.Equal(0, (await Signed(folder, "split", "Fire", "--page", Address, "--into", "Blaze")).Code);
        Assert.Empty(Fold(folder).Pages);
        await CommandRun.Of(["read", folder.Write("c.html", SamplePages.Fire(13, address: Address)), "--store", folder.Store, "--situation", "Fire"]); // read again for the old situation: it goes where it was moved
        Assert.Empty(Fold(folder).Pages);
        Assert.Equal(2, Fold(folder, "Blaze").Pages.Length);
        await Signed(folder, "undo", "3");
        Assert.Single(Fold(folder).Pages);
    }

    [Theory]
    [InlineData("E143", "correct", "CLAIM", "--figure", "many")]
    [InlineData("E107", "correct", "CLAIM", "--time", "soon")]
    [InlineData("E144", "correct", "CLAIM")]
    [InlineData("E120", "correct", "c0000", "--figure", "3")]
    [InlineData("E145", "merge", "m1", "m77")]
    [InlineData("E149", "split", "m1")]
    [InlineData("E122", "split", "Fire", "--page", "https://nowhere.example/", "--into", "Other")]
    public async Task What_cannot_be_done_is_told_and_not_logged(string code, params string[] args)
    {
        using var folder = new TemporaryFolder();
        var claim = await Read(folder);
        var run = await Signed(folder, [.. args.Select(arg => arg == "CLAIM" ? claim : arg)]);
        Assert.Equal(2, run.Code);
        Assert.Contains(code, run.Notes, StringComparison.Ordinal);
        using var store = Store.Open(folder.Store, TimeProvider.System, create: false);
        Assert.Empty(store.Log());
    }

    [Fact]
    public async Task Nobody_corrects_without_saying_why()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, (await Run(folder, "correct", await Read(folder), "--figure", "11")).Code);
    }

    [Fact]
    public async Task Show_takes_a_cutoff_a_zone_expected_cells_and_a_template()
    {
        using var folder = new TemporaryFolder();
        await Read(folder);
        var text = (await Run(folder, "show", "--format", "text", "--zone", "Europe/Paris", "--cutoff", "17:00", "--at", "2027-05-02T18:00", "--expect", folder.Write("cells.txt", "# ours\ndead\nmissing @ Marn\n"))).Output;
        Assert.Contains("As of Sunday 2 May 2027, 17:00 (Europe/Paris)", text, StringComparison.Ordinal);
        Assert.Contains("missing in Marn: EMPTY", text, StringComparison.Ordinal);
        var wide = (await Run(folder, "show", "--format", "wide", "--columns", folder.Write("columns.txt", "Fire = situation\nKilled = range: killed\n"))).Output;
        Assert.Equal("Fire,Killed\r\nFire,12+\r\n", wide);
        Assert.Contains("E140", (await Run(folder, "show", "--zone", "Nowhere/Land")).Notes, StringComparison.Ordinal);
        Assert.Contains("E141", (await Run(folder, "show", "--cutoff", "late")).Notes, StringComparison.Ordinal);
        Assert.Contains("E142", (await Run(folder, "show", "--format", "wide", "--columns", folder.Write("bad.txt", "Killed"))).Notes, StringComparison.Ordinal);
        Assert.Contains("<feed", (await Run(folder, "show", "--format", "atom", "--since", "2027-05-01")).Output, StringComparison.Ordinal);
        Assert.Contains("https://schema.org", (await Run(folder, "show", "--format", "jsonld")).Output, StringComparison.Ordinal);
    }
}
