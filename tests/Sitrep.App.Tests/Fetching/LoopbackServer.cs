using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sitrep.App.Tests.Fetching;

/// <summary>A small HTTP server of our own that can also misbehave: a handler gets the request and writes whatever bytes it likes.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener;
    private readonly Func<LoopbackRequest, Task> handle;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<LoopbackRequest> requests = new();
    private int open, mostOpen;

    public LoopbackServer(Func<LoopbackRequest, Task> handle, string address = "127.0.0.1", int port = 0)
    {
        this.handle = handle;
        listener = new(IPAddress.Parse(address), port);
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>All requests so far.</summary>
    public IReadOnlyList<LoopbackRequest> Requests => [.. requests];

    /// <summary>Paths asked for so far, robots.txt left out.</summary>
    public List<string> Paths => [.. requests.Select(request => request.Path).Where(path => path != "/robots.txt")];

    /// <summary>Most requests that ran at the same time.</summary>
    public int MostOpen => mostOpen;

    public string Url(string path) => $"http://{((IPEndPoint)listener.LocalEndpoint).Address}:{Port}{path}";

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            if (await LoopbackRequest.ReadAsync(stream, stop.Token) is not { } request) return;
            requests.Enqueue(request);
            var now = Interlocked.Increment(ref open);
            for (var most = mostOpen; now > most && Interlocked.CompareExchange(ref mostOpen, now, most) != most; most = mostOpen)
            {
            }
            try
            {
                await handle(request);
            }
            finally
            {
                Interlocked.Decrement(ref open);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }
}
