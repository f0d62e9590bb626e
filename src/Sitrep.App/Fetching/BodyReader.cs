using System.Buffers.Binary;
using System.IO.Compression;

namespace Sitrep.App.Fetching;

/// <summary>Reads bodies into memory and unpacks them, both up to a limit.</summary>
internal static class BodyReader
{
    private const int MaximumCodings = 3;

    /// <summary>The bytes of a stream; null when there are more than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 << 10];
        for (int read; (read = await stream.ReadAsync(chunk, cancellation)) > 0;)
        {
            if (buffer.Length + read > limit) return null;
            buffer.Write(chunk, 0, read);
        }
        return buffer.ToArray();
    }

    /// <summary>Undoes the codings of a Content-Encoding header, the last one first; null when there are more bytes than the limit.</summary>
    /// <exception cref="InvalidDataException">A coding that is not known, or bytes that are not packed as they say, or not to their end.</exception>
    public static async Task<byte[]?> UnpackAsync(byte[] body, IEnumerable<string> encodings, int limit, CancellationToken cancellation)
    {
        var codings = encodings.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(coding => coding.ToLowerInvariant()).Where(coding => coding != "identity").Reverse().ToList();
        if (codings.Count > MaximumCodings) throw new InvalidDataException("it is packed more than three times over");
        byte[]? current = body;
        foreach (var coding in codings)
        {
            if (current is null or { Length: 0 }) break;
            var packed = new WatchedStream(current);
            await using var stream = Open(coding, packed, current);
            var unpacked = await ReadAsync(stream, limit, cancellation);
            if (unpacked is not null && !IsWhole(coding, packed, current, unpacked)) throw new InvalidDataException("what is packed in it breaks off");
            current = unpacked;
        }
        return current;
    }

    /// <summary>A gzip body ends with the length of what is in it (its stream looks for another member behind that); the others have an end mark.</summary>
    private static bool IsWhole(string coding, WatchedStream packed, byte[] body, byte[] unpacked) => coding is "gzip" or "x-gzip"
        ? body.Length >= 18 && BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan(body.Length - 4)) == (uint)unpacked.Length
        : !packed.IsOverdrawn;

    private static Stream Open(string coding, Stream packed, byte[] body) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        // By the book it has a zlib head; many servers send it bare.
        "deflate" => body.Length > 1 && (body[0] & 0x0F) == 8 && ((body[0] << 8) + body[1]) % 31 == 0
            ? new ZLibStream(packed, CompressionMode.Decompress)
            : new DeflateStream(packed, CompressionMode.Decompress),
        _ => throw new InvalidDataException($"it is packed as '{coding}', which was not asked for"),
    };
}
