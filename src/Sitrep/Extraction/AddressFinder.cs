namespace Sitrep.Extraction;

/// <summary>Decides on the page's own address.</summary>
internal static class AddressFinder
{
    /// <summary>The canonical address when it is believable (same host, not the site's root), else the one the page was read from.</summary>
    public static string Find(string readFrom, string? canonical)
    {
        if (string.IsNullOrWhiteSpace(canonical)) return readFrom;
        var hasBase = Uri.TryCreate(readFrom, UriKind.Absolute, out var from) && IsWeb(from);
        Uri? named;
        if (hasBase ? !Uri.TryCreate(from, canonical.Trim(), out named) : !Uri.TryCreate(canonical.Trim(), UriKind.Absolute, out named)) return readFrom;
        if (!IsWeb(named!) || named!.AbsolutePath.Length <= 1) return readFrom;
        if (hasBase && !SameSite(from!.Host, named.Host)) return readFrom;
        return named.GetLeftPart(UriPartial.Query);
    }

    private static bool IsWeb(Uri? address) => address is { Scheme: "http" or "https" };

    /// <summary>Equal hosts, leaving aside www, m and amp in front and one being a subdomain of the other.</summary>
    private static bool SameSite(string first, string second)
    {
        (first, second) = (Bare(first), Bare(second));
        return first == second || first.EndsWith("." + second, StringComparison.Ordinal) || second.EndsWith("." + first, StringComparison.Ordinal);
    }

    private static string Bare(string host)
    {
        host = host.ToLowerInvariant();
        foreach (var prefix in (ReadOnlySpan<string>)["www.", "m.", "amp."])
        {
            if (host.StartsWith(prefix, StringComparison.Ordinal)) return host[prefix.Length..];
        }
        return host;
    }
}
