using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Sitrep.Models;

/// <summary>
/// Boosted decision trees over whole-number features. A score is the sum of one 16-bit leaf a tree, so that every machine gives the same
/// answer. Immutable; safe on any thread.
/// </summary>
/// <remarks>
/// File: "SRT1", nodes, trees, features (32 bits each, little-endian), SHA-256 of the body, then the body, Brotli-packed: for each tree the
/// index of its root, for each node feature, bound, left and right child.
/// </remarks>
internal sealed class TreeEnsemble
{
    /// <summary>The feature of a node that is a leaf; its bound is then the leaf's value.</summary>
    public const short Leaf = -1;

    private const uint Magic = 0x31545253;
    private const int HeadLength = 48;
    private readonly Node[] nodes;
    private readonly int[] roots;

    /// <summary>One node: a value at most the bound goes left. Children are counted from the tree's root.</summary>
    public readonly record struct Node(short Feature, short Bound, short Left, short Right);

    /// <summary>Makes an ensemble; children must come after their parents.</summary>
    public TreeEnsemble(Node[] nodes, int[] roots, int features)
    {
        this.nodes = nodes;
        this.roots = roots;
        Features = features;
    }

    /// <summary>Number of features of a row.</summary>
    public int Features { get; }

    /// <summary>Sum of the leaves that the row falls into.</summary>
    public int Score(ReadOnlySpan<short> row)
    {
        var sum = 0;
        foreach (var root in roots)
        {
            var node = nodes[root];
            while (node.Feature != Leaf) node = nodes[root + (row[node.Feature] <= node.Bound ? node.Left : node.Right)];
            sum += node.Bound;
        }
        return sum;
    }

    /// <summary>Writes the ensemble.</summary>
    public void Write(Stream output)
    {
        var body = new byte[(roots.Length * 4) + (nodes.Length * 8)];
        for (var i = 0; i < roots.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(i * 4), roots[i]);
        var at = body.AsSpan(roots.Length * 4);
        // Column by column: like values stand together and pack better.
        for (var i = 0; i < nodes.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(at[(i * 2)..], nodes[i].Feature);
            BinaryPrimitives.WriteInt16LittleEndian(at[((nodes.Length + i) * 2)..], nodes[i].Bound);
            BinaryPrimitives.WriteInt16LittleEndian(at[((2 * nodes.Length + i) * 2)..], nodes[i].Left);
            BinaryPrimitives.WriteInt16LittleEndian(at[((3 * nodes.Length + i) * 2)..], nodes[i].Right);
        }
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], nodes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], roots.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], Features);
        SHA256.HashData(body, head[16..]);
        output.Write(head);
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(body);
    }

    /// <summary>Reads an ensemble.</summary>
    /// <exception cref="ModelException">The bytes are no such ensemble, damaged, or made for other features.</exception>
    /// <param name="input">The bytes.</param>
    /// <param name="name">The file's name, for the error.</param>
    /// <param name="features">Features it must have been trained on; null when the caller looks itself.</param>
    public static TreeEnsemble Read(Stream input, string name, int? features = null)
    {
        var head = new byte[HeadLength];
        if (input.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength || BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic)
            throw new ModelException(name, "it is not a file of trees");
        var nodes = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(4));
        var trees = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(8));
        if (nodes is < 1 or > 1 << 20 || trees < 1 || trees > nodes) throw new ModelException(name, "its header is damaged");
        var trained = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(12));
        if (trained != (features ?? trained)) throw new ModelException(name, "it was trained on other features");
        var body = new byte[(trees * 4) + (nodes * 8)];
        try
        {
            using var packed = new BrotliStream(input, CompressionMode.Decompress, leaveOpen: true);
            packed.ReadExactly(body);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or InvalidOperationException or IOException)
        {
            throw new ModelException(name, "it is cut off or damaged");
        }
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(head.AsSpan(16, 32))) throw new ModelException(name, "its checksum is wrong");
        return Unpacked(body, nodes, trees, trained);
    }

    private static TreeEnsemble Unpacked(byte[] body, int count, int trees, int features)
    {
        var roots = new int[trees];
        for (var i = 0; i < trees; i++) roots[i] = BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(i * 4));
        var nodes = new Node[count];
        for (var i = 0; i < count; i++) nodes[i] = new(Column(0, i), Column(1, i), Column(2, i), Column(3, i));
        return new(nodes, roots, features);

        short Column(int column, int node) => BinaryPrimitives.ReadInt16LittleEndian(body.AsSpan((trees * 4) + ((column * count + node) * 2)));
    }
}
