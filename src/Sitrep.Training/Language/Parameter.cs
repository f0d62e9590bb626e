using System.Runtime.Intrinsics;

namespace Sitrep.Training.Language;

/// <summary>A matrix of weights, a row an input and a column an output, that learns by Adam (Kingma and Ba 2015). Each lane of a step gathers changes of its own.</summary>
internal sealed class Parameter
{
    /// <summary>Halves of a step that are worked at the same time; their changes are added in order, so that threads do not matter.</summary>
    public const int Lanes = 2;

    private const float Keep = 0.9f, KeepSquare = 0.98f, Least = 1e-7f;
    private readonly float[] mean, square;
    private readonly float[][] changes = new float[Lanes][];
    private readonly List<int>[]? order;
    private readonly int[][]? stamps;
    private float[]? sum;
    private int noted, step = 1;

    /// <summary>Makes weights drawn evenly from -<paramref name="spread"/> to <paramref name="spread"/>.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns, a multiple of 16.</param>
    /// <param name="spread">How far from 0 the weights begin.</param>
    /// <param name="random">Where they are drawn from.</param>
    /// <param name="sparse">True for a table of which a step touches few rows: the others stay as they are.</param>
    public Parameter(int rows, int columns, float spread, Random random, bool sparse = false)
    {
        (Rows, Columns) = (rows, columns);
        (Values, mean, square) = (new float[rows * columns], new float[rows * columns], new float[rows * columns]);
        for (var lane = 0; lane < Lanes; lane++) changes[lane] = new float[rows * columns];
        for (var i = 0; i < Values.Length; i++) Values[i] = ((float)random.NextDouble() * 2 - 1) * spread;
        if (sparse) (order, stamps) = ([[], []], [new int[rows], new int[rows]]);
        else Turned = new float[rows * columns];
        Turn();
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    /// <summary>The matrix on its side; empty for a table.</summary>
    public float[] Turned { get; } = [];

    /// <summary>What a lane has gathered.</summary>
    public float[] Changes(int lane) => changes[lane];

    /// <summary>The changes of a row of a table, which takes part in the next step.</summary>
    public Span<float> Touch(int lane, int row)
    {
        if (stamps![lane][row] != step)
        {
            stamps[lane][row] = step;
            order![lane].Add(row);
        }
        return changes[lane].AsSpan(row * Columns, Columns);
    }

    /// <summary>Puts a value in the place of one weight.</summary>
    public void Put(int at, float value)
    {
        Values[at] = value;
        Turn();
    }

    /// <summary>Forgets what the lanes gathered.</summary>
    public void Forget()
    {
        foreach (var lane in changes) Array.Clear(lane);
    }

    /// <summary>One step by what the lanes gathered.</summary>
    /// <param name="rate">How far.</param>
    /// <param name="decay">What part of a weight is lost in a step at rate 1.</param>
    public void Step(float rate, float decay)
    {
        var scaled = rate * MathF.Sqrt(1 - MathF.Pow(KeepSquare, step)) / (1 - MathF.Pow(Keep, step));
        if (order is null) Move(0, Values.Length, scaled, 1 - rate * decay);
        else
        {
            foreach (var row in order[0]) Move(row * Columns, (row + 1) * Columns, scaled, 1);
            foreach (var row in order[1]) if (stamps![0][row] != step) Move(row * Columns, (row + 1) * Columns, scaled, 1);
            order[0].Clear();
            order[1].Clear();
        }
        step++;
        Turn();
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
        Turn();
    }

    private void Turn()
    {
        if (Turned.Length == 0) return;
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++) Turned[column * Rows + row] = Values[row * Columns + column];
    }

    private void Move(int first, int end, float scaled, float left)
    {
        var (a, b) = (changes[0], changes[1]);
        var (keep, keepSquare, least, by) = (Vector256.Create(Keep), Vector256.Create(KeepSquare), Vector256.Create(Least), Vector256.Create(scaled));
        for (var i = first; i < end; i += 8)
        {
            var change = Vector256.LoadUnsafe(ref a[i]) + Vector256.LoadUnsafe(ref b[i]);
            var average = keep * Vector256.LoadUnsafe(ref mean[i]) + (Vector256<float>.One - keep) * change;
            var power = keepSquare * Vector256.LoadUnsafe(ref square[i]) + (Vector256<float>.One - keepSquare) * change * change;
            average.StoreUnsafe(ref mean[i]);
            power.StoreUnsafe(ref square[i]);
            var value = Vector256.LoadUnsafe(ref Values[i]) * left - by * average / (Vector256.Sqrt(power) + least);
            value.StoreUnsafe(ref Values[i]);
            Vector256<float>.Zero.StoreUnsafe(ref a[i]);
            Vector256<float>.Zero.StoreUnsafe(ref b[i]);
        }
    }
}
