using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Sitrep.Models;

/// <summary>
/// A linear classifier over hashed features: one row of 16-bit weights a bucket, one column a class. Scores are sums of integers, so that
/// every machine gives the same answer. Immutable; safe on any thread.
/// </summary>
/// <remarks>File: "SRL1", buckets and classes (32 bits each, little-endian), SHA-256 of the weights, then the weights, Brotli-packed.</remarks>
internal sealed class LinearModel
{
    private const uint Magic = 0x314C5253;
    private readonly short[] weights;
    private readonly uint mask;

    /// <summary>Makes a model of weights; the number of buckets is a power of two.</summary>
    public LinearModel(short[] weights, int classes)
    {
        this.weights = weights;
        Classes = classes;
        mask = (uint)(weights.Length / classes - 1);
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Adds the row of a feature to the scores.</summary>
    public void Add(uint feature, Span<int> scores)
    {
        var row = weights.AsSpan((int)(feature & mask) * Classes, Classes);
        for (var i = 0; i < row.Length; i++) scores[i] += row[i];
    }

    /// <summary>Index of the highest score; the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }

    /// <summary>Writes the model.</summary>
    public void Write(Stream output)
    {
        var bytes = new byte[weights.Length * 2];
        for (var i = 0; i < weights.Length; i++) BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(i * 2), weights[i]);
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], weights.Length / Classes);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], Classes);
        output.Write(head);
        output.Write(SHA256.HashData(bytes));
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(bytes);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelException">The bytes are not such a model, or damaged.</exception>
    public static LinearModel Read(Stream input, string name)
    {
        var head = new byte[44];
        if (input.ReadAtLeast(head, 44, throwOnEndOfStream: false) < 44 || BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic)
            throw new ModelException(name, "it is not a model file");
        var (buckets, classes) = (BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(4)), BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(8)));
        if (buckets is < 1 or > 1 << 24 || classes is < 1 or > 256 || (buckets & (buckets - 1)) != 0) throw new ModelException(name, "its header is damaged");
        var bytes = new byte[buckets * classes * 2];
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
        var weights = new short[buckets * classes];
        for (var i = 0; i < weights.Length; i++) weights[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(i * 2));
        return new(weights, classes);
    }
}
