using System.Diagnostics;
using Sitrep.App.Storage;
using Sitrep.App.Tests.Fetching;

namespace Sitrep.App.Tests;

/// <summary>Ctrl-C at the real program: the first time it stops after the page at hand, the second time it is gone.</summary>
public sealed class InterruptionTests
{
    private static Process Start(TemporaryFolder folder, params string[] inputs)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Sitrep.App.dll"), "read", .. inputs, "--store", folder.Store, "--situation", "Fire", "--progress", "plain", "--format", "jsonl", "--allow-private", "--delay", "0"])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>True where the tests run in the background of a shell: Ctrl-C is ignored there, by them and by all they start, as it should be.</summary>
    private static bool IsInterruptIgnored => File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (Convert.ToUInt64(line["SigIgn:".Length..].Trim(), 16) & 2) != 0;

    private static async Task Signal(Process process, string signal)
    {
        if (signal == "INT" && IsInterruptIgnored) signal = "TERM";
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> ReadUntil(StreamReader reader, string part)
    {
        var text = new System.Text.StringBuilder();
        while (!text.ToString().Contains(part, StringComparison.Ordinal) && await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line) text.AppendLine(line);
        return text.ToString();
    }

    private static async Task<(int Code, string Notes)> End(Process process)
    {
        var notes = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return (process.ExitCode, notes);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Stopped_in_the_middle_it_keeps_what_is_done_and_says_how_to_go_on(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        using var folder = new TemporaryFolder();
        using var server = new LoopbackServer(request => request.Path switch
        {
            "/robots.txt" => request.SendAsync(404),
            "/fire" => request.SendAsync(SamplePages.Fire(12)),
            _ => Task.Delay(Timeout.Infinite, request.Stopped),
        });
        using var process = Start(folder, server.Url("/fire"), server.Url("/hangs"));
        Assert.Contains("done ", await ReadUntil(process.StandardError, "done "), StringComparison.Ordinal);
        await Signal(process, signal);
        var (code, notes) = await End(process);
        Assert.Equal(130, code);
        Assert.Contains("1 new page", notes, StringComparison.Ordinal);
        Assert.Contains("E125", notes, StringComparison.Ordinal);
        Assert.Contains("hint: run the same command again", notes, StringComparison.Ordinal);
        using var store = Store.Open(folder.Store, TimeProvider.System, create: false);
        Assert.Single(store.Pages(store.FindSituation("Fire")!.Id));
        Assert.Equal("ok", store.Check());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Waiting_for_standard_input_that_never_comes_it_stops_all_the_same(int signals)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        using var folder = new TemporaryFolder();
        using var process = Start(folder, "-");
        while (!File.Exists(folder.Store) && !process.HasExited) await Task.Delay(50, TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        for (var i = 0; i < signals; i++) await Signal(process, "INT");
        var (code, _) = await End(process);
        Assert.Equal(130, code);
    }

    [Fact]
    public async Task A_page_that_comes_through_a_pipe_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes with names are made with mkfifo");
        using var folder = new TemporaryFolder();
        var pipe = folder.File("pipe.html");
        using (var make = Process.Start("mkfifo", [pipe])) await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var process = Start(folder, pipe);
        await File.WriteAllTextAsync(pipe, SamplePages.Fire(12), TestContext.Current.CancellationToken);
        var (code, notes) = await End(process);
        Assert.Equal(0, code);
        Assert.Contains("1 new page", notes, StringComparison.Ordinal);
    }
}
