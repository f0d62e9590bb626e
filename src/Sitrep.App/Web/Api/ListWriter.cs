using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sitrep.App.Web.Api;

/// <summary>Sends a page of a list: the items, how many there are, where the next ones stand.</summary>
internal static class ListWriter
{
    public const int MostItems = 1000;
    private const int UsualItems = 100;

    /// <summary>Sends the items that the query asks for with <c>page</c> and <c>size</c>.</summary>
    /// <param name="context">The request.</param>
    /// <param name="items">All items; each writes its properties.</param>
    /// <param name="page">Number of the page, from 1 on.</param>
    /// <param name="size">Items a page.</param>
    public static Task SendAsync(HttpContext context, IReadOnlyList<Action<Utf8JsonWriter>> items, int? page, int? size)
    {
        if (page is < 1 or > 1_000_000 || size is < 1 or > MostItems) return Problems.SendAsync(context, 400, "bad-paging", "page begins at 1; size goes from 1 to 1000");
        var (number, length) = (page ?? 1, size ?? UsualItems);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteNumber("total", items.Count);
            json.WriteNumber("page", number);
            json.WriteNumber("size", length);
            if ((long)number * length < items.Count) json.WriteString("next", Next(context, number + 1, length));
            json.WriteStartArray("items");
            foreach (var item in items.Skip((int)Math.Min(int.MaxValue, ((long)number - 1) * length)).Take(length))
            {
                json.WriteStartObject();
                item(json);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Answer.Bytes(context, buffer.ToArray(), "application/json; charset=utf-8");
    }

    /// <summary>Writes the properties of an object, all but some.</summary>
    public static void Copy(Utf8JsonWriter json, JsonElement element, params ReadOnlySpan<string> without)
    {
        foreach (var property in element.EnumerateObject())
            if (!without.Contains(property.Name)) property.WriteTo(json);
    }

    private static string Next(HttpContext context, int page, int size)
    {
        var query = context.Request.Query.Where(pair => pair.Key is not ("page" or "size")).SelectMany(pair => pair.Value.Select(value => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(value ?? "")));
        return context.Request.Path + "?" + string.Join('&', [.. query, FormattableString.Invariant($"page={page}"), FormattableString.Invariant($"size={size}")]);
    }
}
