using Microsoft.Data.Sqlite;
using Sitrep.App.Storage;

namespace Sitrep.App.Tests;

/// <summary>Stores that cannot be used: each says what, where and what to do, and costs nothing that was there.</summary>
public sealed class StoreTroubleTests
{
    private static async Task<string> Filled(TemporaryFolder folder, int pages = 3)
    {
        for (var i = 0; i < pages; i++) folder.Write($"pages/{i:000}.html", SamplePages.Fire(10 + i, address: $"https://gazette.example/fire/{i}"));
        Assert.Equal(0, (await CommandRun.Of(["read", folder.File("pages"), "--store", folder.Store, "--situation", "Fire"])).Code);
        return folder.Store;
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    [Fact]
    public async Task A_store_in_use_says_so_and_nothing_is_lost()
    {
        using var folder = new TemporaryFolder();
        var path = await Filled(folder);
        using var store = Store.Open(path, TimeProvider.System, create: false, patience: TimeSpan.FromMilliseconds(50));
        using (var other = Connect(path))
        {
            using var transaction = other.BeginTransaction(deferred: false);
            var error = Assert.Throws<StoreException>(() => store.MintSituation("Flood")).Error;
            Assert.Equal("E113", error.Code);
            Assert.Contains(path, error.Text, StringComparison.Ordinal);
            Assert.Single(store.Situations());
        }
        Assert.NotNull(store.MintSituation("Flood"));
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_to_says_so()
    {
        using var folder = new TemporaryFolder();
        var path = await Filled(folder);
        var run = await CommandRun.Of(["read", folder.Write("late.html", SamplePages.Fire(20)), "--store", $"file:{path}?mode=ro"]);
        Assert.Equal(2, run.Code);
        Assert.Contains("E114", run.Notes, StringComparison.Ordinal);
        Assert.Contains("permissions", run.Notes, StringComparison.Ordinal);
        Assert.Contains("at least 12", (await CommandRun.Of(["show", "--store", path])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_where_nothing_can_be_written_can_still_be_looked_at()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "who may write everywhere cannot be kept from writing");
        if (OperatingSystem.IsWindows()) return; // folders are kept from being written to in another way there
        using var folder = new TemporaryFolder();
        var path = await Filled(folder);
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var show = await CommandRun.Of(["show", "--store", path]);
        var read = await CommandRun.Of(["read", folder.File("pages"), "--store", path]);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Contains("at least 12", show.Output, StringComparison.Ordinal);
        Assert.Contains("E114", read.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_stops_the_read_and_keeps_the_pages_done()
    {
        using var folder = new TemporaryFolder();
        var path = await Filled(folder);
        var random = new Random(3);
        string Page(int i) => SamplePages.Html($"Fire {i}", "2027-05-02T10:00:00Z", "At least 12 people have died, the fire brigade said. " + string.Concat(Enumerable.Range(0, 3000).Select(_ => (char)random.Next('a', 'z'))), $"https://gazette.example/long/{i}");
        using (var store = Store.Open(path, TimeProvider.System, create: false))
        {
            var row = store.FindSituation("Fire")!;
            var pipeline = Pipeline.Create();
            store.Bound(new FileInfo(path).Length / 4096 + 12);
            var kept = 0;
            var error = Assert.Throws<StoreException>(() =>
            {
                for (; kept < 100; kept++)
                {
                    var page = new Page($"https://gazette.example/long/{kept}", PageFormat.Html, System.Text.Encoding.UTF8.GetBytes(Page(kept)));
                    store.Save(row.Id, page, pipeline.Read(page, TestContext.Current.CancellationToken), pipeline.Version);
                }
            }).Error;
            Assert.Equal("E115", error.Code);
            Assert.InRange(kept, 1, 99);
            Assert.Equal(3 + kept, store.Pages(row.Id).Count);
        }
        using var after = Store.Open(path, TimeProvider.System, create: false);
        Assert.Equal("ok", after.Check());
    }

    [Fact]
    public async Task A_damaged_store_is_an_error_at_every_place_never_a_crash()
    {
        using var folder = new TemporaryFolder();
        var whole = await File.ReadAllBytesAsync(await Filled(folder), TestContext.Current.CancellationToken);
        var random = new Random(20261125);
        var codes = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            var bytes = (byte[])whole.Clone();
            var length = random.Next(1, 3000);
            var at = i == 0 ? 0 : random.Next(0, bytes.Length - length);
            random.NextBytes(bytes.AsSpan(at, length));
            if (i % 5 == 4) bytes = bytes[..random.Next(200, bytes.Length)];
            var path = folder.File($"damaged-{i}.db");
            await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
            foreach (var command in (string[][])[["show"], ["list"], i % 4 == 0 ? ["doctor"] : ["read", folder.File("pages/000.html")]])
            {
                var run = await CommandRun.Of([.. command, "--store", path]);
                Assert.InRange(run.Code, 0, 2);
                if (!run.Notes.Contains("error E", StringComparison.Ordinal)) continue;
                var code = run.Notes[(run.Notes.IndexOf("error E", StringComparison.Ordinal) + 6)..][..4];
                codes.Add(code);
                Assert.True(code is "E111" or "E112" or "E117" or "E118" or "E109" or "E108", $"damage {i} at {at}+{length}, {command[0]}: {run.Notes}");
                Assert.Contains("hint:", run.Notes, StringComparison.Ordinal);
            }
        }
        Assert.Contains("E117", codes);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = await Filled(folder);
        using (var connection = Connect(path)) connection.Run("pragma user_version = 99");
        var run = await CommandRun.Of(["read", folder.File("pages"), "--store", path]);
        Assert.Equal(2, run.Code);
        Assert.Contains("E112", run.Notes, StringComparison.Ordinal);
        Assert.Contains("schema 99", run.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_the_first_schema_is_brought_up_to_date_with_all_it_holds()
    {
        using var folder = new TemporaryFolder();
        var path = await Filled(folder);
        using (var connection = Connect(path))
        {
            string[] later =
            [
                "table fetches", "table places", "table shapes", "table text_rows", "index additions_address", "index additions_field", "index situations_alias", "index log_situation",
                "trigger additions_stay", "trigger additions_last",
            ];
            foreach (var made in later) connection.Run("drop " + made);
            foreach (var column in (string[])["situation", "target"]) connection.Run("alter table additions drop column " + column);
            connection.Run("pragma user_version = 1");
        }
        var run = await CommandRun.Of(["show", "--store", path, "--format", "json"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("gazette.example/fire/2", run.Output, StringComparison.Ordinal);
        using var after = Connect(path);
        Assert.Equal(0, after.Count("select count(*) from fetches"));
    }

    [Theory]
    [InlineData("", "E116")]
    [InlineData("none/such/store.db", "E116")]
    public async Task A_store_that_cannot_be_made_there_says_so(string name, string code)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of(["read", folder.Write("a.html", SamplePages.Fire(12)), "--store", name.Length == 0 ? folder.Path : folder.File(name)]);
        Assert.Equal(2, run.Code);
        Assert.Contains(code, run.Notes, StringComparison.Ordinal);
        Assert.Contains(folder.Path, run.Notes, StringComparison.Ordinal);
    }
}
