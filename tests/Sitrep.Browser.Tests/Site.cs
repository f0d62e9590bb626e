using System.Text.RegularExpressions;
using Sitrep.App;

namespace Sitrep.Browser.Tests;

/// <summary>A store that is served by the whole program, at a free port of this machine.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task<int> running;

    private Site(string store, Uri address, Task<int> running, CancellationTokenSource stop) => (Store, Address, this.running, this.stop) = (store, address, running, stop);

    /// <summary>The store's file.</summary>
    public string Store { get; }

    public Uri Address { get; }

    /// <summary>Serves a store until the site is disposed of.</summary>
    public static async Task<Site> ServeAsync(string store)
    {
        var output = new StringWriter();
        var stop = new CancellationTokenSource();
        var terminal = new Terminal(TextWriter.Synchronized(output), TextWriter.Synchronized(new StringWriter()), Stream.Null, Stream.Null, 160, color: false, live: false);
        var running = Task.Run(() => CommandTree.InvokeAsync(["serve", "--store", store, "--urls", "http://127.0.0.1:0"], terminal, null, stop.Token));
        for (var tries = 0; tries < 600 && !running.IsCompleted; tries++)
        {
            if (Regex.Match(output.ToString(), @"http://\S+") is { Success: true } found) return new(store, new(found.Value), running, stop);
            await Task.Delay(100);
        }
        throw new InvalidOperationException("the program does not serve: " + output);
    }

    /// <summary>Runs another command of the program beside the server, as another process would.</summary>
    public static async Task RunAsync(params string[] arguments)
    {
        var notes = new StringWriter();
        var code = await CommandTree.InvokeAsync(arguments, new(new StringWriter(), notes, Stream.Null, Stream.Null, 160, color: false, live: false));
        Assert.True(code == 0, string.Join(' ', arguments) + ": " + notes);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }
}
