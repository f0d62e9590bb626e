using System.Buffers.Binary;

namespace Sitrep.Models;

/// <summary>Frequent words in clusters of like use. Immutable; safe on any thread.</summary>
/// <remarks>File: SHA-256, then Brotli-packed: number of words, their hashes in rising order as differences, fine and coarse clusters.</remarks>
internal sealed class ClusterTable
{
    private readonly uint[] slots;
    private readonly ushort[] fine;
    private readonly byte[] coarse;
    private readonly uint mask;

    /// <summary>Makes a table of hashes of lower-case forms with their clusters, from 1.</summary>
    public ClusterTable(uint[] hashes, ushort[] fineClusters, byte[] coarseClusters)
    {
        var size = (uint)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)hashes.Length * 2 + 2);
        (slots, fine, coarse, mask) = (new uint[size], new ushort[size], new byte[size], size - 1);
        for (var i = 0; i < hashes.Length; i++)
        {
            var at = hashes[i] & mask;
            while (fine[at] != 0) at = (at + 1) & mask;
            (slots[at], fine[at], coarse[at]) = (hashes[i], fineClusters[i], coarseClusters[i]);
        }
    }

    /// <summary>The lexeme of a word.</summary>
    public Lexeme Of(ReadOnlySpan<char> word)
    {
        var form = WordFeatures.Of(word);
        var at = form.Lower & mask;
        while (fine[at] != 0)
        {
            if (slots[at] == form.Lower) return new(form, fine[at], coarse[at]);
            at = (at + 1) & mask;
        }
        return new(form, 0, 0);
    }

    /// <summary>Writes the table.</summary>
    public static void Write(Stream output, uint[] hashes, ushort[] fine, byte[] coarse)
    {
        var bytes = new byte[4 + hashes.Length * 7];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, hashes.Length);
        var last = 0u;
        for (var i = 0; i < hashes.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 + i * 4), hashes[i] - last);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4 + hashes.Length * 4 + i * 2), fine[i]);
            bytes[4 + hashes.Length * 6 + i] = coarse[i];
            last = hashes[i];
        }
        PackedBytes.Write(output, bytes);
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="ModelException">The bytes are not such a table, or damaged.</exception>
    public static ClusterTable Read(Stream input, string name)
    {
        var bytes = PackedBytes.Read(input, name);
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var (hashes, fine, coarse) = (new uint[count], new ushort[count], new byte[count]);
        var last = 0u;
        for (var i = 0; i < count; i++)
        {
            last += BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4 + i * 4));
            hashes[i] = last;
            fine[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(4 + count * 4 + i * 2));
            coarse[i] = bytes[4 + count * 6 + i];
        }
        return new(hashes, fine, coarse);
    }
}
