using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class IntegerLayerTests
{
    [Theory]
    [InlineData(16, 0)]
    [InlineData(112, 5)]
    [InlineData(288, 9)]
    public void A_sum_is_that_of_plain_arithmetic_whatever_the_processor_has(int width, int shift)
    {
        var random = new Random(7);
        var weights = Enumerable.Range(0, width * 3).Select(_ => (short)random.Next(-IntegerLayer.MostWeight, IntegerLayer.MostWeight + 1)).ToArray();
        var input = Enumerable.Range(0, width).Select(_ => (short)random.Next(-IntegerLayer.Most, IntegerLayer.Most + 1)).ToArray();
        var layer = new IntegerLayer(weights, [0, 700, -700], width, shift);
        for (var row = 0; row < 3; row++)
        {
            var sum = (long)layer.Bias[row];
            for (var i = 0; i < width; i++) sum += weights[row * width + i] * input[i];
            Assert.Equal(shift == 0 ? sum : (long)Math.Floor(sum / (double)(1 << shift) + 0.5), layer.Sum(input, row));
        }
    }

    [Fact]
    public void The_greatest_sum_does_not_run_over()
    {
        var weights = Enumerable.Repeat((short)IntegerLayer.MostWeight, 2000).ToArray();
        var input = Enumerable.Repeat((short)IntegerLayer.Most, 2000).ToArray();
        Assert.Equal(2000 * IntegerLayer.MostWeight * IntegerLayer.Most, new IntegerLayer(weights, [0], 2000, 0).Sum(input, 0));
    }
}
