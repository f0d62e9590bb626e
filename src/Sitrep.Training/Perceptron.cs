using System.Runtime.Intrinsics;
using Sitrep.Models;

namespace Sitrep.Training;

/// <summary>An averaged perceptron over hashed features (Freund and Schapire 1999; Collins 2002). Integer weights, fixed order: the same model every time.</summary>
internal sealed class Perceptron(int buckets, int classes)
{
    private readonly int[] weights = new int[buckets * classes];
    private readonly long[] totals = new long[buckets * classes];
    private readonly int[] stamps = new int[buckets * classes];
    private readonly uint mask = (uint)(buckets - 1);
    private int step;

    /// <summary>The class with the highest score by the weights of the moment.</summary>
    public int Predict(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        Add(features, scores);
        return LinearModel.Best(scores);
    }

    /// <summary>Adds the rows of the features to the scores.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        foreach (var feature in features)
        {
            var row = weights.AsSpan((int)(feature & mask) * classes, classes);
            var i = 0;
            for (; i + 8 <= row.Length; i += 8)
                (Vector256.LoadUnsafe(ref row[i]) + Vector256.LoadUnsafe(ref scores[i])).StoreUnsafe(ref scores[i]);
            for (; i < row.Length; i++) scores[i] += row[i];
        }
    }

    /// <summary>Counts one step of learning by <see cref="Change(ReadOnlySpan{uint}, int, int)"/>.</summary>
    public void Step() => step++;

    /// <summary>Moves a class of all features up or down.</summary>
    public void Change(ReadOnlySpan<uint> features, int label, int by)
    {
        foreach (var feature in features) Change((int)(feature & mask) * classes + label, by);
    }

    /// <summary>One step: the right class up and the guessed one down, if they differ.</summary>
    public void Learn(ReadOnlySpan<uint> features, int right, int guess)
    {
        step++;
        if (right == guess) return;
        foreach (var feature in features)
        {
            Change((int)(feature & mask) * classes + right, 1);
            Change((int)(feature & mask) * classes + guess, -1);
        }
    }

    /// <summary>The averaged weights in 16 bits.</summary>
    /// <param name="finest">Steps a weight of 1 is cut into, at most: fewer make a smaller file.</param>
    public LinearModel ToModel(int finest = 256)
    {
        var average = new double[weights.Length];
        double most = 1e-9;
        for (var i = 0; i < weights.Length; i++)
        {
            average[i] = (totals[i] + (double)weights[i] * (step - stamps[i])) / Math.Max(1, step);
            most = Math.Max(most, Math.Abs(average[i]));
        }
        var scale = Math.Min(finest, 32000 / most);
        return new(Array.ConvertAll(average, weight => (short)Math.Round(weight * scale)), classes);
    }

    private void Change(int at, int by)
    {
        totals[at] += (long)weights[at] * (step - stamps[at]);
        stamps[at] = step;
        weights[at] += by;
    }
}
