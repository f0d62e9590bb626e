using System.IO.Compression;
using System.Security.Cryptography;

namespace Sitrep.Models;

/// <summary>Bytes of a table, packed, with their checksum in front.</summary>
internal static class PackedBytes
{
    /// <summary>Writes SHA-256 and the Brotli-packed bytes.</summary>
    public static void Write(Stream output, ReadOnlySpan<byte> bytes)
    {
        output.Write(SHA256.HashData(bytes));
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(bytes);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="ModelException">The bytes are damaged.</exception>
    public static byte[] Read(Stream input, string name)
    {
        var sum = new byte[32];
        using var buffer = new MemoryStream();
        try
        {
            input.ReadExactly(sum);
            using var packed = new BrotliStream(input, CompressionMode.Decompress, leaveOpen: true);
            packed.CopyTo(buffer);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or InvalidOperationException or IOException)
        {
            throw new ModelException(name, "it is cut off or damaged");
        }
        var bytes = buffer.ToArray();
        if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(sum)) throw new ModelException(name, "its checksum is wrong");
        return bytes;
    }
}
