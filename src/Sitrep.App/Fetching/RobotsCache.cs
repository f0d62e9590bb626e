using System.Collections.Concurrent;

namespace Sitrep.App.Fetching;

/// <summary>The robots.txt of each host, asked for once and kept for a day.</summary>
internal sealed class RobotsCache(WebExchange exchange, HostGates gates, TimeProvider clock)
{
    private const int MaximumRedirects = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Lazy<Task<RobotsFile>> File)> files = new(StringComparer.Ordinal);

    /// <summary>The rules for an address.</summary>
    /// <exception cref="FetchException">The host cannot be reached, or fails to give its rules: then nothing may be read there.</exception>
    public async Task<RobotsFile> OfAsync(Uri address, CancellationToken cancellation)
    {
        var place = address.GetLeftPart(UriPartial.Authority);
        var now = clock.GetUtcNow();
        if (files.TryGetValue(place, out var kept) && now - kept.At >= Lifetime) files.TryRemove(new(place, kept));
        var entry = files.GetOrAdd(place, key => (now, new(() => ReadAsync(new(key + "/robots.txt"), cancellation))));
        try
        {
            return await entry.File.Value;
        }
        catch (FetchException e)
        {
            throw e.For(address.AbsoluteUri);
        }
    }

    private async Task<RobotsFile> ReadAsync(Uri address, CancellationToken cancellation)
    {
        var current = address;
        for (var hop = 0; hop <= MaximumRedirects; hop++)
        {
            var asked = current;
            // No pause behind it: the page that it was asked for may follow at once.
            var answer = await gates.RunAsync(asked, null, () => exchange.GetAsync(asked, null, cancellation), cancellation, pauseAfter: false);
            if (answer.Number is 200 or 203) return RobotsFile.Parse(answer.Body, FetchSettings.ProductToken);
            if (answer.Number is >= 500 or 429) throw new FetchException(address.AbsoluteUri, at => Errors.NoRobots(at, address.AbsoluteUri, answer.Number));
            if (!answer.IsRedirect || !Uri.TryCreate(asked, answer.Location, out var next) || next.Scheme is not ("http" or "https")) return RobotsFile.AllowsAll;
            current = WebAddress.WithoutFragment(next);
        }
        return RobotsFile.AllowsAll; // RFC 9309, 2.3.1.2: after five redirects it may be taken as missing
    }
}
