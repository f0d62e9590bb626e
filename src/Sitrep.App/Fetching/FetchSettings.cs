using System.Net;

namespace Sitrep.App.Fetching;

/// <summary>Bounds and manners of fetching.</summary>
internal sealed record FetchSettings
{
    /// <summary>The name that robots.txt files know us by.</summary>
    public const string ProductToken = "Sitrep";

    /// <summary>How to reach whoever runs this program; said to every host.</summary>
    public string? Contact { get; init; }

    /// <summary>Least time between two requests to one host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest time until a connection stands, name and certificate included.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest time from the request to the head of the answer.</summary>
    public TimeSpan HeaderTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time for the whole body: who drips a byte a second is cut here.</summary>
    public TimeSpan BodyTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest wait that a host may ask for between two pages or before another try; more is an error that names it.</summary>
    public TimeSpan MaximumWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Wait before another try when a host is busy and does not say how long.</summary>
    public TimeSpan BusyWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Most bytes of a body, packed and unpacked alike.</summary>
    public int MaximumBytes { get; init; } = 32 << 20;

    /// <summary>Most redirects that are followed.</summary>
    public int MaximumRedirects { get; init; } = 8;

    /// <summary>Hosts that are asked at the same time.</summary>
    public int Parallel { get; init; } = 8;

    /// <summary>Most addresses that are fetched of those one input names: a feed, a list, a sitemap.</summary>
    public int Links { get; init; } = 100;

    /// <summary>Tries in all when a host says that it is busy.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Why a network address is closed, or null.</summary>
    public Func<IPAddress, string?> Refusal { get; init; } = AddressPolicy.Refusal;

    /// <summary>The network addresses of a name.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = static (name, cancellation) => Dns.GetHostAddressesAsync(name, cancellation);

    /// <summary>Who we say we are. No address of a project page stands in it: there is none to be asked at.</summary>
    public string UserAgent => $"{ProductToken}/{Pipeline.ProgramVersion} (reads news pages for a ledger of who says what{(Contact is null ? "" : "; contact: " + Contact)})";
}
