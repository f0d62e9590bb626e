using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Models;

/// <summary>Sums of whole numbers kept as floats, eight at a time; rows are multiples of eight long.</summary>
internal static class WholeSums
{
    /// <summary>
    /// sums += factor * row, for each number of <paramref name="input"/> and its row of the matrix; zeros, about half of them, cost nothing. Thirty-two
    /// sums at a time stay in registers, which is two to three times as fast as going through all sums for each number.
    /// </summary>
    public static void Multiply(ReadOnlySpan<float> input, ReadOnlySpan<float> matrix, Span<float> sums)
    {
        ref var weights = ref Unsafe.AsRef(in matrix[0]);
        ref var target = ref sums[0];
        var width = sums.Length;
        var k = 0;
        for (; k + 32 <= width; k += 32) Multiply32(input, ref Unsafe.Add(ref weights, k), width, ref Unsafe.Add(ref target, k));
        for (; k < width; k += 8)
        {
            var sum = Vector256.LoadUnsafe(ref target, (nuint)k);
            for (var i = 0; i < input.Length; i++)
                if (input[i] != 0) sum = Vector256.MultiplyAddEstimate(Vector256.Create(input[i]), Vector256.LoadUnsafe(ref weights, (nuint)(i * width + k)), sum);
            sum.StoreUnsafe(ref target, (nuint)k);
        }
    }

    private static void Multiply32(ReadOnlySpan<float> input, ref float weights, int width, ref float target)
    {
        var (a, b) = (Vector256.LoadUnsafe(ref target), Vector256.LoadUnsafe(ref target, 8));
        var (c, d) = (Vector256.LoadUnsafe(ref target, 16), Vector256.LoadUnsafe(ref target, 24));
        for (var i = 0; i < input.Length; i++)
        {
            if (input[i] == 0) continue;
            var factor = Vector256.Create(input[i]);
            ref var row = ref Unsafe.Add(ref weights, i * width);
            a = Vector256.MultiplyAddEstimate(factor, Vector256.LoadUnsafe(ref row), a);
            b = Vector256.MultiplyAddEstimate(factor, Vector256.LoadUnsafe(ref row, 8), b);
            c = Vector256.MultiplyAddEstimate(factor, Vector256.LoadUnsafe(ref row, 16), c);
            d = Vector256.MultiplyAddEstimate(factor, Vector256.LoadUnsafe(ref row, 24), d);
        }
        a.StoreUnsafe(ref target);
        b.StoreUnsafe(ref target, 8);
        c.StoreUnsafe(ref target, 16);
        d.StoreUnsafe(ref target, 24);
    }

    /// <summary>sums += row.</summary>
    public static void Add(ReadOnlySpan<int> row, Span<int> sums)
    {
        ref var source = ref Unsafe.AsRef(in row[0]);
        ref var target = ref sums[0];
        for (var k = 0; k < sums.Length; k += 8)
            (Vector256.LoadUnsafe(ref target, (nuint)k) + Vector256.LoadUnsafe(ref source, (nuint)k)).StoreUnsafe(ref target, (nuint)k);
    }

    /// <summary>Brings whole sums to 0-255: what is negative is cut off, the rest scaled and rounded; lengths are multiples of sixteen.</summary>
    public static void Rectify(ReadOnlySpan<int> sums, float scale, Span<short> numbers)
    {
        var (by, half, most) = (Vector256.Create(scale), Vector256.Create(0.5f), Vector256.Create(255f));
        for (var k = 0; k < sums.Length; k += 16)
        {
            var first = Vector256.Floor(Vector256.ConvertToSingle(Vector256.Create(sums[k..])) * by + half);
            var second = Vector256.Floor(Vector256.ConvertToSingle(Vector256.Create(sums[(k + 8)..])) * by + half);
            Vector256.Narrow(
                Vector256.ConvertToInt32(Vector256.Min(Vector256.Max(first, Vector256<float>.Zero), most)),
                Vector256.ConvertToInt32(Vector256.Min(Vector256.Max(second, Vector256<float>.Zero), most))).CopyTo(numbers[k..]);
        }
    }

    /// <summary>Brings sums to 0-255: what is negative is cut off, the rest scaled and rounded.</summary>
    public static void Rectify(ReadOnlySpan<float> sums, float scale, Span<float> numbers)
    {
        ref var source = ref Unsafe.AsRef(in sums[0]);
        ref var target = ref numbers[0];
        var (by, half, most) = (Vector256.Create(scale), Vector256.Create(0.5f), Vector256.Create(255f));
        for (var k = 0; k < sums.Length; k += 8)
        {
            var scaled = Vector256.Floor(Vector256.LoadUnsafe(ref source, (nuint)k) * by + half);
            Vector256.Min(Vector256.Max(scaled, Vector256<float>.Zero), most).StoreUnsafe(ref target, (nuint)k);
        }
    }
}
