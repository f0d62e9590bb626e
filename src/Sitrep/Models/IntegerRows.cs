using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Models;

/// <summary>What stands between layers of integers: sums are shifted down, rounded and kept within bounds, sixteen at a time.</summary>
internal static class IntegerRows
{
    /// <summary>Puts the bias in the place of the sums, row by row.</summary>
    public static void Begin(Span<int> sums, ReadOnlySpan<int> bias, int rows)
    {
        for (var row = 0; row < rows; row++) bias.CopyTo(sums[(row * bias.Length)..]);
    }

    /// <summary>numbers = what is positive of the sums; lengths are multiples of 16.</summary>
    public static void Rectify(ReadOnlySpan<int> sums, int shift, Span<short> numbers)
    {
        for (var i = 0; i < sums.Length; i += 16) Shifted(sums[i..], shift, 0).CopyTo(numbers[i..]);
    }

    /// <summary>numbers += what is positive of the sums; lengths are multiples of 16.</summary>
    public static void AddRectified(ReadOnlySpan<int> sums, int shift, Span<short> numbers)
    {
        var most = Vector256.Create((short)PairedLayer.Most);
        for (var i = 0; i < sums.Length; i += 16)
            Vector256.Min(Shifted(sums[i..], shift, 0) + Vector256.Create<short>(numbers[i..]), most).CopyTo(numbers[i..]);
    }

    /// <summary>numbers = the sums; lengths are multiples of 16.</summary>
    public static void Narrow(ReadOnlySpan<int> sums, int shift, Span<short> numbers)
    {
        for (var i = 0; i < sums.Length; i += 16) Shifted(sums[i..], shift, -PairedLayer.Most).CopyTo(numbers[i..]);
    }

    /// <summary>A sum, shifted down and rounded.</summary>
    public static int Shifted(int sum, int shift) => (sum + (1 << shift >> 1)) >> shift;

    /// <summary>The sum of products of two rows of the same length, a multiple of 16.</summary>
    public static int Product(ReadOnlySpan<short> first, ReadOnlySpan<short> second)
    {
        if (!Avx2.IsSupported)
        {
            var plain = 0;
            for (var i = 0; i < first.Length; i++) plain += first[i] * second[i];
            return plain;
        }
        ref var a = ref MemoryMarshal.GetReference(first);
        ref var b = ref MemoryMarshal.GetReference(second);
        var sums = Vector256<int>.Zero;
        for (var i = 0; i < first.Length; i += 16)
            sums += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref a, (nuint)i), Vector256.LoadUnsafe(ref b, (nuint)i));
        return Vector256.Sum(sums);
    }

    private static Vector256<short> Shifted(ReadOnlySpan<int> sums, int shift, int least)
    {
        var (half, low, high) = (Vector256.Create(1 << shift >> 1), Vector256.Create(least), Vector256.Create((int)PairedLayer.Most));
        var first = Vector256.Min(Vector256.Max((Vector256.Create(sums) + half) >> shift, low), high);
        var second = Vector256.Min(Vector256.Max((Vector256.Create(sums[8..]) + half) >> shift, low), high);
        return Vector256.Narrow(first, second);
    }
}
