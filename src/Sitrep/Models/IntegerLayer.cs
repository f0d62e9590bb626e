using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Models;

/// <summary>A dense layer in integers: sums of products of 16-bit numbers, so that every machine gives the same answer. Immutable.</summary>
/// <param name="weights">A row of <paramref name="width"/> weights for each output, at most 511 in size.</param>
/// <param name="bias">Added to the sum of each output, in its scale.</param>
/// <param name="width">Number of inputs, a multiple of 16; each at most 2047 in size, so that no sum runs over for up to 2,000 inputs.</param>
/// <param name="shift">By how many bits a sum is shifted down.</param>
internal sealed class IntegerLayer(short[] weights, int[] bias, int width, int shift)
{
    /// <summary>Largest size of an activation.</summary>
    public const int Most = 2047;

    /// <summary>Largest size of a weight.</summary>
    public const int MostWeight = 511;

    /// <summary>Weights, a row for each output.</summary>
    public short[] Weights => weights;

    /// <summary>What is added to each sum.</summary>
    public int[] Bias => bias;

    /// <summary>Number of inputs.</summary>
    public int Width => width;

    /// <summary>Number of outputs.</summary>
    public int Count => bias.Length;

    /// <summary>Bits that a sum is shifted down by.</summary>
    public int Shift => shift;

    /// <summary>Output <paramref name="row"/> of an input, rounded.</summary>
    public int Sum(ReadOnlySpan<short> input, int row)
    {
        var sum = Product(ref MemoryMarshal.GetReference(input), ref weights[row * width], width) + bias[row];
        return shift == 0 ? sum : (sum + (1 << (shift - 1))) >> shift;
    }

    private static int Product(ref short a, ref short b, int length)
    {
        if (Avx2.IsSupported)
        {
            var sums = Vector256<int>.Zero;
            for (var i = 0; i < length; i += 16)
                sums += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref a, (nuint)i), Vector256.LoadUnsafe(ref b, (nuint)i));
            return Vector256.Sum(sums);
        }
        var sum = 0;
        for (var i = 0; i < length; i++) sum += Unsafe.Add(ref a, i) * Unsafe.Add(ref b, i);
        return sum;
    }
}
