using Microsoft.AspNetCore.Http;

namespace Sitrep.App.Web.Guarding;

/// <summary>What browsers are told on every answer: nothing but this server's own style sheet, script and pictures may be loaded or run.</summary>
internal static class SecurityHeaders
{
    private const string Own = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; ";

    /// <summary>Sets the headers of an answer.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Own + "frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers.CacheControl = "no-cache";
    }

    /// <summary>Lets other pages frame this answer: for embeds, which hold no form and no script.</summary>
    public static void AllowFraming(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    /// <summary>Shuts an answer in that carries other people's bytes: nothing in it is run, even if a browser should take it for a page.</summary>
    public static void Sandbox(HttpContext context) => context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
}
