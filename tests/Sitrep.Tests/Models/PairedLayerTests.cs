using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class PairedLayerTests
{
    private static short[] Numbers(Random random, int count, int most) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-most, most + 1))];

    [Theory]
    [InlineData(1, 2, 16)]
    [InlineData(4, 96, 64)]
    [InlineData(7, 128, 128)]
    [InlineData(13, 128, 160)]
    public void Sums_are_those_of_plain_arithmetic_for_any_number_of_rows(int rows, int inputs, int outputs)
    {
        var random = new Random(rows);
        var (weights, input) = (Numbers(random, inputs * outputs, PairedLayer.MostWeight), Numbers(random, rows * inputs, PairedLayer.Most));
        var expected = new int[rows * outputs];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < outputs; j++)
            {
                expected[i * outputs + j] = 5;
                for (var k = 0; k < inputs; k++) expected[i * outputs + j] += input[i * inputs + k] * weights[k * outputs + j];
            }
        var layer = new PairedLayer(weights, inputs, outputs);
        var (sums, plain) = (Enumerable.Repeat(5, rows * outputs).ToArray(), Enumerable.Repeat(5, rows * outputs).ToArray());
        layer.Add(input, sums, rows);
        layer.AddPlain(input, plain, rows);
        Assert.Equal(expected, sums);
        Assert.Equal(expected, plain);
    }

    [Fact]
    public void No_row_gives_no_sum()
    {
        var sums = new int[16];
        new PairedLayer(new short[32], 2, 16).Add([], sums, 0);
        new PairedLayer(new short[32], 2, 16).Add([], sums, -3);
        Assert.All(sums, sum => Assert.Equal(0, sum));
    }

    [Fact]
    public void Memory_behind_the_rows_is_never_touched() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PairedLayer(new short[32], 2, 16).Add(new short[4], new int[16], 2));

    [Fact]
    public void Sums_are_rounded_kept_in_bounds_and_rectified()
    {
        int[] sums = [-100, -9, -8, -1, 0, 7, 8, 100, 1 << 20, -(1 << 20), 16, 24, 23, 15, 1, 2];
        var (narrow, rectified, added) = (new short[16], new short[16], Enumerable.Repeat((short)2040, 16).ToArray());
        IntegerRows.Narrow(sums, 4, narrow);
        IntegerRows.Rectify(sums, 4, rectified);
        IntegerRows.AddRectified(sums, 4, added);
        for (var i = 0; i < sums.Length; i++)
        {
            var whole = (int)Math.Floor(sums[i] / 16.0 + 0.5);
            Assert.Equal(whole, IntegerRows.Shifted(sums[i], 4));
            Assert.Equal(Math.Clamp(whole, -PairedLayer.Most, PairedLayer.Most), narrow[i]);
            Assert.Equal(Math.Clamp(whole, 0, PairedLayer.Most), rectified[i]);
            Assert.Equal(Math.Min(PairedLayer.Most, 2040 + Math.Clamp(whole, 0, PairedLayer.Most)), added[i]);
        }
    }

    [Fact]
    public void A_product_of_rows_is_their_sum_of_products()
    {
        var random = new Random(3);
        var (first, second) = (Numbers(random, 96, PairedLayer.Most), Numbers(random, 96, PairedLayer.Most));
        Assert.Equal(first.Zip(second, (a, b) => a * b).Sum(), IntegerRows.Product(first, second));
    }
}
