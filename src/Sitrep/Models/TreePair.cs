using System.Buffers.Binary;

namespace Sitrep.Models;

/// <summary>Two stages of boosted trees in one file. Immutable; safe on any thread.</summary>
/// <remarks>File: length of the first (32 bits, little-endian), the first, the second.</remarks>
internal sealed record TreePair(TreeEnsemble First, TreeEnsemble Second)
{
    /// <summary>Writes both stages.</summary>
    public void Write(Stream output)
    {
        using var one = new MemoryStream();
        First.Write(one);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)one.Length);
        output.Write(length);
        one.WriteTo(output);
        Second.Write(output);
    }

    /// <summary>Reads a pair.</summary>
    /// <exception cref="ModelException">The bytes are no such pair, or damaged.</exception>
    public static TreePair Read(Stream input, string name)
    {
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        var bytes = buffer.ToArray();
        if (bytes.Length < 4) throw new ModelException(name, "it is cut off or damaged");
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length < 1 || length > bytes.Length - 4) throw new ModelException(name, "its header is damaged");
        using var one = new MemoryStream(bytes, 4, length);
        using var two = new MemoryStream(bytes, 4 + length, bytes.Length - 4 - length);
        return new(TreeEnsemble.Read(one, name), TreeEnsemble.Read(two, name));
    }
}
