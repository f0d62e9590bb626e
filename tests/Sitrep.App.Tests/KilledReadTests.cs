using System.Diagnostics;
using Sitrep.App.Storage;

namespace Sitrep.App.Tests;

/// <summary>Kills the real program in the middle of a read, again and again: what was told as done is there, once.</summary>
public sealed class KilledReadTests
{
    private const int Pages = 60, Kills = 22;

    private static void WritePages(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < Pages; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"p{i:000}.html"), SamplePages.Fire(10 + i, published: $"2027-05-02T{i / 4 % 24:00}:{i % 4 * 15:00}:00Z", address: $"https://gazette.example/fire/{i}"));
        }
    }

    private static Process Start(string folder, string store)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Sitrep.App.dll"), "read", folder, "--store", store, "--situation", "Fire", "--progress", "plain", "--format", "jsonl"])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static List<string> Told(string notes) => [.. notes.Split('\n').Where(line => line.StartsWith("done ", StringComparison.Ordinal)).Select(line => line["done ".Length..].Trim())];

    private static List<(string Address, int Claims)> Kept(string path)
    {
        using var store = Store.Open(path, TimeProvider.System, create: false);
        var row = store.FindSituation("Fire");
        Assert.Equal("ok", store.Check());
        return row is null ? [] : [.. store.Pages(row.Id).Select(page => (page.Address, page.Claims)).OrderBy(page => page.Address, StringComparer.Ordinal)];
    }

    /// <summary>Kills the process when it has told so many pages as done, some milliseconds later; gives all that it told.</summary>
    private static async Task<List<string>> KillAfter(Process process, int pages, int milliseconds)
    {
        var done = new List<string>();
        var killed = false;
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("done ", StringComparison.Ordinal)) done.Add(line["done ".Length..]);
            if (killed || done.Count < pages) continue;
            await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
            process.Kill(entireProcessTree: true);
            killed = true;
        }
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return done;
    }

    [Fact]
    public async Task No_page_told_as_done_is_lost_and_none_is_doubled()
    {
        using var folder = new TemporaryFolder();
        WritePages(folder.File("pages"));
        using (var whole = Start(folder.File("pages"), folder.File("whole.db")))
        {
            var notes = whole.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            _ = whole.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await whole.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(whole.ExitCode == 0, await notes);
            Assert.Equal(Pages, Told(await notes).Count);
        }
        var random = new Random(20261124);
        var (stopped, told) = (0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var path = folder.File(kill % 4 == 0 ? $"killed-{kill}.db" : $"killed-{kill / 4 * 4}.db");
            using var process = Start(folder.File("pages"), path);
            _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var done = await KillAfter(process, random.Next(0, Pages - 8), random.Next(0, 25));
            if (process.ExitCode != 0) stopped++;
            told += done.Count;
            if (done.Count == 0 && !File.Exists(path)) continue;
            var kept = File.Exists(path) ? Kept(path) : [];
            Assert.All(done, address => Assert.Single(kept, page => page.Address == address));
        }
        Assert.True(stopped >= 20, $"only {stopped} runs were stopped in the middle");
        Assert.True(told > 0, "no run was stopped after a page was done");
        foreach (var path in Directory.EnumerateFiles(folder.Path, "killed-*.db").Order(StringComparer.Ordinal).Take(3))
        {
            using var rest = Start(folder.File("pages"), path);
            _ = rest.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            _ = rest.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await rest.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(Kept(folder.File("whole.db")), Kept(path));
        }
    }
}
