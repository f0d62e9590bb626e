using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Training.Language;

/// <summary>Products of matrices by fused multiply-adds, each sum in the order of its terms: the same on any number of threads and any width of vectors.</summary>
internal static class MatrixProduct
{
    private const int TileRows = 6, TileColumns = 16;

    /// <summary>c[i, j] += the sum over k of a[i, k] * b[k, j].</summary>
    /// <param name="a">First number of the left matrix.</param>
    /// <param name="aRow">Distance of its rows.</param>
    /// <param name="aColumn">Distance of its columns: a matrix on its side has rows at distance 1.</param>
    /// <param name="b">First number of the right matrix, whose columns are neighbours.</param>
    /// <param name="bRow">Distance of its rows.</param>
    /// <param name="c">First number of the result, whose columns are neighbours.</param>
    /// <param name="cRow">Distance of its rows.</param>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result, a multiple of 16.</param>
    /// <param name="inner">Terms of a sum.</param>
    public static void Add(Span<float> a, int aRow, int aColumn, Span<float> b, int bRow, Span<float> c, int cRow, int rows, int columns, int inner)
    {
        if (rows == 0 || inner == 0) return;
        System.Diagnostics.Debug.Assert(columns % TileColumns == 0 && c.Length >= (rows - 1) * cRow + columns && b.Length >= (inner - 1) * bRow + columns
            && a.Length > (rows - 1) * aRow + (inner - 1) * aColumn);
        for (var j = 0; j < columns; j += TileColumns)
            for (var i = 0; i < rows; i += TileRows)
                Tile(ref a[i * aRow], aRow, aColumn, ref b[j], bRow, ref c[i * cRow + j], cRow, Math.Min(TileRows, rows - i), inner);
    }

    /// <summary>Six rows of sixteen sums; where there are fewer, the last one is computed again, which changes nothing.</summary>
    private static void Tile(ref float a, int aRow, int aColumn, ref float b, int bRow, ref float c, int cRow, int rows, int inner)
    {
        var (r1, r2, r3, r4, r5) = (Math.Min(1, rows - 1), Math.Min(2, rows - 1), Math.Min(3, rows - 1), Math.Min(4, rows - 1), Math.Min(5, rows - 1));
        ref var c1 = ref Unsafe.Add(ref c, r1 * cRow);
        ref var c2 = ref Unsafe.Add(ref c, r2 * cRow);
        ref var c3 = ref Unsafe.Add(ref c, r3 * cRow);
        ref var c4 = ref Unsafe.Add(ref c, r4 * cRow);
        ref var c5 = ref Unsafe.Add(ref c, r5 * cRow);
        var (s00, s01) = (Vector256.LoadUnsafe(ref c), Vector256.LoadUnsafe(ref c, 8));
        var (s10, s11) = (Vector256.LoadUnsafe(ref c1), Vector256.LoadUnsafe(ref c1, 8));
        var (s20, s21) = (Vector256.LoadUnsafe(ref c2), Vector256.LoadUnsafe(ref c2, 8));
        var (s30, s31) = (Vector256.LoadUnsafe(ref c3), Vector256.LoadUnsafe(ref c3, 8));
        var (s40, s41) = (Vector256.LoadUnsafe(ref c4), Vector256.LoadUnsafe(ref c4, 8));
        var (s50, s51) = (Vector256.LoadUnsafe(ref c5), Vector256.LoadUnsafe(ref c5, 8));
        nint o1 = r1 * aRow, o2 = r2 * aRow, o3 = r3 * aRow, o4 = r4 * aRow, o5 = r5 * aRow;
        for (var k = 0; k < inner; k++)
        {
            var (b0, b1) = (Vector256.LoadUnsafe(ref b), Vector256.LoadUnsafe(ref b, 8));
            var x = Vector256.Create(a);
            s00 = Vector256.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(x, b1, s01);
            x = Vector256.Create(Unsafe.Add(ref a, o1));
            s10 = Vector256.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(x, b1, s11);
            x = Vector256.Create(Unsafe.Add(ref a, o2));
            s20 = Vector256.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(x, b1, s21);
            x = Vector256.Create(Unsafe.Add(ref a, o3));
            s30 = Vector256.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(x, b1, s31);
            x = Vector256.Create(Unsafe.Add(ref a, o4));
            s40 = Vector256.FusedMultiplyAdd(x, b0, s40);
            s41 = Vector256.FusedMultiplyAdd(x, b1, s41);
            x = Vector256.Create(Unsafe.Add(ref a, o5));
            s50 = Vector256.FusedMultiplyAdd(x, b0, s50);
            s51 = Vector256.FusedMultiplyAdd(x, b1, s51);
            a = ref Unsafe.Add(ref a, aColumn);
            b = ref Unsafe.Add(ref b, bRow);
        }
        Store(ref c, s00, s01);
        Store(ref c1, s10, s11);
        Store(ref c2, s20, s21);
        Store(ref c3, s30, s31);
        Store(ref c4, s40, s41);
        Store(ref c5, s50, s51);
    }

    private static void Store(ref float c, Vector256<float> first, Vector256<float> second)
    {
        first.StoreUnsafe(ref c);
        second.StoreUnsafe(ref c, 8);
    }
}
