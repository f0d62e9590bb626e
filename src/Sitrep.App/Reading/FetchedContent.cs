using Sitrep.App.Fetching;
using Sitrep.Inputs;

namespace Sitrep.App.Reading;

/// <summary>Turns what an address gave into pages and further addresses.</summary>
internal static class FetchedContent
{
    /// <summary>What is in it, or the reason why there is nothing.</summary>
    /// <remarks>A page of text is what its host says it is; documents of other kinds are known by their content, as files are.</remarks>
    public static IEnumerable<InputItem> Items(FetchedPage fetched)
    {
        var start = fetched.Content.AsSpan().TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        if (start.IsEmpty) return [new(fetched.Requested, null, Errors.EmptyInput(fetched.Address))];
        var kind = InputSniffer.Sniff(fetched.Content.AsSpan(0, Math.Min(fetched.Content.Length, InputSniffer.Window)), Uri.TryCreate(fetched.Address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "");
        var format = Format(fetched.Type.MediaType, start[0]);
        if (IsDocument(kind, fetched.Type.MediaType, format)) return Parts(fetched);
        return format is { } known
            ? [new(fetched.Requested, new Page(fetched.Address, known, fetched.Content) { Charset = fetched.Type.Charset, Seen = fetched.SeenAt }, null) { IsFetched = true }]
            : [new(fetched.Requested, null, Errors.MediaNotRead(fetched.Address, fetched.Type.MediaType ?? "unknown"))];
    }

    /// <summary>The parts of a document, each seen when the document was, unless it tells better.</summary>
    private static IEnumerable<InputItem> Parts(FetchedPage fetched)
    {
        using var content = new MemoryStream(fetched.Content, writable: false);
        foreach (var item in InputFiles.Entries(content, fetched.Address, fetched.Address))
            yield return item with { Name = fetched.Requested, Page = item.Page is { } page ? page with { Seen = page.Seen ?? fetched.SeenAt } : null };
    }

    /// <summary>True for what is no single page of text: a feed, a list, a PDF, an archive.</summary>
    private static bool IsDocument(InputKind kind, string? media, PageFormat? format) => kind switch
    {
        InputKind.Pdf or InputKind.Feed or InputKind.JsonFeed or InputKind.Opml or InputKind.Sitemap or InputKind.Warc or InputKind.Gzip => true,
        InputKind.JsonLines => media?.Contains("json", StringComparison.Ordinal) == true,
        InputKind.Csv or InputKind.Mail or InputKind.Mhtml => format is null,
        _ => false,
    };

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
