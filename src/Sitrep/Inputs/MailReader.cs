using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Sitrep.Text;

namespace Sitrep.Inputs;

/// <summary>Reads e-mail messages, and web pages saved as one MIME document (MHTML).</summary>
internal static partial class MailReader
{
    private const int EnoughWords = 20;
    private const int MaximumNesting = 4;

    /// <summary>The message's text as a page, then what is attached to it: texts, messages, PDF.</summary>
    public static IEnumerable<InputEntry> Read(ReadOnlyMemory<byte> bytes, string name, string address, int nesting = 0)
    {
        if (bytes.Span.StartsWith("From "u8) && bytes.Span.IndexOf((byte)'\n') is var line and > 0) bytes = bytes[(line + 1)..];
        var leaves = new List<MimePart>();
        var message = MimePart.Read(bytes, leaves, out var isCut);
        if (message["message-id"] is { } id) address = "mid:" + id.Trim().Trim('<', '>');
        var body = Body(leaves);
        if (body is not null) yield return InputEntry.Of(name, Page(message, body, address, isCut));
        var number = 0;
        foreach (var leaf in leaves)
        {
            number++;
            if (ReferenceEquals(leaf, body)) continue;
            foreach (var entry in Attached(leaf, message, name, FormattableString.Invariant($"{address}#part{number}"), nesting)) yield return entry;
        }
        if (body is null && !leaves.Exists(leaf => leaf.MediaType is "message/rfc822" or "application/pdf"))
            yield return InputEntry.Bad(name, InputFaultKind.NothingInside, "the message holds no text");
    }

    /// <summary>The page that was saved: the first HTML part, under the address that it gives.</summary>
    public static IEnumerable<InputEntry> ReadWebPage(ReadOnlyMemory<byte> bytes, string name, string address)
    {
        var leaves = new List<MimePart>();
        var message = MimePart.Read(bytes, leaves, out var isCut);
        var root = leaves.Find(leaf => leaf.MediaType is "text/html" or "application/xhtml+xml");
        if (root is null)
        {
            yield return InputEntry.Bad(name, InputFaultKind.NothingInside, "the saved page holds no HTML");
            yield break;
        }
        if (WebAddress.TryRead(root["content-location"], null, out var own) || WebAddress.TryRead(message["snapshot-content-location"], null, out own)) address = own;
        var saved = PublicationDates.Read(message["date"], out _);
        yield return InputEntry.Of(name, new Page(address, PageFormat.Html, root.Content()) { Charset = root.Charset, Seen = saved?.Time, Notes = Cut(isCut) });
    }

    /// <summary>The plain text where it says enough, else the HTML.</summary>
    private static MimePart? Body(List<MimePart> leaves)
    {
        var plain = leaves.Find(leaf => leaf.MediaType == "text/plain" && !leaf.IsAttachment);
        var html = leaves.Find(leaf => leaf.MediaType is "text/html" && !leaf.IsAttachment);
        if (plain is null || html is null) return plain ?? html;
        var words = 0;
        foreach (var b in plain.Content()) if (b == ' ') words++;
        return words >= EnoughWords ? plain : html;
    }

    private static Page Page(MimePart message, MimePart body, string address, bool isCut)
    {
        var published = PublicationDates.Read(message["date"], out var diagnostic);
        var notes = diagnostic is null ? Cut(isCut) : Cut(isCut).Add(diagnostic);
        var (content, charset, format) = (body.Content(), body.Charset, body.MediaType == "text/html" ? PageFormat.Html : PageFormat.PlainText);
        if (format == PageFormat.PlainText)
        {
            var decoded = PageDecoder.Decode(new Page(address, format, content) { Charset = charset });
            notes = notes.AddRange(decoded.Diagnostics.Where(diagnostic => diagnostic.Code is not (DiagnosticCode.EmptyPage or DiagnosticCode.NotText)));
            (content, charset) = (Encoding.UTF8.GetBytes(MailText.Body(decoded.Content, body.IsFlowed)), "utf-8");
        }
        return new(address, format, content)
        {
            Charset = charset,
            Title = Subject(message["subject"]),
            Publisher = Sender(message["from"]),
            Published = published,
            Notes = notes,
        };
    }

    private static IEnumerable<InputEntry> Attached(MimePart leaf, MimePart message, string name, string address, int nesting)
    {
        var place = $"{name}, attachment {leaf.FileName ?? leaf.MediaType}";
        if (leaf.MediaType == "message/rfc822")
            return nesting < MaximumNesting ? Read(leaf.Content(), place, address, nesting + 1) : [InputEntry.Bad(place, InputFaultKind.TooLarge, "messages are nested too deep")];
        if (leaf.MediaType == "application/pdf" || leaf.FileName?.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) == true)
        {
            return [InputEntry.Of(place, new EmbeddedDocument(place, address, leaf.Content())
            {
                Publisher = Sender(message["from"]),
                Published = PublicationDates.Read(message["date"], out _),
            })];
        }
        if (!leaf.IsAttachment || leaf.MediaType is not ("text/html" or "text/plain")) return [];
        var format = leaf.MediaType == "text/html" ? PageFormat.Html : PageFormat.PlainText;
        return [InputEntry.Of(place, new Page(address, format, leaf.Content()) { Charset = leaf.Charset, Publisher = Sender(message["from"]), Published = PublicationDates.Read(message["date"], out _) })];
    }

    private static ImmutableArray<Diagnostic> Cut(bool isCut) => isCut ? [new(DiagnosticCode.PageCut, "The message breaks off; its end is missing.")] : [];

    private static string? Subject(string? field)
    {
        var subject = FeedText.Folded(Answers().Replace(MimePart.Words(field) ?? "", ""));
        return subject.Length == 0 ? null : subject;
    }

    /// <summary>The sender's name, or the host of the address.</summary>
    private static string? Sender(string? field)
    {
        var from = MimePart.Words(field)?.Trim();
        if (string.IsNullOrEmpty(from)) return null;
        var open = from.LastIndexOf('<');
        var name = (open < 0 ? "" : from[..open]).Trim().Trim('"').Trim();
        if (name.Length > 0 && !name.Contains('@', StringComparison.Ordinal)) return name;
        var at = from.LastIndexOf('@');
        var host = at < 0 ? "" : from[(at + 1)..].Split('>', ' ', '(')[0];
        return host.Length > 0 ? host : null;
    }

    [GeneratedRegex(@"^(?:\s*(?:re|fwd?|aw|wg)\s*:\s*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Answers();
}
