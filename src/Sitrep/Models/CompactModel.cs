using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Sitrep.Models;

/// <summary>
/// A linear classifier over hashed features with 8-bit weights: one row a bucket, one column a class, rows padded to whole vectors.
/// Scores are 16-bit sums that cannot overflow below 250 features, the same on every machine. Immutable; safe on any thread.
/// </summary>
/// <remarks>File: "SRC1", buckets and columns (32 bits each, little-endian), SHA-256 of the weights, then the weights, Brotli-packed.</remarks>
internal sealed class CompactModel
{
    private const uint Magic = 0x31435253;
    private readonly sbyte[] weights;
    private readonly uint mask;

    /// <summary>Makes a model of weights; the number of buckets is a power of two, of columns 4 or a multiple of 16.</summary>
    public CompactModel(sbyte[] weights, int columns)
    {
        this.weights = weights;
        Columns = columns;
        mask = (uint)(weights.Length / columns - 1);
    }

    /// <summary>Number of columns: the classes and the padding.</summary>
    public int Columns { get; }

    /// <summary>Puts the sums of the features' rows into the scores (as many as columns, a multiple of 16).</summary>
    public void Sum(ReadOnlySpan<uint> features, Span<short> scores)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        ref var target = ref MemoryMarshal.GetReference(scores[..Columns]);
        for (var column = 0; column < Columns; column += 16)
        {
            var sum = Vector256<short>.Zero;
            foreach (var feature in features)
                sum += Widened(Vector128.LoadUnsafe(ref first, (nuint)((feature & mask) * (uint)Columns + (uint)column)));
            sum.StoreUnsafe(ref target, (nuint)column);
        }
    }

    /// <summary>The sums of the first three columns of a model of four.</summary>
    public (int First, int Second, int Third) SumOfThree(ReadOnlySpan<uint> features)
    {
        int first = 0, second = 0, third = 0;
        ref var start = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var feature in features)
        {
            var row = System.Runtime.CompilerServices.Unsafe.ReadUnaligned<uint>(
                ref System.Runtime.CompilerServices.Unsafe.As<sbyte, byte>(ref System.Runtime.CompilerServices.Unsafe.Add(ref start, (feature & mask) * 4)));
            if (!BitConverter.IsLittleEndian) row = BinaryPrimitives.ReverseEndianness(row);
            first += (sbyte)row;
            second += (sbyte)(row >> 8);
            third += (sbyte)(row >> 16);
        }
        return (first, second, third);
    }

    /// <summary>Writes the model.</summary>
    public void Write(Stream output)
    {
        var bytes = MemoryMarshal.AsBytes(weights.AsSpan());
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], weights.Length / Columns);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], Columns);
        output.Write(head);
        output.Write(SHA256.HashData(bytes));
        using var packed = new BrotliStream(output, new BrotliCompressionOptions { Quality = 9 }, leaveOpen: true);
        packed.Write(bytes);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelException">The bytes are not such a model, or damaged.</exception>
    public static CompactModel Read(Stream input, string name)
    {
        var head = new byte[44];
        if (input.ReadAtLeast(head, 44, throwOnEndOfStream: false) < 44 || BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic)
            throw new ModelException(name, "it is not a model file");
        var (buckets, columns) = (BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(4)), BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(8)));
        if (buckets is < 1 or > 1 << 24 || columns is < 4 or > 256 || (buckets & (buckets - 1)) != 0 || (columns != 4 && columns % 16 != 0))
            throw new ModelException(name, "its header is damaged");
        var weights = new sbyte[buckets * columns];
        try
        {
            using var packed = new BrotliStream(input, CompressionMode.Decompress, leaveOpen: true);
            packed.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or InvalidOperationException or IOException)
        {
            throw new ModelException(name, "it is cut off or damaged");
        }
        if (!SHA256.HashData(MemoryMarshal.AsBytes(weights.AsSpan())).AsSpan().SequenceEqual(head.AsSpan(12, 32)))
            throw new ModelException(name, "its checksum is wrong");
        return new(weights, columns);
    }

    private static Vector256<short> Widened(Vector128<sbyte> bytes)
    {
        var (lower, upper) = Vector128.Widen(bytes);
        return Vector256.Create(lower, upper);
    }
}
