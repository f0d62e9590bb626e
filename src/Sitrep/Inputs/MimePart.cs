using System.Text;
using System.Text.RegularExpressions;
using Sitrep.Text;

namespace Sitrep.Inputs;

/// <summary>A MIME entity: its fields and its body, and the parts inside.</summary>
internal sealed partial class MimePart
{
    private const int MostFields = 1000;
    private const int MaximumDepth = 20;
    private const int MostParts = 500;

    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    private MimePart(ReadOnlyMemory<byte> bytes) => Raw = ReadFields(bytes);

    /// <summary>The body as it is sent.</summary>
    public ReadOnlyMemory<byte> Raw { get; }

    /// <summary>Media type in small letters; text/plain when none is given.</summary>
    public string MediaType => fields.ContainsKey("content-type") ? MimeFields.Value(fields["content-type"]) : "text/plain";

    public string? Charset => MimeFields.Parameter(this["content-type"], "charset");

    public bool IsFlowed => MimeFields.Parameter(this["content-type"], "format")?.Equals("flowed", StringComparison.OrdinalIgnoreCase) == true;

    public bool IsAttachment => MimeFields.Value(this["content-disposition"]) == "attachment";

    public string? FileName => Words(MimeFields.Parameter(this["content-disposition"], "filename") ?? MimeFields.Parameter(this["content-type"], "name"));

    /// <summary>A field's value, or null.</summary>
    public string? this[string field] => fields.GetValueOrDefault(field);

    /// <summary>Reads an entity and all leaves inside it, in order; tells whether a multipart body has no end.</summary>
    public static MimePart Read(ReadOnlyMemory<byte> bytes, List<MimePart> leaves, out bool isCut)
    {
        var part = new MimePart(bytes);
        isCut = false;
        part.Collect(leaves, 0, ref isCut);
        return part;
    }

    /// <summary>The body with its transfer encoding off.</summary>
    public byte[] Content() => MimeFields.Value(this["content-transfer-encoding"]) switch
    {
        "base64" => TransferCodings.Base64(Raw.Span),
        "quoted-printable" => TransferCodings.QuotedPrintable(Raw.Span),
        _ => Raw.ToArray(),
    };

    /// <summary>A field's value with its encoded words (RFC 2047) as letters.</summary>
    public static string? Words(string? value)
    {
        if (value is null || !value.Contains("=?", StringComparison.Ordinal)) return value;
        var joined = BetweenWords().Replace(value, "?==?");
        string? open = null;
        var held = new List<byte>();
        var written = new StringBuilder();
        var at = 0;
        // Bytes of neighbouring words are joined before they are decoded: senders cut letters in two.
        foreach (Match match in EncodedWord().Matches(joined))
        {
            var charset = match.Groups[1].Value.ToLowerInvariant();
            if (match.Index > at || charset != open) Flush(written, held, open);
            written.Append(joined, at, match.Index - at);
            (at, open) = (match.Index + match.Length, charset);
            var bytes = Encoding.Latin1.GetBytes(match.Groups[3].Value);
            held.AddRange(match.Groups[2].Value is "B" or "b" ? TransferCodings.Base64(bytes) : TransferCodings.QuotedPrintable(bytes, inField: true));
        }
        Flush(written, held, open);
        return written.Append(joined, at, joined.Length - at).ToString();
    }

    private static void Flush(StringBuilder written, List<byte> held, string? charset)
    {
        if (held.Count > 0) written.Append((PageDecoder.Named(charset) ?? Encoding.UTF8).GetString([.. held]));
        held.Clear();
    }

    private void Collect(List<MimePart> leaves, int depth, ref bool isCut)
    {
        if (leaves.Count >= MostParts) return;
        if (!MediaType.StartsWith("multipart/", StringComparison.Ordinal) || MimeFields.Parameter(this["content-type"], "boundary") is not { Length: > 0 } boundary || depth >= MaximumDepth)
        {
            leaves.Add(this);
            return;
        }
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        var (rest, start) = (Raw, -1);
        for (var from = 0; ;)
        {
            var found = rest.Span[from..].IndexOf(mark);
            if (found < 0) break;
            var at = from + found;
            from = at + mark.Length;
            if (at > 0 && rest.Span[at - 1] != (byte)'\n') continue;
            if (start >= 0) Inner(rest[start..at], leaves, depth, ref isCut);
            if (rest.Span[from..].StartsWith("--"u8)) return;
            var line = rest.Span[from..].IndexOf((byte)'\n');
            if (line < 0) return;
            start = from = from + line + 1;
        }
        isCut = true;
        if (start >= 0) Inner(rest[start..], leaves, depth, ref isCut);
    }

    private static void Inner(ReadOnlyMemory<byte> bytes, List<MimePart> leaves, int depth, ref bool isCut)
    {
        var trimmed = bytes.Span.EndsWith("\r\n"u8) ? bytes[..^2] : bytes.Span.EndsWith("\n"u8) ? bytes[..^1] : bytes;
        new MimePart(trimmed).Collect(leaves, depth + 1, ref isCut);
    }

    private ReadOnlyMemory<byte> ReadFields(ReadOnlyMemory<byte> rest)
    {
        string? last = null;
        for (var count = 0; !rest.IsEmpty; count++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = Decode(end < 0 ? rest.Span : rest.Span[..end]).TrimEnd('\r');
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Length == 0) break;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && last is not null && fields[last].Length < 1 << 16) fields[last] += " " + line.Trim();
            else if (colon > 0 && count < MostFields) fields.TryAdd(last = line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        return rest;
    }

    /// <summary>Field lines are ASCII; newer programs write UTF-8 into them.</summary>
    private static string Decode(ReadOnlySpan<byte> line) => System.Text.Unicode.Utf8.IsValid(line) ? Encoding.UTF8.GetString(line) : Encoding.Latin1.GetString(line);

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"=\?([^?*\s]{1,40})(?:\*[^?]*)?\?([BbQq])\?([^?]*)\?=")]
    private static partial Regex EncodedWord();
}
