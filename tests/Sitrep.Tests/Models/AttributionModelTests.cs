using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class AttributionModelTests
{
    private static IntegerLayer Layer(int width, int rows) => new(new short[width * rows], new int[rows], width, 3);

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        new AttributionModel
        {
            Words = [7, 9], WordTable = [1, -2, 3], SuffixTable = [4], ClassTable = [5], FlagTable = [6], PlaceTable = [7], BetweenTable = [8], OtherTable = [9],
            Meaning = Layer(16, 2), Layers = [.. AttributionShape.Dilations.ToArray().Select(_ => Layer(48, 2))], Cue = Layer(16, 3), Token = Layer(16, 2), Asker = Layer(16, 2),
            Around = Layer(48, 2), Roles = Layer(16, 3), Steps = [1, 2, 3],
        }.Write(stream);
        return stream.ToArray();
    }

    [Fact]
    public void A_model_comes_back_as_it_was_written()
    {
        var model = AttributionModel.Read(new MemoryStream(Written()), "test");
        Assert.Equal([7u, 9u], model.Words);
        Assert.Equal([1, -2, 3], model.WordTable);
        Assert.Equal((48, 2, 3), (model.Layers[^1].Width, model.Layers[^1].Count, model.Layers[^1].Shift));
        Assert.Equal([1, 2, 3], model.Steps);
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes() => Assert.Equal(Written(), Written());

    [Fact]
    public void A_damaged_model_stops_the_start_with_a_hint()
    {
        foreach (var damage in new Func<byte[], byte[]>[] { bytes => bytes[..20], bytes => bytes[..^4], bytes => { bytes[0] ^= 1; return bytes; }, bytes => { bytes[20] ^= 1; return bytes; }, _ => [] })
        {
            var error = Assert.Throws<ModelException>(() => AttributionModel.Read(new MemoryStream(damage(Written())), "test"));
            Assert.Contains("hint:", error.Message, StringComparison.Ordinal);
            Assert.Equal("test", error.Model);
        }
    }
}
