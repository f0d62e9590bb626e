using Sitrep.App.Fetching;

namespace Sitrep.App.Reading;

/// <summary>Turns what an address gave into pages and further addresses.</summary>
internal static class FetchedContent
{
    /// <summary>What is in it, or the reason why there is nothing.</summary>
    public static IEnumerable<InputItem> Items(FetchedPage fetched)
    {
        var start = fetched.Content.AsSpan().TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        if (start.IsEmpty) return [new(fetched.Requested, null, Errors.EmptyInput(fetched.Address))];
        return Format(fetched.Type.MediaType) switch
        {
            { } format => [new(fetched.Requested, new Page(fetched.Address, format, fetched.Content) { Charset = fetched.Type.Charset }, null) { IsFetched = true }],
            null => Parts(fetched),
        };
    }

    /// <summary>Feeds, sitemaps, PDF and the other kinds that files have; a kind that none of them is goes by the name the host gave it.</summary>
    private static IEnumerable<InputItem> Parts(FetchedPage fetched)
    {
        using var content = new MemoryStream(fetched.Content, writable: false);
        foreach (var item in InputFiles.Entries(content, fetched.Address, fetched.Address))
            yield return item.Error is { Code: "E103" } ? new(fetched.Requested, null, Errors.MediaNotRead(fetched.Address, fetched.Type.MediaType ?? "unknown")) : item with { Name = fetched.Requested };
    }

    /// <summary>What the host names; null for what has to be looked into.</summary>
    private static PageFormat? Format(string? media) => media switch
    {
        "text/html" or "application/xhtml+xml" => PageFormat.Html,
        "text/markdown" or "text/x-markdown" => PageFormat.Markdown,
        "text/plain" => PageFormat.PlainText,
        _ => null,
    };
}
