using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Sitrep.Inputs;
using Sitrep.Pdf;

namespace Sitrep.Benchmarks;

/// <summary>Reads an input of each kind again and again for about a second on one thread, without what comes after, and prints megabytes a second.</summary>
internal static class InputsPerSecond
{
    private const int Copies = 25;

    public static void Run()
    {
        var pages = DemoPages.Read().Select(page => page.Content.ToArray()).ToList();
        var text = string.Concat(Enumerable.Repeat("<p>The fire brigade said that at least 12 people had died in the fire at Marn, and that the search would go on.</p>", 20));
        var records = Enumerable.Range(0, Copies).SelectMany(copy => pages.Select((page, number) => Record($"https://gazette.example/{copy}/{number}", page))).ToList();
        Print("warc", "a.warc", [.. records.SelectMany(record => record)]);
        Print("warc.gz", "a.warc.gz", [.. records.SelectMany(Gzip)]);
        Print("rss", "a.xml", Bytes("<rss version=\"2.0\"><channel><title>Gazette</title>" + Repeat(number => $"<item><title>Fire</title><link>https://gazette.example/{number}</link><description><![CDATA[{text}]]></description></item>") + "</channel></rss>"));
        Print("sitemap", "a.xml", Bytes("<urlset>" + Repeat(number => $"<url><loc>https://gazette.example/{number}</loc><lastmod>2027-05-02</lastmod></url>") + "</urlset>"));
        Print("csv", "a.csv", Bytes("url,source,text\n" + Repeat(number => $"https://gazette.example/{number},Gazette,\"{text}\"\n")));
        Print("jsonl", "a.jsonl", Bytes(Repeat(number => $"{{\"url\":\"https://gazette.example/{number}\",\"html\":\"{text}\"}}\n")));
        Print("eml", "a.eml", Bytes("From: desk@marn.example\r\nSubject: Fire\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Convert.ToBase64String(Bytes(Repeat(_ => text)), Base64FormattingOptions.InsertLineBreaks)));
    }

    /// <summary>The same for files that are given, PDF too.</summary>
    public static void Run(string[] paths)
    {
        foreach (var path in paths) Print(Path.GetFileName(path), path, File.ReadAllBytes(path));
    }

    private static void Print(string kind, string name, byte[] bytes)
    {
        Entries(bytes, name);
        var (rounds, entries) = (0, 0);
        var before = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        for (; clock.Elapsed < TimeSpan.FromSeconds(1); rounds++) entries = Entries(bytes, name);
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind,-10} {bytes.Length / 1e6,7:0.00} MB  {entries,6} parts  {bytes.Length * (double)rounds / seconds / 1e6,7:0.0} MB/s  {(GC.GetTotalAllocatedBytes() - before) / (double)rounds / bytes.Length,6:0.0} bytes allocated a byte"));
    }

    private static int Entries(byte[] bytes, string name)
    {
        var count = 0;
        foreach (var entry in new InputReader().Read(new MemoryStream(bytes, false), name, "https://gazette.example/"))
            count += entry.Document is { } document ? new PdfReader().Read(document).Count() : 1;
        return count;
    }

    private static string Repeat(Func<int, string> part) => string.Concat(Enumerable.Range(0, 2000).Select(part));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Record(string address, byte[] page)
    {
        var head = Bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n");
        return [.. Bytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2027-05-02T12:00:00Z\r\nContent-Length: {head.Length + page.Length}\r\n\r\n"), .. head, .. page, .. "\r\n\r\n"u8];
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var packed = new GZipStream(buffer, CompressionLevel.Optimal)) packed.Write(bytes);
        return buffer.ToArray();
    }
}
