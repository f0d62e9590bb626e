using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Training.Attributions;

/// <summary>Products of matrices, rows after rows in one array. The same sums on any number of threads: a thread computes whole outputs.</summary>
internal static class Products
{
    private const int Parts = 2;

    /// <summary>y[i, j] (+)= the product of row i of a and row j of b; widths are multiples of 8.</summary>
    public static void Rows(float[] a, int rows, int width, float[] b, int columns, float[] y, bool add = false)
    {
        if ((long)rows * columns * width < 400_000)
        {
            Part(a, 0, rows, width, b, columns, y, add);
            return;
        }
        Parallel.For(0, Parts, part => Part(a, rows * part / Parts, rows * (part + 1) / Parts, width, b, columns, y, add));
    }

    /// <summary>The matrix on its side: columns become rows, which are filled up with zeros to <paramref name="padded"/>.</summary>
    public static float[] Turn(float[] a, int rows, int width, int padded)
    {
        var turned = new float[width * padded];
        for (var i = 0; i < rows; i++)
            for (var k = 0; k < width; k++) turned[k * padded + i] = a[i * width + k];
        return turned;
    }

    private static void Part(float[] a, int first, int end, int width, float[] b, int columns, float[] y, bool add)
    {
        ref var a0 = ref MemoryMarshal.GetArrayDataReference(a);
        ref var b0 = ref MemoryMarshal.GetArrayDataReference(b);
        for (var i = first; i < end; i += 4)
        {
            var (i1, i2, i3) = (Math.Min(i + 1, end - 1), Math.Min(i + 2, end - 1), Math.Min(i + 3, end - 1));
            for (var j = 0; j < columns; j++)
            {
                Vector256<float> s0 = default, s1 = default, s2 = default, s3 = default;
                ref var row = ref Unsafe.Add(ref b0, j * width);
                for (var k = 0; k < width; k += 8)
                {
                    var v = Vector256.LoadUnsafe(ref row, (nuint)k);
                    s0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref Unsafe.Add(ref a0, i * width), (nuint)k), v, s0);
                    s1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref Unsafe.Add(ref a0, i1 * width), (nuint)k), v, s1);
                    s2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref Unsafe.Add(ref a0, i2 * width), (nuint)k), v, s2);
                    s3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref Unsafe.Add(ref a0, i3 * width), (nuint)k), v, s3);
                }
                Put(y, i * columns + j, Vector256.Sum(s0), add);
                if (i + 1 < end) Put(y, (i + 1) * columns + j, Vector256.Sum(s1), add);
                if (i + 2 < end) Put(y, (i + 2) * columns + j, Vector256.Sum(s2), add);
                if (i + 3 < end) Put(y, (i + 3) * columns + j, Vector256.Sum(s3), add);
            }
        }
    }

    private static void Put(float[] y, int at, float value, bool add) => y[at] = add ? y[at] + value : value;
}
