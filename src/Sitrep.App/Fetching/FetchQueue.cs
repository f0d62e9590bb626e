using System.Threading.Channels;

namespace Sitrep.App.Fetching;

/// <summary>Fetches many addresses: each host's one after the other, hosts side by side. Answers come as they are ready.</summary>
/// <remarks>Addresses are added and answers taken by one thread; the fetching runs on others.</remarks>
internal sealed class FetchQueue : IAsyncDisposable
{
    private const int MostFailures = 3, MostAnswersWaiting = 16;

    private readonly PageFetcher fetcher;
    private readonly CancellationTokenSource stop;
    private readonly Channel<FetchAnswer> answers = Channel.CreateBounded<FetchAnswer>(MostAnswersWaiting);
    private readonly Dictionary<string, Queue<Uri>> hosts = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<Task> workers = [];
    private int added, taken;

    public FetchQueue(PageFetcher fetcher, CancellationToken cancellation)
    {
        this.fetcher = fetcher;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>Addresses whose answer has not been taken yet.</summary>
    public int Waiting => added - taken;

    /// <summary>Addresses added so far, each once.</summary>
    public int Added => added;

    /// <summary>True when an answer can be taken without waiting.</summary>
    public bool IsReady => answers.Reader.Count > 0;

    /// <summary>Adds an address; one that was added before is passed over.</summary>
    public void Add(Uri address)
    {
        if (!known.Add(address.AbsoluteUri)) return;
        added++;
        lock (hosts)
        {
            if (hosts.TryGetValue(address.Host, out var waiting))
            {
                waiting.Enqueue(address);
                return;
            }
            hosts[address.Host] = new([address]);
        }
        workers.RemoveAll(worker => worker.IsCompletedSuccessfully);
        workers.Add(Task.Run(() => WorkAsync(address.Host), CancellationToken.None));
    }

    /// <summary>The next answer; null when all have been taken.</summary>
    public async Task<FetchAnswer?> NextAsync(CancellationToken cancellation)
    {
        if (Waiting == 0) return null;
        var answer = await answers.Reader.ReadAsync(cancellation);
        taken++;
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await Task.WhenAll(workers);
        }
        catch (OperationCanceledException)
        {
        }
        stop.Dispose();
    }

    private async Task WorkAsync(string host)
    {
        for (var failures = 0; ;)
        {
            Uri? address;
            lock (hosts)
            {
                if (!hosts[host].TryDequeue(out address))
                {
                    hosts.Remove(host);
                    return;
                }
            }
            var answer = failures < MostFailures ? await FetchAsync(address) : new(address.AbsoluteUri, null, Errors.HostGivenUp(address.AbsoluteUri, host, failures));
            failures = answer.IsHostDown ? failures + 1 : failures >= MostFailures ? failures : 0;
            await answers.Writer.WriteAsync(answer, stop.Token);
        }
    }

    private async Task<FetchAnswer> FetchAsync(Uri address)
    {
        try
        {
            return new(address.AbsoluteUri, await fetcher.FetchAsync(address, stop.Token), null);
        }
        catch (FetchException e)
        {
            return new(address.AbsoluteUri, null, e.Error, e.IsHostDown);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The border of one address: whatever is wrong with it must not cost the others.
            return new(address.AbsoluteUri, null, Errors.BrokenAnswer(address.AbsoluteUri, e.Message));
        }
    }
}
