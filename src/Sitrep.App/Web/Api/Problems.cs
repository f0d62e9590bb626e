using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sitrep.App.Web.Api;

/// <summary>The one shape of errors of the API (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>Sends a problem.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">Its HTTP status.</param>
    /// <param name="type">Its kind, a word of docs/reference/api.md.</param>
    /// <param name="detail">What is wrong this time, and what to do.</param>
    public static Task SendAsync(HttpContext context, int status, string type, string detail)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "urn:sitrep:problem:" + type);
            json.WriteString("title", type.Replace('-', ' '));
            json.WriteNumber("status", status);
            json.WriteString("detail", detail);
            json.WriteString("instance", context.Request.Path.Value);
            json.WriteEndObject();
        }
        return Answer.Bytes(context, buffer.ToArray(), "application/problem+json", status);
    }
}
