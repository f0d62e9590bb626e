using Sitrep.App.Fetching;

namespace Sitrep.App.Reading;

/// <summary>Turns what an address gave into pages.</summary>
internal static class FetchedContent
{
    /// <summary>The pages in it, or the reason why there are none.</summary>
    public static IEnumerable<InputItem> Items(FetchedPage fetched)
    {
        var start = fetched.Content.AsSpan().TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        if (start.IsEmpty) return [new(fetched.Address, null, Errors.EmptyInput(fetched.Address))];
        return Format(fetched.Type.MediaType, start[0]) switch
        {
            { } format => [new(fetched.Address, new Page(fetched.Address, format, fetched.Content) { Charset = fetched.Type.Charset }, null) { IsFetched = true }],
            null when start[0] == '{' && fetched.Type.MediaType!.Contains("json", StringComparison.Ordinal) => InputFiles.Lines(fetched.Content, fetched.Address),
            null => [new(fetched.Address, null, Errors.MediaNotRead(fetched.Address, fetched.Type.MediaType ?? "unknown"))],
        };
    }

    /// <summary>What the host names; what the first character tells where it names nothing, or "just bytes".</summary>
    private static PageFormat? Format(string? media, byte first) => media switch
    {
        "text/html" or "application/xhtml+xml" => PageFormat.Html,
        "text/markdown" or "text/x-markdown" => PageFormat.Markdown,
        "text/plain" => PageFormat.PlainText,
        null or "application/octet-stream" or "*/*" => first == '<' ? PageFormat.Html : PageFormat.PlainText,
        _ => null,
    };
}
