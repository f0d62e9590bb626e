using Microsoft.AspNetCore.Http;

namespace Sitrep.App.Web.Guarding;

/// <summary>
/// Refuses what another web site makes a reader's browser send. Browsers say where a request comes from (Origin, Sec-Fetch-Site); programs, which say
/// neither, must name themselves in a header that no form of another site can set.
/// </summary>
internal static class WriteGuard
{
    /// <summary>The header in which programs name themselves.</summary>
    public const string ClientHeader = "Sitrep-Client";

    /// <summary>Why a request that would write is refused; null for one that may pass.</summary>
    public static string? Refuse(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return null;
        if (request.Headers.Origin.FirstOrDefault() is { } origin && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)) return "The request comes from another site.";
        if (request.Headers["Sec-Fetch-Site"].FirstOrDefault() is { } site && site is not ("same-origin" or "none")) return "The request comes from another site.";
        if (request.Path.StartsWithSegments("/api") && request.Headers[ClientHeader].FirstOrDefault() is not { Length: > 0 }) return $"Name your program in a header {ClientHeader}.";
        return null;
    }
}
