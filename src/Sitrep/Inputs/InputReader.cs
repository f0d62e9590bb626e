using System.IO.Compression;

namespace Sitrep.Inputs;

/// <summary>Reads inputs of every kind: bytes in, pages (and addresses to fetch, and faults) out. No network, no disk.</summary>
/// <remarks>
/// What an input is, its first bytes tell; its name decides only where they leave it open. Web archives are read record by record; all else is
/// read whole up to a bound. A broken part gives a fault and costs nothing that was read before it.
/// </remarks>
public sealed class InputReader
{
    private const int MostBadLines = 20;

    /// <summary>What the input holds, part by part, in its order.</summary>
    /// <param name="content">The bytes; read once, from where the stream stands. It stays open.</param>
    /// <param name="name">What it is called in messages; its ending counts.</param>
    /// <param name="address">Its own address: of the page it holds, where that gives none.</param>
    public IEnumerable<InputEntry> Read(Stream content, string name, string address)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        return Entries(content, name, address, false);
    }

    private static IEnumerable<InputEntry> Entries(Stream content, string name, string address, bool isInside)
    {
        var start = new byte[InputSniffer.Window];
        var length = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        Array.Resize(ref start, length);
        var kind = InputSniffer.Sniff(start, name);
        var whole = Rewound(content, start);
        return kind switch
        {
            InputKind.Empty => [InputEntry.Bad(name, InputFaultKind.Empty, "is empty")],
            InputKind.Warc => WarcReader.Read(whole, false, name),
            InputKind.Gzip when !isInside => Packed(whole, start, name, address),
            InputKind.Gzip => [InputEntry.Bad(name, InputFaultKind.NotRead, "it is packed twice", "unpack it once")],
            InputKind.Html or InputKind.PlainText or InputKind.Markdown => [Single(whole, kind, name, address)],
            InputKind.Binary or InputKind.OtherText => [NotRead(start, kind, name)],
            _ => Document(whole, kind, name, address),
        };
    }

    /// <summary>The stream with the bytes looked at in front again.</summary>
    private static Stream Rewound(Stream content, byte[] start)
    {
        if (!content.CanSeek) return new PrefixedStream(start, content);
        content.Seek(-start.Length, SeekOrigin.Current);
        return content;
    }

    private static IEnumerable<InputEntry> Document(Stream content, InputKind kind, string name, string address)
    {
        var bytes = BoundedBytes.Read(content, BoundedBytes.Document, out var isCut);
        var entries = kind switch
        {
            InputKind.JsonLines => Lines(bytes, name),
            InputKind.JsonFeed => JsonFeedReader.Read(bytes, name, address),
            InputKind.Feed => FeedReader.Read(bytes, name, address),
            InputKind.Opml => OpmlReader.Read(bytes, name, address),
            InputKind.Sitemap => SitemapReader.Read(bytes, name, address),
            InputKind.Mail => MailReader.Read(bytes, name, address),
            InputKind.Mhtml => MailReader.ReadWebPage(bytes, name, address),
            InputKind.Csv => CsvReader.Read(bytes, name),
            InputKind.AddressList => Addresses(bytes, name),
            _ => [InputEntry.Of(name, new EmbeddedDocument(name, address, bytes))],
        };
        foreach (var entry in entries) yield return entry;
        if (isCut) yield return InputEntry.Bad(name, InputFaultKind.TooLarge, FormattableString.Invariant($"only its first {BoundedBytes.Document >> 20} MB were read"), "split it, or pack its pages as JSON Lines in several files");
    }

    private static InputEntry Single(Stream content, InputKind kind, string name, string address)
    {
        var bytes = BoundedBytes.Read(content, BoundedBytes.Page, out _);
        var format = kind switch { InputKind.Html => PageFormat.Html, InputKind.Markdown => PageFormat.Markdown, _ => PageFormat.PlainText };
        if (format == PageFormat.Html) address = SavedPages.AddressOf(bytes) ?? address;
        return InputEntry.Of(name, new Page(address, format, bytes));
    }

    private static IEnumerable<InputEntry> Packed(Stream content, byte[] start, string name, string address)
    {
        var inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        using var head = new MemoryStream(start, false);
        using var peek = new GZipStream(head, CompressionMode.Decompress);
        var first = BoundedBytes.Unpack(peek, 64, out _, out _);
        if (first.AsSpan().StartsWith("WARC/"u8)) return WarcReader.Read(content, true, name);
        using var members = new GzipMembers(content);
        var bytes = BoundedBytes.Unpack(members, BoundedBytes.Document, out var isCut, out var isDamaged);
        var entries = bytes.Length > 0 || !isDamaged ? Entries(new MemoryStream(bytes, false), inner, address, true) : [];
        return (members.IsBomb || isCut, isDamaged) switch
        {
            (true, _) => entries.Append(InputEntry.Bad(name, InputFaultKind.TooLarge, members.IsBomb ? "it unpacks to far more than texts do; only the beginning was read" : FormattableString.Invariant($"it unpacks to more than {BoundedBytes.Document >> 20} MB; only the beginning was read"))),
            (_, true) => entries.Append(InputEntry.Bad(name, InputFaultKind.Damaged, bytes.Length > 0 ? "its packing (gzip) is damaged; what could be unpacked was read" : "its packing (gzip) is damaged")),
            _ => entries,
        };
    }

    private static IEnumerable<InputEntry> Lines(byte[] bytes, string name)
    {
        int bad = 0, good = 0;
        foreach (var line in new JsonLinesReader().Read(new MemoryStream(bytes, false), name))
        {
            var place = FormattableString.Invariant($"{name}:{line.Line}");
            if (line.Page is { } page)
            {
                good++;
                yield return InputEntry.Of(place, line.Diagnostic is null ? page : page with { Notes = [line.Diagnostic] });
                continue;
            }
            yield return InputEntry.Bad(place, InputFaultKind.BadEntry, line.Error ?? "no page", "each line is a JSON object with url or id, and text or html");
            if (good == 0 && ++bad >= MostBadLines)
            {
                yield return InputEntry.Bad(name, InputFaultKind.NotRead, FormattableString.Invariant($"none of its first {MostBadLines} lines is an article; the rest was left"), "JSON Lines hold one JSON object a line, with url or id, and text or html");
                yield break;
            }
        }
    }

    private static IEnumerable<InputEntry> Addresses(byte[] bytes, string name)
    {
        using var reader = new StreamReader(new MemoryStream(bytes, false));
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#') continue;
            var place = FormattableString.Invariant($"{name}:{number}");
            yield return WebAddress.TryRead(line, null, out var address)
                ? InputEntry.Of(place, new LinkedAddress(address, LinkKind.Page))
                : InputEntry.Bad(place, InputFaultKind.BadEntry, "the line is not an address of the web");
        }
    }

    private static InputEntry NotRead(byte[] start, InputKind kind, string name) => kind == InputKind.OtherText
        ? InputEntry.Bad(name, InputFaultKind.NotRead, "it is XML or JSON of a form that is not read")
        : InputSniffer.BinaryName(start) is { } known
            ? InputEntry.Bad(name, InputFaultKind.NotRead, $"it is {known}", "save its text as HTML, PDF or plain text")
            : InputEntry.Bad(name, InputFaultKind.NotRead, "it holds binary data");
}
