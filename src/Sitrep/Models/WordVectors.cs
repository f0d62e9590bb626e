using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Sitrep.Models;

/// <summary>
/// What words mean, from the company they keep: word vectors cut into stretches, each stretch written as the nearest of 256 typical ones (product
/// quantisation), so that a word takes <see cref="Stretches"/> bytes. Looked up by the hash of the lower-case word. Immutable; safe on any thread.
/// </summary>
/// <remarks>
/// File: "SRV1", words and stretches (32 bits each, little-endian), SHA-256 of the rest, then Brotli-packed: the typical stretches (signed bytes), the
/// hashes in rising order, the codes.
/// </remarks>
internal sealed class WordVectors
{
    /// <summary>Stretches a vector is cut into.</summary>
    public const int Stretches = 20;

    /// <summary>Numbers in a stretch.</summary>
    public const int StretchLength = 5;

    private const uint Magic = 0x31565253;
    private readonly sbyte[] typical;
    private readonly uint[] hashes;
    private readonly byte[] codes;

    /// <summary>Makes a table; the hashes rise, each word has its codes at its place.</summary>
    public WordVectors(sbyte[] typical, uint[] hashes, byte[] codes)
    {
        this.typical = typical;
        this.hashes = hashes;
        this.codes = codes;
    }

    /// <summary>Number of words.</summary>
    public int Count => hashes.Length;

    /// <summary>The codes of a word, one a stretch; empty for a word that is not known.</summary>
    /// <param name="lower">Hash of the lower-case word.</param>
    public ReadOnlySpan<byte> Find(uint lower)
    {
        var at = Array.BinarySearch(hashes, lower);
        return at < 0 ? [] : codes.AsSpan(at * Stretches, Stretches);
    }

    /// <summary>The numbers that stand for a code of a stretch.</summary>
    public ReadOnlySpan<sbyte> Typical(int stretch, byte code) => typical.AsSpan((stretch * 256 + code) * StretchLength, StretchLength);

    /// <summary>Writes the table.</summary>
    public void Write(Stream output)
    {
        var bytes = new byte[typical.Length + hashes.Length * 4 + codes.Length];
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(typical.AsSpan()).CopyTo(bytes);
        for (var i = 0; i < hashes.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(typical.Length + i * 4), hashes[i]);
        codes.CopyTo(bytes, typical.Length + hashes.Length * 4);
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], hashes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], Stretches);
        output.Write(head);
        output.Write(SHA256.HashData(bytes));
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(bytes);
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="ModelException">The bytes are not such a table, or damaged.</exception>
    public static WordVectors Read(Stream input, string name)
    {
        var head = new byte[44];
        if (input.ReadAtLeast(head, 44, throwOnEndOfStream: false) < 44 || BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic)
            throw new ModelException(name, "it is not a table of word vectors");
        var count = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(4));
        if (count is < 1 or > 1 << 22 || BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(8)) != Stretches) throw new ModelException(name, "its header is damaged");
        var typical = new sbyte[Stretches * 256 * StretchLength];
        var bytes = new byte[typical.Length + count * (4 + Stretches)];
        try
        {
            using var packed = new BrotliStream(input, CompressionMode.Decompress, leaveOpen: true);
            packed.ReadExactly(bytes);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or InvalidOperationException or IOException)
        {
            throw new ModelException(name, "it is cut off or damaged");
        }
        if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(head.AsSpan(12, 32))) throw new ModelException(name, "its checksum is wrong");
        bytes.AsSpan(0, typical.Length).CopyTo(System.Runtime.InteropServices.MemoryMarshal.AsBytes(typical.AsSpan()));
        var hashes = new uint[count];
        for (var i = 0; i < count; i++) hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(typical.Length + i * 4));
        return new(typical, hashes, bytes[(typical.Length + count * 4)..]);
    }
}
