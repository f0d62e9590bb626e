using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class NameNetworkTests
{
    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        ModelSet.Load().Names.Write(stream);
        return stream.ToArray();
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var (shipped, read) = (ModelSet.Load().Names, NameNetwork.Read(new MemoryStream(Written()), "n"));
        Assert.Equal(shipped.Table, read.Table);
        Assert.Equal(shipped.Last, read.Last);
        Assert.Equal(shipped.FirstBias, read.FirstBias);
        Assert.Equal(shipped.Scale(3), read.Scale(3));
    }

    [Fact]
    public void A_network_cut_off_or_changed_is_refused()
    {
        var bytes = Written();
        Assert.Throws<ModelException>(() => NameNetwork.Read(new MemoryStream(bytes[..^100]), "n"));
        Assert.Throws<ModelException>(() => NameNetwork.Read(new MemoryStream(bytes[..10]), "n"));
        bytes[6] ^= 1;
        Assert.Throws<ModelException>(() => NameNetwork.Read(new MemoryStream(bytes), "n"));
    }

    [Fact]
    public void No_sum_of_a_layer_can_leave_the_range_in_which_floats_count_exactly()
    {
        var network = ModelSet.Load().Names;
        const float Exact = 1 << 24;
        Assert.True(network.First.Max(place => place.Largest) * NameShape.MostOfForm < Exact);
        Assert.True(network.Second.Sum(place => place.Largest) * 255 + network.SecondBias.Max(Math.Abs) < Exact);
        Assert.True(network.Third.Sum(place => place.Largest) * 255 + network.ThirdBias.Max(Math.Abs) < Exact);
        Assert.True(Largest(network.Last, NameShape.Classes) * 255 + network.LastBias.Max(MathF.Abs) < Exact);
    }

    /// <summary>The largest sum of absolute weights that lead to one number.</summary>
    private static float Largest(ReadOnlySpan<float> weights, int width)
    {
        var sums = new float[width];
        for (var i = 0; i < weights.Length; i++) sums[i % width] += MathF.Abs(weights[i]);
        return sums.Max();
    }

    [Fact]
    public void Sums_of_whole_numbers_are_exact()
    {
        var random = new Random(7);
        var input = Enumerable.Range(0, 40).Select(_ => (float)random.Next(0, 256)).ToArray();
        var matrix = Enumerable.Range(0, 40 * 16).Select(_ => (float)random.Next(-127, 128)).ToArray();
        var sums = new float[16];
        WholeSums.Multiply(input, matrix, sums);
        for (var column = 0; column < 16; column++)
            Assert.Equal(Enumerable.Range(0, 40).Sum(row => (long)input[row] * (long)matrix[row * 16 + column]), (long)sums[column]);
    }

    [Fact]
    public void Numbers_between_layers_are_whole_and_at_most_255()
    {
        var numbers = new float[8];
        WholeSums.Rectify([-5, 0, 10, 99, 100, 300, 25, 1e6f], 0.5f, numbers);
        Assert.Equal([0, 0, 5, 50, 50, 150, 13, 255], numbers);
    }
}
