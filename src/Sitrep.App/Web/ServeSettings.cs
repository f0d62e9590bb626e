using System.Net;

namespace Sitrep.App.Web;

/// <summary>How the server is run.</summary>
/// <param name="Urls">Where it listens.</param>
/// <param name="Hosts">Host names it answers to beside those of the loopback interface.</param>
internal sealed record ServeSettings(IReadOnlyList<Uri> Urls, IReadOnlyList<string> Hosts)
{
    /// <summary>Where it listens when nothing is said.</summary>
    public const string Usual = "http://127.0.0.1:8027";

    /// <summary>Reads the addresses of the command line. One that the network can reach is refused unless host names are given: the server knows no login.</summary>
    public static ServeSettings? Parse(string urls, IReadOnlyList<string> hosts, out Error? error)
    {
        var parsed = new List<Uri>();
        error = null;
        foreach (var url in urls.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != "http" || uri.AbsolutePath != "/" || uri.Query.Length > 0) error = Errors.BadServeUrl(url);
            else if (!IsLoopback(uri) && hosts.Count == 0) error = Errors.OpenServeUrl(url);
            else parsed.Add(uri);
            if (error is not null) return null;
        }
        if (parsed.Count == 0) error = Errors.BadServeUrl(urls);
        return error is null ? new(parsed, hosts) : null;
    }

    private static bool IsLoopback(Uri uri) => uri.Host is "localhost" || IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
