using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sitrep.App.Web;

/// <summary>Sends answers: whole, with a tag of their bytes, or only word that nothing changed.</summary>
internal static class Answer
{
    private const string Head = "head";

    /// <summary>Answers HEAD as GET without its body.</summary>
    public static void OnlyHead(HttpContext context)
    {
        context.Items[Head] = true;
        context.Request.Method = HttpMethods.Get;
    }

    /// <summary>A page.</summary>
    public static Task Page(HttpContext context, Markup page, int status = 200) => Bytes(context, Encoding.UTF8.GetBytes(page.Text ?? ""), "text/html; charset=utf-8", status);

    /// <summary>Text of some kind.</summary>
    public static Task Text(HttpContext context, string text, string kind, int status = 200) => Bytes(context, Encoding.UTF8.GetBytes(text), kind, status);

    /// <summary>Bytes of some kind.</summary>
    public static async Task Bytes(HttpContext context, ReadOnlyMemory<byte> bytes, string kind, int status = 200)
    {
        var response = context.Response;
        if (status == 200)
        {
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..20]}\"";
            response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch.SelectMany(value => (value ?? "").Split(',')).Any(value => value.Trim() is var given && (given == "*" || given == tag || given == "W/" + tag)))
            {
                response.StatusCode = 304;
                return;
            }
        }
        response.StatusCode = status;
        response.ContentType = kind;
        response.ContentLength = bytes.Length;
        if (context.Items.ContainsKey(Head)) return;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>What a writer of text writes.</summary>
    public static Task Written(HttpContext context, Action<TextWriter> write, string kind)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(text);
        return Text(context, text.ToString(), kind);
    }

    /// <summary>Offers an answer as a file of a name.</summary>
    public static void AsFile(HttpContext context, string name) =>
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{new string([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')])}\"";
}
