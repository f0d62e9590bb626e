using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Sitrep.Inputs;

/// <summary>An HTTP response as a web archive holds it: status, fields, body.</summary>
internal sealed class HttpMessage
{
    private const int MostFields = 500;
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    private HttpMessage(int status, ReadOnlyMemory<byte> rest)
    {
        Status = status;
        Body = ReadFields(rest);
    }

    public int Status { get; }

    /// <summary>The body as it was sent, encodings still on.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>A field's value, or null. Of repeated fields the first.</summary>
    public string? this[string field] => fields.GetValueOrDefault(field);

    /// <summary>Media type in small letters, without its parameters; empty when none is given.</summary>
    public string MediaType => MimeFields.Value(this["content-type"]);

    /// <summary>Character set, as the content type gives it.</summary>
    public string? Charset => MimeFields.Parameter(this["content-type"], "charset");

    public static bool TryRead(ReadOnlyMemory<byte> bytes, out HttpMessage message)
    {
        message = null!;
        var head = Encoding.ASCII.GetString(bytes.Span[..Math.Min(16, bytes.Length)]);
        if (!head.StartsWith("HTTP/", StringComparison.Ordinal)) return false;
        var space = head.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || space + 4 > head.Length || !int.TryParse(head.AsSpan(space + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status)) return false;
        var line = bytes.Span.IndexOf((byte)'\n');
        if (line < 0) return false;
        message = new(status, bytes[(line + 1)..]);
        return true;
    }

    /// <summary>The body with chunks joined and packings off, at most so many bytes.</summary>
    public byte[] Decode(int most, out bool isCut)
    {
        var body = Body;
        isCut = false;
        if (this["transfer-encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Dechunk(body, out isCut);
        var codings = (this["content-encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = codings.Length - 1; i >= 0 && i >= codings.Length - 3; i--) body = Unpack(body, codings[i].ToLowerInvariant(), most, ref isCut);
        if (body.Length <= most) return body.ToArray();
        isCut = true;
        return body[..most].ToArray();
    }

    private ReadOnlyMemory<byte> ReadFields(ReadOnlyMemory<byte> rest)
    {
        string? last = null;
        for (var count = 0; ; count++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (end < 0) return default;
            var line = Encoding.Latin1.GetString(rest.Span[..end]).TrimEnd('\r');
            rest = rest[(end + 1)..];
            if (line.Length == 0) return rest;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && last is not null) fields[last] += " " + line.Trim();
            else if (colon > 0 && count < MostFields && fields.TryAdd(last = line[..colon].Trim(), line[(colon + 1)..].Trim())) { }
        }
    }

    /// <summary>Joins the chunks. A body that was joined already, its field left behind, stays as it is.</summary>
    private static ReadOnlyMemory<byte> Dechunk(ReadOnlyMemory<byte> body, out bool isCut)
    {
        using var joined = new MemoryStream();
        var rest = body.Span;
        isCut = false;
        while (true)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 || end > 200 || !TrySize(rest[..end], out var size))
            {
                isCut = joined.Length > 0;
                return isCut ? joined.ToArray() : body;
            }
            rest = rest[(end + 1)..];
            if (size == 0) return joined.ToArray();
            if (size > rest.Length)
            {
                isCut = true;
                joined.Write(rest);
                return joined.ToArray();
            }
            joined.Write(rest[..(int)size]);
            rest = rest[(int)size..].TrimStart("\r\n"u8);
        }
    }

    private static bool TrySize(ReadOnlySpan<byte> line, out long size)
    {
        size = 0;
        var digits = line.Trim(" \r\t"u8);
        var semicolon = digits.IndexOf((byte)';');
        if (semicolon >= 0) digits = digits[..semicolon].Trim((byte)' ');
        return digits.Length is > 0 and <= 12 && long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size);
    }

    /// <summary>Takes one packing off. A body that is not packed so stays as it is: archives keep the field of bodies they unpacked.</summary>
    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> body, string coding, int most, ref bool isCut)
    {
        if (body.IsEmpty) return body;
        var span = body.Span;
        using var source = new MemoryStream(body.ToArray(), false);
        Stream? packed = coding switch
        {
            "gzip" or "x-gzip" when span[0] == 0x1F => new GZipStream(source, CompressionMode.Decompress),
            "deflate" when (span[0] & 0x0F) == 8 && span.Length > 1 && ((span[0] << 8) | span[1]) % 31 == 0 => new ZLibStream(source, CompressionMode.Decompress),
            "deflate" => new DeflateStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            _ => null,
        };
        if (packed is null) return body;
        using (packed)
        {
            var unpacked = BoundedBytes.Unpack(packed, most, out var more, out var isDamaged);
            if (unpacked.Length == 0 && isDamaged) return body;
            isCut |= more || isDamaged;
            return unpacked;
        }
    }
}
