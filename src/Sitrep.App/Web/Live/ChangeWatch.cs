using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Sitrep.App.Web.Live;

/// <summary>Watches the store for what others write into it and tells those who listen. It looks only while somebody listens.</summary>
internal sealed class ChangeWatch : IAsyncDisposable
{
    /// <summary>Asking costs SQLite one comparison.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private const int MostListeners = 64;
    private readonly ConcurrentDictionary<Channel<SituationPulse>, string?> listeners = new();
    private readonly CancellationTokenSource ended = new();
    private readonly StoreDesk desk;
    private readonly SituationViews views;
    private readonly Task watching;

    public ChangeWatch(StoreDesk desk, SituationViews views)
    {
        this.desk = desk;
        this.views = views;
        watching = Task.Run(WatchAsync);
    }

    /// <summary>The state of the store, for those who come or come back.</summary>
    public string Marker => desk.Version;

    /// <summary>Listens; null when too many do.</summary>
    /// <param name="situation">Id of the situation of interest; null for all.</param>
    public Channel<SituationPulse>? Listen(string? situation)
    {
        if (listeners.Count >= MostListeners) return null;
        var channel = Channel.CreateBounded<SituationPulse>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[channel] = situation;
        return channel;
    }

    /// <summary>Listens no more.</summary>
    public void Leave(Channel<SituationPulse> channel) => listeners.TryRemove(channel, out _);

    /// <summary>Ended with the server.</summary>
    public CancellationToken Ended => ended.Token;

    private async Task WatchAsync()
    {
        var known = new Dictionary<string, SituationPulse>(StringComparer.Ordinal);
        string? version = null;
        using var timer = new PeriodicTimer(Step);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                if (listeners.IsEmpty && version is not null) { version = null; known.Clear(); continue; }
                if (listeners.IsEmpty) continue;
                try
                {
                    if (desk.Version is var current && current == version) continue;
                    Tell(known, isFirst: version is null);
                    version = current;
                }
                catch (Storage.StoreException)
                {
                    // The store is busy or broken: pages say so; here it is asked again in a second.
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private void Tell(Dictionary<string, SituationPulse> known, bool isFirst)
    {
        foreach (var row in views.Rows())
        {
            var pulse = new SituationPulse(row.Id, row.Name, row.Pages, row.Claims, desk.Use(store => store.Marker(row.Id)));
            if (known.TryGetValue(row.Id, out var former) && former == pulse) continue;
            known[row.Id] = pulse;
            if (isFirst) continue;
            foreach (var (channel, situation) in listeners)
                if (situation is null || situation == row.Id) channel.Writer.TryWrite(pulse);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await watching;
        ended.Dispose();
    }
}
