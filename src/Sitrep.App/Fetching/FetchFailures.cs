using System.Net.Sockets;
using System.Security.Authentication;

namespace Sitrep.App.Fetching;

/// <summary>The error that a person can act on behind one of the HTTP library's.</summary>
internal static class FetchFailures
{
    public static FetchException Of(Exception failure, string place)
    {
        for (var e = failure; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case FetchException known: return known;
                case ClosedAddressException closed: return new(place, at => Errors.ClosedAddress(at, closed.Address, closed.Reason));
                case AuthenticationException trust: return new(place, at => Errors.NoTrust(at, Bare(trust.Message)), isHostDown: true);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery }: 
                    return new(place, at => Errors.NameNotFound(at, new Uri(place).Host), isHostDown: true);
                case SocketException socket: return new(place, at => Errors.NoConnection(at, Bare(socket.Message)), isHostDown: true);
            }
        }
        var reason = failure is HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }
            ? "it ended before it was whole"
            : failure is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } ? "its head is too long" : Bare(failure.Message);
        return new(place, at => Errors.BrokenAnswer(at, reason));
    }

    /// <summary>A message of the library without its full stop and with a small first letter, as our errors are written.</summary>
    private static string Bare(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return line.Length > 1 && char.IsUpper(line[0]) && !char.IsUpper(line[1]) ? char.ToLowerInvariant(line[0]) + line[1..] : line;
    }
}
