using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class CompactModelTests
{
    private static CompactModel Model() => new([.. Enumerable.Range(0, 64).Select(i => (sbyte)(i * 7 % 255 - 127))], 16);

    private static byte[] Written(CompactModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }

    [Fact]
    public void A_model_comes_back_as_it_was_written()
    {
        var model = CompactModel.Read(new MemoryStream(Written(Model())), "test");
        var scores = new short[16];
        model.Sum([1, 5, 3], scores);
        for (var i = 0; i < 16; i++) Assert.Equal(2 * Weight(16 + i) + Weight(48 + i), scores[i]);
    }

    [Fact]
    public void Three_columns_are_summed_as_they_stand()
    {
        var model = new CompactModel([1, -2, 3, 0, 127, -128, 5, 0], 4);
        Assert.Equal((128, -130, 8), model.SumOfThree([0, 3]));
    }

    [Fact]
    public void A_damaged_model_stops_the_start_with_a_hint()
    {
        foreach (var damage in new Func<byte[], byte[]>[] { bytes => bytes[..20], bytes => bytes[..^4], bytes => { bytes[0] ^= 1; return bytes; }, bytes => { bytes[20] ^= 1; return bytes; }, _ => [] })
        {
            var error = Assert.Throws<ModelException>(() => CompactModel.Read(new MemoryStream(damage(Written(Model()))), "test"));
            Assert.Contains("hint:", error.Message, StringComparison.Ordinal);
        }
    }

    private static int Weight(int i) => (sbyte)(i * 7 % 255 - 127);
}
