namespace Sitrep.App.Fetching;

/// <summary>Decides where a redirect may lead.</summary>
internal static class Redirects
{
    /// <summary>The address that an answer points to.</summary>
    /// <remarks>From https only https is followed: what comes over a protected line must not be replaced over an open one.</remarks>
    /// <exception cref="FetchException">It leads nowhere, or where we do not go.</exception>
    public static Uri Target(Uri from, string? location)
    {
        if (string.IsNullOrWhiteSpace(location) || !Uri.TryCreate(from, location.Trim(), out var next)) throw Bad(from, "nowhere", "the host is at fault; try again later");
        if (next.Scheme is not ("http" or "https")) throw Bad(from, $"'{next.Scheme}:', which is not fetched", "http and https are");
        if (!WebAddress.TryParse(next.AbsoluteUri, out var target, out var error)) throw Bad(from, "an address with a name or password in it, or none", error.Hint);
        if (from.Scheme == "https" && target.Scheme == "http") throw Bad(from, $"the unprotected {target.AbsoluteUri}", "from https only https is followed; give that address itself if you trust it");
        return target;
    }

    private static FetchException Bad(Uri from, string where, string hint) => new(from.AbsoluteUri, at => Errors.BadRedirect(at, where, hint));
}
