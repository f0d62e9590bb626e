using System.Text;

namespace Sitrep.Models;

/// <summary>All of the language layer: network, tables, and the meanings of words as the network takes them. Immutable; safe on any thread.</summary>
/// <remarks>File: SHA-256, then Brotli-packed: <see cref="LanguageTables"/>, then <see cref="LanguageNetwork"/>.</remarks>
internal sealed class LanguageModel
{
    private readonly short[] meanings = new short[WordVectors.Stretches * 256 * LanguageShape.Form];

    /// <summary>Joins the parts.</summary>
    public LanguageModel(LanguageTables tables, LanguageNetwork network, WordVectors vectors)
    {
        (Tables, Network, Vectors) = (tables, network, vectors);
        Span<int> sums = stackalloc int[LanguageShape.Form];
        for (var row = 0; row < WordVectors.Stretches * 256; row++)
        {
            var numbers = vectors.Typical(row / 256, (byte)(row % 256));
            sums.Clear();
            for (var k = 0; k < numbers.Length; k++)
            {
                var weights = network.Meaning.AsSpan((row / 256 * WordVectors.StretchLength + k) * LanguageShape.Form, LanguageShape.Form);
                for (var i = 0; i < sums.Length; i++) sums[i] += numbers[k] * weights[i];
            }
            var half = 1 << network.MeaningShift >> 1;
            for (var i = 0; i < sums.Length; i++) meanings[row * LanguageShape.Form + i] = (short)Math.Clamp((sums[i] + half) >> network.MeaningShift, short.MinValue, short.MaxValue);
        }
    }

    /// <summary>Tags and rules.</summary>
    public LanguageTables Tables { get; }

    /// <summary>The network.</summary>
    public LanguageNetwork Network { get; }

    /// <summary>Meanings of words.</summary>
    public WordVectors Vectors { get; }

    /// <summary>What a code of a stretch of a word vector adds to the numbers of a form.</summary>
    public ReadOnlySpan<short> Meaning(int stretch, byte code) => meanings.AsSpan((stretch * 256 + code) * LanguageShape.Form, LanguageShape.Form);

    /// <summary>Writes tables and network.</summary>
    public void Write(Stream output)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            Tables.Write(writer);
            Network.Write(writer);
        }
        PackedBytes.Write(output, bytes.ToArray());
    }

    /// <summary>Reads a model over word vectors.</summary>
    /// <exception cref="ModelException">The bytes are damaged.</exception>
    public static LanguageModel Read(Stream input, string name, WordVectors vectors)
    {
        using var reader = new BinaryReader(new MemoryStream(PackedBytes.Read(input, name)), Encoding.UTF8);
        try
        {
            return new(LanguageTables.Read(reader), LanguageNetwork.Read(reader), vectors);
        }
        catch (Exception e) when (e is EndOfStreamException or KeyNotFoundException or ArgumentException)
        {
            throw new ModelException(name, "it is not a model of the language layer");
        }
    }
}
