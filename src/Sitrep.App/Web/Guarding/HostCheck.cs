namespace Sitrep.App.Web.Guarding;

/// <summary>
/// Answers only requests that name a known host. A page of the web can let its own host name point at 127.0.0.1 and then read what answers there
/// (DNS rebinding); the Host header gives it away.
/// </summary>
internal sealed class HostCheck(IEnumerable<string> hosts)
{
    private readonly HashSet<string> known = new([.. hosts, "localhost", "127.0.0.1", "[::1]"], StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a Host header without a name or with a known one.</summary>
    public bool Takes(string? host)
    {
        if (string.IsNullOrEmpty(host)) return false;
        var end = host.StartsWith('[') ? host.IndexOf(']') + 1 : host.IndexOf(':');
        return known.Contains(end > 0 ? host[..end] : host);
    }
}
