using System.Buffers.Binary;
using System.IO.Compression;

namespace Sitrep.App.Web.Drawing.Pictures;

/// <summary>Writes a picture as PNG: eight bits of red, green and blue, no alpha.</summary>
internal static class PngWriter
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (crc, _) => (crc & 1) != 0 ? 0xedb88320u ^ crc >> 1 : crc >> 1))];

    /// <summary>The file.</summary>
    /// <param name="pixels">Red, green, blue, row by row from the top.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    public static byte[] Write(ReadOnlySpan<byte> pixels, int width, int height)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) WriteRows(deflate, pixels, width * 3);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Each row as the difference to the row above: flat areas become zeros.</summary>
    private static void WriteRows(Stream deflate, ReadOnlySpan<byte> pixels, int stride)
    {
        var row = new byte[stride + 1];
        row[0] = 2;
        for (var start = 0; start < pixels.Length; start += stride)
        {
            for (var i = 0; i < stride; i++) row[i + 1] = (byte)(pixels[start + i] - (start > 0 ? pixels[start + i - stride] : 0));
            deflate.Write(row);
        }
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(content, Crc(kind, uint.MaxValue)));
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, uint crc)
    {
        foreach (var value in bytes) crc = Table[(crc ^ value) & 0xff] ^ crc >> 8;
        return crc;
    }
}
