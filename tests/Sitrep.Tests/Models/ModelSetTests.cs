using System.Reflection;
using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class ModelSetTests
{
    [Fact]
    public void All_models_that_ship_are_loaded_at_once_when_asked()
    {
        var shipped = typeof(ModelSet).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".bin", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(shipped, ModelSet.Load().LoadAll());
    }

    [Fact]
    public void A_damaged_language_model_stops_the_start_with_its_name()
    {
        using var stream = ModelSet.Open("language.bin");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var vectors = ModelSet.Load().Vectors;
        foreach (var damage in new Func<byte[], byte[]>[] { all => all[..^1000], all => all[..20], _ => [], all => [.. all.Select((one, i) => i == 40 ? (byte)(one ^ 4) : one)] })
        {
            var error = Assert.Throws<ModelException>(() => LanguageModel.Read(new MemoryStream(damage(bytes)), "language.bin", vectors));
            Assert.Equal("language.bin", error.Model);
            Assert.Contains("hint:", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_pair_of_trees_comes_back_as_it_was_written_and_is_checked()
    {
        using var stream = ModelSet.Open(ModelSet.Body);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        using var written = new MemoryStream();
        TreePair.Read(new MemoryStream(bytes.ToArray()), "x").Write(written);
        Assert.Equal(bytes.ToArray(), written.ToArray());
        Assert.Throws<ModelException>(() => TreePair.Read(new MemoryStream(bytes.ToArray()[..3]), "x"));
        Assert.Throws<ModelException>(() => TreePair.Read(new MemoryStream([255, 255, 255, 127, 0]), "x"));
        Assert.Throws<ModelException>(() => TreePair.Read(new MemoryStream(bytes.ToArray()[..^30]), "x"));
    }
}
