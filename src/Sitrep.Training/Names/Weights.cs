namespace Sitrep.Training.Names;

/// <summary>Weights that learn by Adam (Kingma and Ba 2015); rows that took no part in a step stay as they are.</summary>
internal sealed class Weights
{
    private const float Keep = 0.9f, KeepSquare = 0.999f;
    private readonly float[] mean;
    private readonly float[] square;
    private readonly int[] steps;
    private readonly int width;
    private readonly HashSet<int> touched = [];
    private readonly List<int> order = [];
    private float[]? sum;
    private int noted;

    /// <summary>Makes rows of weights, drawn evenly from -<paramref name="spread"/> to <paramref name="spread"/>.</summary>
    public Weights(int rows, int width, float spread, Random random)
    {
        this.width = width;
        Values = new float[rows * width];
        Changes = new float[rows * width];
        mean = new float[rows * width];
        square = new float[rows * width];
        steps = new int[rows];
        for (var i = 0; i < Values.Length; i++) Values[i] = ((float)random.NextDouble() * 2 - 1) * spread;
    }

    /// <summary>The weights.</summary>
    public float[] Values { get; }

    /// <summary>Their changes, gathered until the next step.</summary>
    public float[] Changes { get; }

    /// <summary>A row of weights.</summary>
    public ReadOnlySpan<float> this[int row] => Values.AsSpan(row * width, width);

    /// <summary>The changes of a row, which takes part in the next step.</summary>
    public Span<float> Change(int row)
    {
        if (touched.Add(row)) order.Add(row);
        return Changes.AsSpan(row * width, width);
    }

    /// <summary>One step over the rows that took part.</summary>
    public void StepTouched(float rate)
    {
        foreach (var row in order) StepRow(row, rate);
        order.Clear();
        touched.Clear();
    }

    /// <summary>One step over all rows.</summary>
    public void StepAll(float rate)
    {
        for (var row = 0; row < steps.Length; row++) StepRow(row, rate);
    }

    /// <summary>Notes the weights of the moment for <see cref="UseMean"/>.</summary>
    public void Note()
    {
        sum ??= new float[Values.Length];
        for (var i = 0; i < sum.Length; i++) sum[i] += Values[i];
        noted++;
    }

    /// <summary>Puts the mean of the noted weights in their place: steadier than the last ones.</summary>
    public void UseMean()
    {
        for (var i = 0; sum is not null && i < sum.Length; i++) Values[i] = sum[i] / noted;
    }

    private void StepRow(int row, float rate)
    {
        var step = ++steps[row];
        var scaled = rate * MathF.Sqrt(1 - MathF.Pow(KeepSquare, step)) / (1 - MathF.Pow(Keep, step));
        for (var i = row * width; i < (row + 1) * width; i++)
        {
            var change = Changes[i];
            mean[i] = Keep * mean[i] + (1 - Keep) * change;
            square[i] = KeepSquare * square[i] + (1 - KeepSquare) * change * change;
            Values[i] -= scaled * mean[i] / (MathF.Sqrt(square[i]) + 1e-7f);
            Changes[i] = 0;
        }
    }
}
