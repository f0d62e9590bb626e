using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class LinearModelTests
{
    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        new LinearModel([1, -2, 3, 4, 5, -6, 7, 8], 2).Write(stream);
        return stream.ToArray();
    }

    [Fact]
    public void A_model_comes_back_as_it_was_written()
    {
        var model = LinearModel.Read(new MemoryStream(Written()), "test");
        var scores = new int[2];
        model.Add(1, scores);
        model.Add(2, scores);
        Assert.Equal([8, -2], scores);
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes() => Assert.Equal(Written(), Written());

    [Fact]
    public void A_damaged_model_stops_the_start_with_a_hint()
    {
        foreach (var damage in new Func<byte[], byte[]>[] { bytes => bytes[..20], bytes => [.. bytes[..^4]], bytes => { bytes[0] ^= 1; return bytes; }, bytes => { bytes[20] ^= 1; return bytes; }, _ => [] })
        {
            var error = Assert.Throws<ModelException>(() => LinearModel.Read(new MemoryStream(damage(Written())), "test"));
            Assert.Contains("hint:", error.Message, StringComparison.Ordinal);
            Assert.Equal("test", error.Model);
        }
    }

    [Fact]
    public void A_model_that_is_not_there_is_named() => Assert.Contains("gone.bin", Assert.Throws<ModelException>(() => ModelSet.Open("gone.bin")).Message, StringComparison.Ordinal);
}
