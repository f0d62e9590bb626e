using System.Text;
using System.Text.RegularExpressions;
using Sitrep.Text;

namespace Sitrep.Inputs;

/// <summary>Tells what an input is by its first bytes; by its name where they leave it open.</summary>
public static partial class InputSniffer
{
    /// <summary>How many first bytes are looked at.</summary>
    public const int Window = 1 << 14;

    private static readonly string[] MailFields = ["from", "to", "date", "subject", "message-id", "mime-version", "received", "return-path", "content-type", "snapshot-content-location"];

    /// <summary>The kind of an input.</summary>
    /// <param name="start">Its first bytes, up to <see cref="Window"/>.</param>
    /// <param name="name">Its name or path; only the ending counts. A last ".gz" is passed over.</param>
    public static InputKind Sniff(ReadOnlySpan<byte> start, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (start.IsEmpty) return InputKind.Empty;
        if (start is [0x1F, 0x8B, 8, ..]) return InputKind.Gzip;
        if (start.StartsWith("WARC/"u8)) return InputKind.Warc;
        if (start[..Math.Min(1024, start.Length)].IndexOf("%PDF-"u8) >= 0) return InputKind.Pdf;
        if (BinaryName(start) is not null || !PageDecoder.IsText(start)) return InputKind.Binary;
        var text = PageDecoder.Decode(new Page("input:", PageFormat.PlainText, start.ToArray())).Content.AsSpan().TrimStart("\uFEFF \t\r\n").ToString();
        if (text.Length == 0) return start.Length < Window ? InputKind.Empty : InputKind.PlainText;
        var ending = Ending(name);
        return text[0] switch
        {
            '<' => OfMarkup(text, ending),
            '{' when IsJsonFeed(text) => InputKind.JsonFeed,
            '{' => text.AsSpan(1).TrimStart(" \t\r").StartsWith("\n") ? InputKind.OtherText : InputKind.JsonLines,
            '[' when ending is ".json" => InputKind.OtherText,
            _ => OfText(text, ending),
        };
    }

    /// <summary>What people call a kind of binary file that is known by its first bytes; null for others.</summary>
    public static string? BinaryName(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\u0003\u0004"u8)) return "a ZIP archive (also .docx, .xlsx, .epub, .odt)";
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "an old Office document (.doc, .xls)";
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || start.StartsWith("GIF8"u8)
            || (start.StartsWith("RIFF"u8) && start.Length > 12 && start[8..].StartsWith("WEBP"u8))) return "a picture";
        if (start.StartsWith("SQLite format 3"u8)) return "an SQLite database";
        if (start.Length > 12 && start[4..].StartsWith("ftyp"u8)) return "a video";
        if (start.StartsWith("7z\u00BC\u00AF"u8) || start.StartsWith("Rar!"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58])
            || start.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) || start.StartsWith("BZh"u8)) return "an archive";
        return null;
    }

    private static string Ending(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return ending == ".gz" ? Path.GetExtension(name[..^3]).ToLowerInvariant() : ending;
    }

    private static InputKind OfMarkup(string text, string ending)
    {
        var root = RootElement(text, out var tag);
        switch (root)
        {
            case "rss": return InputKind.Feed;
            case "feed" when tag.Contains("Atom", StringComparison.OrdinalIgnoreCase) || tag.Contains("purl.org/atom", StringComparison.Ordinal): return InputKind.Feed;
            case "RDF" when tag.Contains("purl.org/rss", StringComparison.Ordinal) || text.Contains("<channel", StringComparison.Ordinal): return InputKind.Feed;
            case "opml": return InputKind.Opml;
            case "urlset" or "sitemapindex": return InputKind.Sitemap;
            default: break;
        }
        if (!text.StartsWith("<?xml", StringComparison.Ordinal) || root.Equals("html", StringComparison.OrdinalIgnoreCase)) return InputKind.Html;
        return ending is ".html" or ".htm" or ".xhtml" || text.Contains("<body", StringComparison.OrdinalIgnoreCase) ? InputKind.Html : InputKind.OtherText;
    }

    /// <summary>Local name of the first element behind declaration, comments and document type, with its whole tag.</summary>
    private static string RootElement(string text, out string tag)
    {
        tag = "";
        for (var at = 0; at < text.Length && (at = text.IndexOf('<', at)) >= 0;)
        {
            var isComment = string.CompareOrdinal(text, at, "<!--", 0, 4) == 0;
            var end = isComment ? text.IndexOf("-->", at + 4, StringComparison.Ordinal) : text.IndexOf('>', at);
            if (at + 1 < text.Length && text[at + 1] is not ('!' or '?'))
            {
                tag = text[at..(end < 0 ? text.Length : end)];
                var match = ElementName().Match(tag);
                return match.Success ? match.Groups[1].Value : "";
            }
            if (end < 0) return "";
            at = end + 1;
        }
        return "";
    }

    private static bool IsJsonFeed(string text) => text.Contains("jsonfeed.org/version", StringComparison.Ordinal) || text.Contains("jsonfeed.org\\/version", StringComparison.Ordinal);

    private static InputKind OfText(string text, string ending)
    {
        if (ending is ".html" or ".htm" or ".xhtml") return InputKind.Html;
        if (ending is ".csv" or ".tsv") return InputKind.Csv;
        if (IsMail(text, out var isWebPage)) return isWebPage ? InputKind.Mhtml : InputKind.Mail;
        if (ending is ".eml") return InputKind.Mail;
        if (ending is ".mht" or ".mhtml") return InputKind.Mhtml;
        if (IsAddressList(text)) return InputKind.AddressList;
        if (ending is ".md" or ".markdown") return InputKind.Markdown;
        if (ending is ".jsonl" or ".ndjson") return InputKind.JsonLines;
        return ending is not (".txt" or ".text") && CsvReader.HasKnownHeader(text) ? InputKind.Csv : InputKind.PlainText;
    }

    /// <summary>Three fields of messages in the lines before the first blank one, or two with one that only messages have.</summary>
    private static bool IsMail(string text, out bool isWebPage)
    {
        isWebPage = false;
        var found = new HashSet<string>(StringComparer.Ordinal);
        var lines = text.Split('\n', 120);
        var first = lines[0].StartsWith("From ", StringComparison.Ordinal) ? 1 : 0;
        for (var i = first; i < lines.Length - 1; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t' && i > first) continue;
            if (!FieldLine().IsMatch(line)) return false;
            var name = line[..line.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant();
            if (MailFields.Contains(name)) found.Add(name);
            if (name == "content-type" && line.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)) isWebPage = true;
            if (name == "snapshot-content-location") isWebPage = true;
        }
        isWebPage &= !found.Contains("to") && !found.Contains("received");
        return found.Count >= 3 || (found.Count == 2 && (found.Contains("mime-version") || found.Contains("message-id") || found.Contains("received")));
    }

    private static bool IsAddressList(string text)
    {
        var any = false;
        var lines = text.Split('\n', 200);
        for (var i = 0; i < lines.Length && (i == 0 || i < lines.Length - 1 || lines.Length < 200); i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (!WebAddress.TryRead(line, null, out _)) return false;
            any = true;
        }
        return any;
    }

    [GeneratedRegex(@"^<(?:[\w.-]+:)?([\w.-]+)")]
    private static partial Regex ElementName();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]*:(\s|$)")]
    private static partial Regex FieldLine();
}
