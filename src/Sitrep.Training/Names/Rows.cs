using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Training.Names;

/// <summary>Sums over rows of floats whose length is a multiple of 8, always in the same order and eight at a time, so that every machine learns the same.</summary>
internal static class Rows
{
    /// <summary>to += factor * from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(float factor, ReadOnlySpan<float> from, Span<float> to)
    {
        var by = Vector256.Create(factor);
        ref var source = ref Unsafe.AsRef(in from[0]);
        ref var target = ref to[0];
        for (var i = 0; i < from.Length; i += 8)
            (Vector256.LoadUnsafe(ref target, (nuint)i) + by * Vector256.LoadUnsafe(ref source, (nuint)i)).StoreUnsafe(ref target, (nuint)i);
    }

    /// <summary>The sum of products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector256<float>.Zero;
        ref var left = ref Unsafe.AsRef(in a[0]);
        ref var right = ref Unsafe.AsRef(in b[0]);
        for (var i = 0; i < a.Length; i += 8) sum += Vector256.LoadUnsafe(ref left, (nuint)i) * Vector256.LoadUnsafe(ref right, (nuint)i);
        return Vector256.Sum(sum);
    }

    /// <summary>out += in * matrix; the matrix has a row for each number of <paramref name="input"/>.</summary>
    public static void Multiply(ReadOnlySpan<float> input, float[] matrix, int offset, Span<float> output)
    {
        for (var i = 0; i < input.Length; i++)
            if (input[i] != 0) Add(input[i], matrix.AsSpan(offset + i * output.Length, output.Length), output);
    }

    /// <summary>The way back through <see cref="Multiply"/>: what the matrix and the input take of the change of the output.</summary>
    public static void Back(ReadOnlySpan<float> input, float[] matrix, float[] matrixChange, int offset, ReadOnlySpan<float> outputChange, Span<float> inputChange)
    {
        for (var i = 0; i < input.Length; i++)
        {
            if (input[i] == 0) continue;
            var at = offset + i * outputChange.Length;
            Add(input[i], outputChange, matrixChange.AsSpan(at, outputChange.Length));
            inputChange[i] += Dot(matrix.AsSpan(at, outputChange.Length), outputChange);
        }
    }
}
