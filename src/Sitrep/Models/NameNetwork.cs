using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Sitrep.Models;

/// <summary>
/// The weights of the name tagger: whole numbers. Every sum stays below 2^24, where floats, which bring it to scale, count exactly: the same answer on
/// every CPU. Immutable; safe on any thread.
/// </summary>
/// <remarks>
/// File: "SRN1", SHA-256 of the rest, then Brotli-packed: the scales that bring the sums of a layer back to 0-255 (floats), then the layers in the order
/// of the constructor, weights as signed bytes and biases as 32 bits, little-endian.
/// </remarks>
internal sealed class NameNetwork
{
    private const uint Magic = 0x314E5253;
    private const int Form = NameShape.Form, Hidden = NameShape.Hidden, Window = NameShape.Window, Classes = NameShape.Classes;
    private const int Meaning = WordVectors.Stretches * WordVectors.StretchLength;
    private const int ByteCount = NameShape.Buckets * Form + Meaning * Form + Window * Form * Hidden + 3 * Hidden * Hidden + 2 * Hidden * Hidden + Hidden * Classes;
    private const int IntCount = NameCase.Count * 2 * Hidden + Hidden + Hidden + Classes;
    private const int ScaleCount = 4;
    private readonly byte[] bytes;

    /// <summary>Makes a network of the bytes of its file, unpacked.</summary>
    private NameNetwork(byte[] bytes)
    {
        this.bytes = bytes;
        var at = ScaleCount * 4;
        Table = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(at, NameShape.Buckets * Form)).ToArray();
        at += Table.Length;
        var meaning = Weights(ref at, Meaning * Form);
        Meanings = Array.ConvertAll(meaning, weight => (int)weight);
        First = Layers(Weights(ref at, Window * Form * Hidden), Form);
        Second = Layers(Weights(ref at, 3 * Hidden * Hidden), Hidden);
        Third = Layers(Weights(ref at, 2 * Hidden * Hidden), Hidden);
        Last = Weights(ref at, Hidden * Classes);
        FirstBias = Array.ConvertAll(Biases(ref at, NameCase.Count * 2 * Hidden), bias => (int)bias);
        SecondBias = Array.ConvertAll(Biases(ref at, Hidden), bias => (int)bias);
        ThirdBias = Array.ConvertAll(Biases(ref at, Hidden), bias => (int)bias);
        LastBias = Biases(ref at, Classes);
    }

    /// <summary>A row of <see cref="NameShape.Form"/> numbers for each hashed feature of a form.</summary>
    public sbyte[] Table { get; }

    /// <summary>From a word vector to the numbers of a form.</summary>
    public int[] Meanings { get; }

    /// <summary>First layer: for each place of the window, from a form to the hidden numbers.</summary>
    public PairedLayer[] First { get; }

    /// <summary>Biases of the first layer, by how the sentence is written and whether the token is its first.</summary>
    public int[] FirstBias { get; }

    /// <summary>Second layer: three tokens.</summary>
    public PairedLayer[] Second { get; }

    /// <summary>Bias of the second layer.</summary>
    public int[] SecondBias { get; }

    /// <summary>Third layer: the token, and the mean of the other places where its form stands.</summary>
    public PairedLayer[] Third { get; }

    /// <summary>Bias of the third layer.</summary>
    public int[] ThirdBias { get; }

    /// <summary>From the third layer to the labels.</summary>
    public float[] Last { get; }

    /// <summary>Bias of the labels.</summary>
    public float[] LastBias { get; }

    /// <summary>The scale of a layer: 0 word vectors, 1 to 3 the hidden layers.</summary>
    public float Scale(int layer) => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(layer * 4));

    /// <summary>Makes a network of scales, weights and biases in the order of the file.</summary>
    public static NameNetwork Of(float[] scales, IEnumerable<sbyte> weights, IEnumerable<int> biases)
    {
        var bytes = new byte[ScaleCount * 4 + ByteCount + IntCount * 4];
        for (var i = 0; i < ScaleCount; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * 4), scales[i]);
        var at = ScaleCount * 4;
        foreach (var weight in weights) bytes[at++] = (byte)weight;
        foreach (var bias in biases)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), bias);
            at += 4;
        }
        return at == bytes.Length ? new(bytes) : throw new ArgumentException("the number of weights is wrong", nameof(weights));
    }

    /// <summary>Writes the network.</summary>
    public void Write(Stream output)
    {
        Span<byte> head = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        output.Write(head);
        output.Write(SHA256.HashData(bytes));
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(bytes);
    }

    /// <summary>Reads a network.</summary>
    /// <exception cref="ModelException">The bytes are not such a network, or damaged.</exception>
    public static NameNetwork Read(Stream input, string name)
    {
        var head = new byte[36];
        if (input.ReadAtLeast(head, 36, throwOnEndOfStream: false) < 36 || BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic)
            throw new ModelException(name, "it is not a network of names");
        var bytes = new byte[ScaleCount * 4 + ByteCount + IntCount * 4];
        try
        {
            using var packed = new BrotliStream(input, CompressionMode.Decompress, leaveOpen: true);
            packed.ReadExactly(bytes);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or InvalidOperationException or IOException)
        {
            throw new ModelException(name, "it is cut off or damaged");
        }
        if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(head.AsSpan(4))) throw new ModelException(name, "its checksum is wrong");
        return new(bytes);
    }

    /// <summary>One layer for each place that is looked at.</summary>
    private static PairedLayer[] Layers(float[] weights, int inputs)
    {
        var size = inputs * Hidden;
        var layers = new PairedLayer[weights.Length / size];
        for (var i = 0; i < layers.Length; i++) layers[i] = new(Array.ConvertAll(weights[(i * size)..((i + 1) * size)], weight => (short)weight), inputs, Hidden);
        return layers;
    }

    private float[] Weights(ref int at, int count)
    {
        var weights = new float[count];
        for (var i = 0; i < count; i++) weights[i] = (sbyte)bytes[at + i];
        at += count;
        return weights;
    }

    private float[] Biases(ref int at, int count)
    {
        var biases = new float[count];
        for (var i = 0; i < count; i++) biases[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + i * 4));
        at += count * 4;
        return biases;
    }
}
