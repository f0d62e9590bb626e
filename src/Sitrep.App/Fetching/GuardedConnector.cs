using System.Net;
using System.Net.Sockets;

namespace Sitrep.App.Fetching;

/// <summary>Makes every connection of the program: looks the name up once, checks each address it gives, and connects to what it checked.</summary>
/// <remarks>A name that changes its answer between check and connect gains nothing: there is no second look-up.</remarks>
internal sealed class GuardedConnector(FetchSettings settings)
{
    /// <summary>A connection to a public address of the host.</summary>
    /// <exception cref="ClosedAddressException">The host has closed addresses only.</exception>
    /// <exception cref="SocketException">The name is not known, or nothing answers there.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await settings.Resolve(host, cancellation);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        ClosedAddressException? closed = null;
        SocketException? failed = null;
        for (var i = 0; i < addresses.Length; i++)
        {
            if (settings.Refusal(addresses[i]) is { } reason)
            {
                closed = new(addresses[i].ToString(), reason);
                continue;
            }
            try
            {
                return await ConnectAsync(addresses[i], context.DnsEndPoint.Port, isLast: i == addresses.Length - 1, cancellation);
            }
            catch (SocketException e)
            {
                failed = e;
            }
        }
        throw (Exception?)failed ?? closed!;
    }

    private async Task<Stream> ConnectAsync(IPAddress address, int port, bool isLast, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (!isLast) patience.CancelAfter(settings.ConnectTimeout / 3); // a dead first address must leave time for the others
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), patience.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
