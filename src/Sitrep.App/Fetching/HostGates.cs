using System.Collections.Concurrent;

namespace Sitrep.App.Fetching;

/// <summary>Keeps the pace: hosts side by side, the pages of one host one after the other with a pause.</summary>
internal sealed class HostGates(FetchSettings settings, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, HostGate> gates = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim places = new(settings.Parallel, settings.Parallel);

    /// <summary>Runs a request when it is the host's turn and its pause is over.</summary>
    /// <param name="address">Whose host is asked.</param>
    /// <param name="delay">The pause that the host asks for, if it does; ours where ours is longer.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the waiting and the request.</param>
    /// <param name="pauseAfter">False when the next request need not wait.</param>
    /// <exception cref="FetchException">The host asked to be left alone.</exception>
    public async Task<T> RunAsync<T>(Uri address, TimeSpan? delay, Func<Task<T>> request, CancellationToken cancellation, bool pauseAfter = true)
    {
        var gate = gates.GetOrAdd(address.Host, static _ => new());
        await gate.Turn.WaitAsync(cancellation);
        try
        {
            if (gate.ClosedUntil is { } until && until > clock.GetUtcNow()) throw Busy(address, until - clock.GetUtcNow());
            if (gate.Next - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellation);
            await places.WaitAsync(cancellation);
            try
            {
                return await request();
            }
            finally
            {
                places.Release();
                var pause = delay > settings.Delay ? delay.Value : settings.Delay;
                if (pauseAfter) gate.Next = clock.GetUtcNow() + (pause < settings.MaximumWait ? pause : settings.MaximumWait);
            }
        }
        finally
        {
            gate.Turn.Release();
        }
    }

    /// <summary>Leaves a host alone for a while.</summary>
    public void Hold(Uri address, TimeSpan wait)
    {
        var gate = gates.GetOrAdd(address.Host, static _ => new());
        var next = clock.GetUtcNow() + wait;
        if (next > gate.Next) gate.Next = next;
    }

    /// <summary>Asks nothing more of a host until then.</summary>
    public void Close(Uri address, TimeSpan wait) => gates.GetOrAdd(address.Host, static _ => new()).ClosedUntil = clock.GetUtcNow() + wait;

    /// <summary>The failure of an address whose host asks to be left alone.</summary>
    public static FetchException Busy(Uri address, TimeSpan wait) =>
        new(address.AbsoluteUri, place => Errors.HostIsBusy(place, (int)Math.Min(int.MaxValue, Math.Ceiling(wait.TotalSeconds))));

    public void Dispose()
    {
        foreach (var gate in gates.Values) gate.Dispose();
        places.Dispose();
    }
}
