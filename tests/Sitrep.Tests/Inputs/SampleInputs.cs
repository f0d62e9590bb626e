using System.IO.Compression;
using System.Text;

namespace Sitrep.Tests.Inputs;

/// <summary>Small sound inputs of every kind, made of our own words.</summary>
internal static class SampleInputs
{
    public const string First = "At least 12 people have died in the fire at Marn, the fire brigade said on Saturday.";
    public const string Second = "The brigade has been at work since the early morning and the bridge was closed until the evening.";

    public static string Html(string first = First, string head = "") => $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fire at Marn rope works</title>{head}
        <meta property="og:site_name" content="Marn Gazette"><meta property="article:published_time" content="2026-05-02T10:00:00Z"></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Fire at Marn rope works</h1><p>{first}</p><p>{Second}</p>
        <p>Smoke was seen as far away as the coast, and cafés on the east bank were told to keep their windows shut.</p></article></body></html>
        """;

    public static string FullText => string.Concat(Enumerable.Range(1, 6).Select(number =>
        $"<p>The brigade said in its note of hour {number} that {number + 10} people had been hurt at Marn, and that the search in the ruins would go on.</p>"));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var packed = new GZipStream(buffer, CompressionLevel.Optimal)) packed.Write(bytes);
        return buffer.ToArray();
    }

    public static byte[] Pack(byte[] bytes, string coding)
    {
        using var buffer = new MemoryStream();
        using (Stream packed = coding switch
        {
            "gzip" => new GZipStream(buffer, CompressionLevel.Optimal, true),
            "br" => new BrotliStream(buffer, CompressionLevel.Optimal, true),
            "deflate" => new ZLibStream(buffer, CompressionLevel.Optimal, true),
            _ => new DeflateStream(buffer, CompressionLevel.Optimal, true),
        }) packed.Write(bytes);
        return buffer.ToArray();
    }

    public static byte[] Response(byte[] body, string fields = "Content-Type: text/html; charset=utf-8", int status = 200) =>
        [.. Bytes($"HTTP/1.1 {status} OK\r\n{fields}\r\n\r\n"), .. body];

    public static byte[] Chunked(byte[] body)
    {
        var chunked = new List<byte>();
        foreach (var chunk in body.Chunk(97)) chunked.AddRange([.. Bytes($"{chunk.Length:x};x=y\r\n"), .. chunk, .. "\r\n"u8]);
        return [.. chunked, .. "0\r\n\r\n"u8];
    }

    public static byte[] Record(string address, byte[] block, string type = "response", string version = "1.0", long? length = null, string? id = null) =>
    [
        .. Bytes($"WARC/{version}\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-05-03T12:00:00Z\r\nWARC-Record-ID: <urn:x:{id ?? address}>\r\n"
            + $"Content-Type: {(type == "response" ? "application/http; msgtype=response" : "text/html")}\r\nContent-Length: {length ?? block.Length}\r\n\r\n"),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    public static string Address(int number) => $"https://gazette.example/fire-{number}";

    /// <summary>Records of five pages between others that give nothing.</summary>
    public static List<byte[]> Records() =>
    [
        Record("https://gazette.example/info", "software: own\r\n"u8.ToArray(), "warcinfo"),
        Record(Address(1), Response(Bytes(Html()))),
        Record(Address(2), Response(Pack(Bytes(Html()), "gzip"), "Content-Type: text/html\r\nContent-Encoding: gzip"), version: "1.1"),
        Record(Address(3), Response(Chunked(Bytes(Html())), "Content-Type: text/html\r\nTransfer-Encoding: chunked")),
        Record("https://gazette.example/moved", Response([], "Location: /fire-1", 301)),
        Record(Address(4), Response(Chunked(Pack(Bytes(Html()), "br")), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: br")),
        Record("https://gazette.example/x.css", Response("p { color: red }"u8.ToArray(), "Content-Type: text/css")),
        Record(Address(5), Response(Pack(Bytes(Html()), "deflate"), "Content-Type: text/html\r\nContent-Encoding: deflate")),
    ];

    public static string Rss => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>Marn Gazette</title><link>https://gazette.example/</link><description>News&nbsp;of the valley & more</description>
        <item><title>Fire at Marn &amp; after</title><link>https://gazette.example/a</link><pubDate>Sat, 02 May 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[{FullText}]]></content:encoded></item>
        <item><title>In short</title><link>/b</link><dc:date>2026-05-03</dc:date><description>The mayor of Marn speaks on Monday...</description></item>
        <item><title>Nothing</title></item>
        </channel></rss>
        """;

    public static string Atom => $"""
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tolvey Courier</title><link rel="self" href="https://courier.example/feed"/><link href="https://courier.example/"/>
        <entry><title type="html">&lt;b&gt;Fire&lt;/b&gt;</title><link href="https://courier.example/1"/><id>urn:1</id><published>2026-05-02T11:00:00Z</published><updated>2026-05-04T11:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{FullText}</div></content></entry>
        <entry><title>Later</title><link rel="alternate" href="2"/><summary>More on Monday</summary></entry></feed>
        """;

    public static string Rdf => """
        <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://valley.example/"><title>Valley FM</title><link>https://valley.example/</link></channel>
        <item rdf:about="https://valley.example/1"><title>Fire</title><link>https://valley.example/1</link><dc:date>2026-05-02</dc:date></item></rdf:RDF>
        """;

    public static string JsonFeed => $$"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "Radio Marn", "home_page_url": "https://radio.example/", "items": [
        {"id": "1", "url": "https://radio.example/1", "title": "Fire", "date_published": "2026-05-02T12:00:00Z", "content_html": "{{FullText}}"},
        {"id": "2", "url": "/2", "title": "Soon", "summary": "More soon"}]}
        """;

    public const string Opml = """
        <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="News"><outline text="Gazette" type="rss" xmlUrl="https://gazette.example/feed" htmlUrl="https://gazette.example/"/>
        <outline text="Courier" xmlurl="https://courier.example/feed"/><outline text="Bad" xmlUrl="ftp://old.example/feed"/></outline></body></opml>
        """;

    public const string Sitemap = """
        <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://gazette.example/1</loc><lastmod>2026-05-02</lastmod></url>
        <url><loc> https://gazette.example/2 </loc><news:news><news:publication><news:name>Marn Gazette</news:name></news:publication><news:publication_date>2026-05-02T10:00:00Z</news:publication_date><news:title>Fire at Marn</news:title></news:news></url></urlset>
        """;

    public const string Mail =
        "Received: from a.example by b.example; Sat, 2 May 2026 18:21:00 +0200\r\nFrom: =?utf-8?q?Marn_Relief_D=C3?= =?utf-8?q?=A9sk?= <desk@relief.example>\r\nTo: all@relief.example\r\n"
        + "Subject: Fwd: =?iso-8859-1?B?RmlyZSBhdCBNYXJuIOkg?=\r\n update\r\nDate: Sat, 02 May 2026 18:20:00 +0200\r\nMessage-ID: <77@relief.example>\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=\"outer\"\r\n\r\nThis is for old programs.\r\n--outer\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\n"
        + "Content-Type: text/plain; charset=iso-8859-1; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + "The fire brigade said on Saturday that at least 17 people had died in =\r\nthe fire at Marn. Caf=E9s on the bank are shut and the bridge stays \r\nclosed until Monday, the mayor said.\r\n\r\n"
        + "On Friday the desk wrote:\r\n> At least 3 people had died.\r\n\r\n-- \r\nRelief desk\r\n--inner\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + "PHA+VGhlIGZpcmUgYnJpZ2FkZTwvcD4=\r\n--inner--\r\n--outer\r\nContent-Type: text/plain; name=\"note.txt\"\r\nContent-Disposition: attachment; filename=\"note.txt\"\r\n\r\n"
        + "The mayor of Marn said that 40 homes had been lost.\r\n--outer\r\nContent-Type: application/pdf; name=\"map.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n--outer--\r\n";

    public static string Mhtml => "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://gazette.example/saved\r\nSubject: Fire\r\nDate: Sun, 3 May 2026 20:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MB--x----\"\r\n\r\n\r\n------MB--x----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        + "Content-Location: https://gazette.example/saved\r\n\r\n" + QuotedPrintable(Html()) + "\r\n------MB--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        + "Content-Location: https://gazette.example/x.png\r\n\r\niVBORw0KGgo=\r\n------MB--x------\r\n";

    public const string Csv = "URL;Publisher;Date;Headline;Text\r\nhttps://gazette.example/t1;Gazette;2026-05-02;\"Fire \"\"at\"\" Marn\";\"At least 22 people have died;\r\nthe fire brigade said.\"\r\n"
        + "https://gazette.example/t2;Gazette;2026-05-03;Fire;\r\n;Courier;soon;;The mayor said that 40 homes had been lost.\r\nnonsense;;;;\r\n";

    public const string JsonLines = "{\"url\":\"https://gazette.example/l1\",\"text\":\"At least 12 people have died.\",\"published\":\"2026-05-02\"}\n{\"url\":\n{\"id\":\"7\",\"html\":\"<p>Two homes are lost.</p>\"}\n";

    /// <summary>Every kind under the name that a file of it would have.</summary>
    public static Dictionary<string, byte[]> All() => new(StringComparer.Ordinal)
    {
        ["page.html"] = Bytes(Html()),
        ["note.txt"] = Bytes(First + "\n\n" + Second + "\n"),
        ["crawl.warc"] = [.. Records().SelectMany(record => record)],
        ["crawl.warc.gz"] = [.. Records().SelectMany(Gzip)],
        ["one.warc.gz"] = Gzip([.. Records().SelectMany(record => record)]),
        ["feed.xml"] = Bytes(Rss),
        ["feed.atom"] = Bytes(Atom),
        ["feed.rdf"] = Bytes(Rdf),
        ["feed.json"] = Bytes(JsonFeed),
        ["list.opml"] = Bytes(Opml),
        ["sitemap.xml"] = Bytes(Sitemap),
        ["sitemap.xml.gz"] = Gzip(Bytes(Sitemap)),
        ["message.eml"] = Bytes(Mail),
        ["page.mht"] = Bytes(Mhtml),
        ["table.csv"] = Bytes(Csv),
        ["lines.jsonl"] = Bytes(JsonLines),
        ["addresses.txt"] = Bytes("# mine\nhttps://gazette.example/1\nhttps://gazette.example/2\n"),
        ["page.html.gz"] = Gzip(Bytes(Html())),
    };

    private static string QuotedPrintable(string text)
    {
        var coded = new StringBuilder();
        var column = 0;
        foreach (var b in Bytes(text))
        {
            var piece = b is >= 33 and <= 126 and not 61 or 32 ? ((char)b).ToString() : b == 10 ? "\r\n" : $"={b:X2}";
            if (column + piece.Length > 70 && b != 10)
            {
                coded.Append("=\r\n");
                column = 0;
            }
            coded.Append(piece);
            column = b == 10 ? 0 : column + piece.Length;
        }
        return coded.ToString();
    }
}
