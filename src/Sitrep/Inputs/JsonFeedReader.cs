using System.Text.Json;

namespace Sitrep.Inputs;

/// <summary>Reads a JSON Feed (versions 1 and 1.1).</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static IEnumerable<InputEntry> Read(byte[] bytes, string name, string address)
    {
        using var document = TryParse(bytes, out var fault);
        if (document is null)
        {
            yield return InputEntry.Bad(name, InputFaultKind.Damaged, fault!);
            yield break;
        }
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !TryGet(root, "items", out var items) || items.ValueKind != JsonValueKind.Array || items.GetArrayLength() == 0)
        {
            yield return InputEntry.Bad(name, InputFaultKind.NothingInside, "the feed has no items");
            yield break;
        }
        var title = FeedText.Plain(Field(root, "title"));
        var home = WebAddress.TryRead(Field(root, "home_page_url"), null, out var page) ? page : address;
        var number = 0;
        foreach (var item in items.EnumerateArray())
        {
            var place = FormattableString.Invariant($"{name}, item {++number}");
            yield return item.ValueKind == JsonValueKind.Object ? Item(item).Entry(place, name, title, home) : InputEntry.Bad(place, InputFaultKind.BadEntry, "the item is not an object");
        }
    }

    private static JsonDocument? TryParse(byte[] bytes, out string? fault)
    {
        try
        {
            fault = null;
            var start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            return JsonDocument.Parse(bytes.AsMemory(start), Options);
        }
        catch (JsonException e)
        {
            fault = FormattableString.Invariant($"the JSON breaks in line {(e.LineNumber ?? 0) + 1}; nothing of it could be read");
            return null;
        }
    }

    private static FeedItem Item(JsonElement item)
    {
        var html = Field(item, "content_html");
        return new()
        {
            Title = Field(item, "title"),
            Link = Field(item, "url") ?? Field(item, "external_url"),
            Id = Field(item, "id"),
            Date = Field(item, "date_published") ?? Field(item, "date_modified"),
            Content = html ?? Field(item, "content_text"),
            IsPlain = html is null,
            Summary = Field(item, "summary"),
        };
    }

    private static string? Field(JsonElement item, string name)
    {
        if (!TryGet(item, name, out var value)) return null;
        try
        {
            return value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
        }
        catch (InvalidOperationException)
        {
            return null; // Half a surrogate pair.
        }
    }

    /// <summary>A property; none in an object whose names are no Unicode.</summary>
    private static bool TryGet(JsonElement item, string name, out JsonElement value)
    {
        try
        {
            return item.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            value = default;
            return false;
        }
    }
}
