using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Sitrep.Models;

/// <summary>The network that finds cues of saying and, for each cue, source and content: tables of bytes and layers of integers. Immutable; safe on any thread.</summary>
/// <remarks>File: "SRA1", SHA-256 of the rest, then Brotli-packed: every array as its length (32 bits, little-endian) and its numbers.</remarks>
internal sealed class AttributionModel
{
    private static ReadOnlySpan<byte> Magic => "SRA1"u8;

    /// <summary>Hashes of the words that have a row of their own, rising; word i has row i + 1, row 0 is for all others.</summary>
    public required uint[] Words { get; init; }

    /// <summary>Rows for words.</summary>
    public required sbyte[] WordTable { get; init; }

    /// <summary>Rows for the last letters.</summary>
    public required sbyte[] SuffixTable { get; init; }

    /// <summary>Rows for parts of speech.</summary>
    public required sbyte[] ClassTable { get; init; }

    /// <summary>Rows for flags.</summary>
    public required sbyte[] FlagTable { get; init; }

    /// <summary>From a word's meaning to a token's state.</summary>
    public required IntegerLayer Meaning { get; init; }

    /// <summary>From a token and two neighbours to what is added to its state, layer by layer.</summary>
    public required IntegerLayer[] Layers { get; init; }

    /// <summary>Scores of: no cue, first of a cue, inside a cue.</summary>
    public required IntegerLayer Cue { get; init; }

    /// <summary>From a token's state to what it is for a cue.</summary>
    public required IntegerLayer Token { get; init; }

    /// <summary>From the cue's state to the same.</summary>
    public required IntegerLayer Asker { get; init; }

    /// <summary>Rows for places.</summary>
    public required sbyte[] PlaceTable { get; init; }

    /// <summary>Rows for what stands between.</summary>
    public required sbyte[] BetweenTable { get; init; }

    /// <summary>Rows for other cues.</summary>
    public required sbyte[] OtherTable { get; init; }

    /// <summary>From a token and its two neighbours, as the cue sees them, to the last hidden layer.</summary>
    public required IntegerLayer Around { get; init; }

    /// <summary>Scores of nothing, source, content.</summary>
    public required IntegerLayer Roles { get; init; }

    /// <summary>Scores of the roles behind each state of the decoder, the start last.</summary>
    public required int[] Steps { get; init; }

    /// <summary>Writes the model.</summary>
    public void Write(Stream output)
    {
        using var body = new MemoryStream();
        Put(body, Words);
        foreach (var table in new[] { WordTable, SuffixTable, ClassTable, FlagTable, PlaceTable, BetweenTable, OtherTable }) Put(body, table);
        foreach (var layer in new[] { Meaning, Cue, Token, Asker, Around, Roles }.Concat(Layers)) Put(body, layer);
        Put(body, Steps);
        output.Write(Magic);
        output.Write(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelException">The bytes are not such a model, or damaged.</exception>
    public static AttributionModel Read(Stream input, string name)
    {
        var head = new byte[36];
        if (input.ReadAtLeast(head, 36, throwOnEndOfStream: false) < 36 || !head.AsSpan(0, 4).SequenceEqual(Magic)) throw new ModelException(name, "it is not a model file");
        using var body = new MemoryStream();
        try
        {
            using var packed = new BrotliStream(input, CompressionMode.Decompress, leaveOpen: true);
            packed.CopyTo(body);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or InvalidOperationException or IOException)
        {
            throw new ModelException(name, "it is cut off or damaged");
        }
        if (!SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)).AsSpan().SequenceEqual(head.AsSpan(4))) throw new ModelException(name, "its checksum is wrong");
        return Take(body.GetBuffer());
    }

    private static AttributionModel Take(byte[] bytes)
    {
        var at = 0;
        var words = Get<uint>(bytes, ref at);
        var tables = new sbyte[7][];
        for (var i = 0; i < tables.Length; i++) tables[i] = Get<sbyte>(bytes, ref at);
        var layers = new IntegerLayer[6 + AttributionShape.Dilations.Length];
        for (var i = 0; i < layers.Length; i++)
        {
            var sizes = Get<int>(bytes, ref at);
            layers[i] = new(Get<short>(bytes, ref at), Get<int>(bytes, ref at), sizes[0], sizes[1]);
        }
        return new()
        {
            Words = words, WordTable = tables[0], SuffixTable = tables[1], ClassTable = tables[2], FlagTable = tables[3], PlaceTable = tables[4], BetweenTable = tables[5],
            OtherTable = tables[6], Meaning = layers[0], Cue = layers[1], Token = layers[2], Asker = layers[3], Around = layers[4], Roles = layers[5], Layers = layers[6..],
            Steps = Get<int>(bytes, ref at),
        };
    }

    private static void Put(Stream body, IntegerLayer layer)
    {
        Put(body, new[] { layer.Width, layer.Shift });
        Put(body, layer.Weights);
        Put(body, layer.Bias);
    }

    private static void Put<T>(Stream body, T[] values) where T : unmanaged
    {
        Span<int> length = [values.Length];
        body.Write(MemoryMarshal.AsBytes(length));
        body.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static T[] Get<T>(byte[] bytes, ref int at) where T : unmanaged
    {
        var values = new T[MemoryMarshal.Read<int>(bytes.AsSpan(at))];
        var size = MemoryMarshal.AsBytes(values.AsSpan()).Length;
        bytes.AsSpan(at + 4, size).CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        at += 4 + size;
        return values;
    }
}
