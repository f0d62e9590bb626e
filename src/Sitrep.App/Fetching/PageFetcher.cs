using Sitrep.Text;

namespace Sitrep.App.Fetching;

/// <summary>Gets pages from the web: robots.txt first, then the page, redirects followed one by one, each of them checked anew.</summary>
/// <param name="settings">Bounds and manners.</param>
/// <param name="clock">Time of day and pauses between requests; how long the network itself may take is measured by the system's clock.</param>
/// <param name="known">What to ask with for an address that has been read before; null for one that has not. Called from several threads.</param>
/// <param name="note">Told when a host makes us wait.</param>
internal sealed class PageFetcher(FetchSettings settings, TimeProvider clock, Func<string, Validator?> known, Action<string> note) : IDisposable
{
    private readonly WebExchange exchange = new(settings, clock);
    private readonly HostGates gates = new(settings, clock);
    private RobotsCache? robots;

    /// <summary>The page at an address.</summary>
    /// <exception cref="FetchException">It could not be had.</exception>
    public async Task<FetchedPage> FetchAsync(Uri address, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = WebAddress.WithoutFragment(address); ;)
        {
            if (!seen.Add(current.AbsoluteUri)) throw new FetchException(address.AbsoluteUri, at => Errors.RedirectsInCircle(at, current.AbsoluteUri));
            if (seen.Count > settings.MaximumRedirects + 1) throw new FetchException(address.AbsoluteUri, at => Errors.TooManyRedirects(at, settings.MaximumRedirects));
            try
            {
                var (answer, validator) = await AskAsync(current, cancellation);
                if (!answer.IsRedirect) return Page(address, answer, validator);
                current = Redirects.Target(current, answer.Location);
            }
            catch (FetchException e) when (current.AbsoluteUri != address.AbsoluteUri)
            {
                throw e.For($"{address.AbsoluteUri}' -> '{current.AbsoluteUri}");
            }
        }
    }

    public void Dispose()
    {
        exchange.Dispose();
        gates.Dispose();
    }

    private FetchedPage Page(Uri requested, WebAnswer answer, Validator? validator)
    {
        var place = answer.Address.AbsoluteUri;
        var page = new FetchedPage(requested.AbsoluteUri, place, answer.Body, answer.Type, clock.GetUtcNow(), validator);
        if (answer.Number == 304 && validator is not null) return page with { UnchangedHash = validator.Sha256, Type = validator.Type };
        if (answer.Number is not (200 or 203)) throw new FetchException(place, at => Errors.BadStatus(at, answer.Number, StatusWords.Of(answer.Number), StatusWords.Hint(answer.Number)));
        return page with { Validator = answer.ETag is null && answer.LastModified is null ? null : new(answer.ETag, answer.LastModified, CaptureIds.ContentHash(answer.Body), answer.Type) };
    }

    /// <summary>Asks an address, again where the host says that it is busy and for how long; gives the answer and what was asked with.</summary>
    private async Task<(WebAnswer Answer, Validator? Validator)> AskAsync(Uri address, CancellationToken cancellation)
    {
        var rules = await Robots().OfAsync(address, cancellation);
        if (!rules.Allows(address)) throw new FetchException(address.AbsoluteUri, at => Errors.RobotsForbid(at, address.GetLeftPart(UriPartial.Authority) + "/robots.txt"));
        var validator = known(address.AbsoluteUri);
        for (var attempt = 1; ; attempt++)
        {
            var answer = await gates.RunAsync(address, rules.Delay, () => exchange.GetAsync(address, validator, cancellation), cancellation);
            if (answer.Number is not (429 or 503)) return (answer, validator);
            var wait = answer.RetryAfter ?? settings.BusyWait * attempt;
            if (attempt == settings.Tries || wait > settings.MaximumWait)
            {
                if (answer.RetryAfter is not null) gates.Close(address, wait);
                throw HostGates.Busy(address, wait);
            }
            gates.Hold(address, wait);
            note(FormattableString.Invariant($"{address.Host} is busy ({answer.Number}); trying again in {Math.Ceiling(wait.TotalSeconds)} s"));
        }
    }

    private RobotsCache Robots() => robots ?? Interlocked.CompareExchange(ref robots, new(exchange, gates, clock), null) ?? robots;
}
