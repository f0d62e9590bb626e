using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Models;

/// <summary>
/// A dense layer in integers over many rows at once: 16-bit numbers, 32-bit sums, the same on every machine. Weights of two neighbouring inputs stand
/// together, so that eight outputs take two inputs in one instruction and no sum has to be gathered across a vector. Immutable.
/// </summary>
internal sealed class PairedLayer
{
    /// <summary>Largest size of an activation.</summary>
    public const int Most = 2047;

    /// <summary>Largest size of a weight.</summary>
    public const int MostWeight = 1023;

    private const int TileRows = 4, TileOutputs = 16;
    private readonly short[] pairs;

    /// <summary>Makes a layer.</summary>
    /// <param name="weights">A row of <paramref name="outputs"/> weights for each input.</param>
    /// <param name="inputs">Number of inputs, even and at most 256: no sum runs over.</param>
    /// <param name="outputs">Number of outputs, a multiple of 16.</param>
    public PairedLayer(ReadOnlySpan<short> weights, int inputs, int outputs)
    {
        (Inputs, Outputs) = (inputs, outputs);
        pairs = new short[inputs * outputs];
        for (var k = 0; k < inputs; k++)
            for (var j = 0; j < outputs; j++) pairs[k / 2 * outputs * 2 + j * 2 + k % 2] = weights[k * outputs + j];
    }

    /// <summary>Number of inputs.</summary>
    public int Inputs { get; }

    /// <summary>Number of outputs.</summary>
    public int Outputs { get; }

    /// <summary>Most that the weights of one output add up to in size: with the greatest input, the greatest sum.</summary>
    public int Largest => Enumerable.Range(0, Outputs).Max(output => Enumerable.Range(0, Inputs).Sum(input => Math.Abs((int)pairs[input / 2 * Outputs * 2 + output * 2 + input % 2])));

    /// <summary>sums += inputs * weights, for each of the rows.</summary>
    public void Add(ReadOnlySpan<short> inputs, Span<int> sums, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows * Inputs, inputs.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows * Outputs, sums.Length);
        if (rows <= 0) return;
        if (!Avx2.IsSupported)
        {
            AddPlain(inputs, sums, rows);
            return;
        }
        ref var source = ref MemoryMarshal.GetReference(inputs);
        ref var target = ref MemoryMarshal.GetReference(sums);
        for (var j = 0; j < Outputs; j += TileOutputs)
            for (var i = 0; i < rows; i += TileRows)
                Tile(ref Unsafe.Add(ref source, i * Inputs), ref Unsafe.Add(ref target, i * Outputs + j), ref pairs[j * 2], Math.Min(TileRows, rows - i));
    }

    /// <summary>Four rows of sixteen sums; where there are fewer, the last one is computed again, which changes nothing.</summary>
    private void Tile(ref short input, ref int sums, ref short weights, int rows)
    {
        int r1 = Math.Min(1, rows - 1), r2 = Math.Min(2, rows - 1), r3 = Math.Min(3, rows - 1);
        ref var s1 = ref Unsafe.Add(ref sums, r1 * Outputs);
        ref var s2 = ref Unsafe.Add(ref sums, r2 * Outputs);
        ref var s3 = ref Unsafe.Add(ref sums, r3 * Outputs);
        var (a0, b0) = (Vector256.LoadUnsafe(ref sums), Vector256.LoadUnsafe(ref sums, 8));
        var (a1, b1) = (Vector256.LoadUnsafe(ref s1), Vector256.LoadUnsafe(ref s1, 8));
        var (a2, b2) = (Vector256.LoadUnsafe(ref s2), Vector256.LoadUnsafe(ref s2, 8));
        var (a3, b3) = (Vector256.LoadUnsafe(ref s3), Vector256.LoadUnsafe(ref s3, 8));
        ref var pair = ref Unsafe.As<short, int>(ref input);
        int o1 = r1 * Inputs / 2, o2 = r2 * Inputs / 2, o3 = r3 * Inputs / 2;
        for (var k = 0; k < Inputs / 2; k++)
        {
            var (first, second) = (Vector256.LoadUnsafe(ref weights), Vector256.LoadUnsafe(ref weights, 16));
            var x = Vector256.Create(Unsafe.Add(ref pair, k)).AsInt16();
            a0 += Avx2.MultiplyAddAdjacent(x, first);
            b0 += Avx2.MultiplyAddAdjacent(x, second);
            x = Vector256.Create(Unsafe.Add(ref pair, o1 + k)).AsInt16();
            a1 += Avx2.MultiplyAddAdjacent(x, first);
            b1 += Avx2.MultiplyAddAdjacent(x, second);
            x = Vector256.Create(Unsafe.Add(ref pair, o2 + k)).AsInt16();
            a2 += Avx2.MultiplyAddAdjacent(x, first);
            b2 += Avx2.MultiplyAddAdjacent(x, second);
            x = Vector256.Create(Unsafe.Add(ref pair, o3 + k)).AsInt16();
            a3 += Avx2.MultiplyAddAdjacent(x, first);
            b3 += Avx2.MultiplyAddAdjacent(x, second);
            weights = ref Unsafe.Add(ref weights, Outputs * 2);
        }
        Store(ref sums, a0, b0);
        Store(ref s1, a1, b1);
        Store(ref s2, a2, b2);
        Store(ref s3, a3, b3);
    }

    private static void Store(ref int sums, Vector256<int> first, Vector256<int> second)
    {
        first.StoreUnsafe(ref sums);
        second.StoreUnsafe(ref sums, 8);
    }

    /// <summary>The same without the instruction.</summary>
    internal void AddPlain(ReadOnlySpan<short> inputs, Span<int> sums, int rows)
    {
        for (var i = 0; i < rows; i++)
            for (var k = 0; k < Inputs; k++)
            {
                if (inputs[i * Inputs + k] is not (not 0 and var number)) continue;
                var row = pairs.AsSpan(k / 2 * Outputs * 2, Outputs * 2);
                for (var j = 0; j < Outputs; j++) sums[i * Outputs + j] += number * row[j * 2 + k % 2];
            }
    }
}
