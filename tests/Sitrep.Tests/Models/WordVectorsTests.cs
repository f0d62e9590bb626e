using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class WordVectorsTests
{
    private static WordVectors Two()
    {
        var typical = new sbyte[WordVectors.Stretches * 256 * WordVectors.StretchLength];
        for (var i = 0; i < typical.Length; i++) typical[i] = (sbyte)(i % 200 - 100);
        var codes = Enumerable.Range(0, 2 * WordVectors.Stretches).Select(i => (byte)(i * 3)).ToArray();
        return new(typical, [5, 900], codes);
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        Two().Write(stream);
        return stream.ToArray();
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var read = WordVectors.Read(new MemoryStream(Written()), "v");
        Assert.Equal(2, read.Count);
        Assert.Equal(Two().Find(900).ToArray(), read.Find(900).ToArray());
        Assert.Equal(Two().Typical(3, 7).ToArray(), read.Typical(3, 7).ToArray());
    }

    [Fact]
    public void A_word_that_is_not_known_has_no_codes() => Assert.True(Two().Find(6).IsEmpty);

    [Fact]
    public void A_table_cut_off_or_changed_is_refused()
    {
        var bytes = Written();
        Assert.Throws<ModelException>(() => WordVectors.Read(new MemoryStream(bytes[..^9]), "v"));
        Assert.Throws<ModelException>(() => WordVectors.Read(new MemoryStream(bytes[..20]), "v"));
        bytes[15] ^= 1;
        Assert.Throws<ModelException>(() => WordVectors.Read(new MemoryStream(bytes), "v"));
    }

    [Fact]
    public void The_shipped_table_knows_common_words_and_not_nonsense()
    {
        var vectors = ModelSet.Load().Vectors;
        Assert.All(new[] { "minister", "aleppo", "barrels", "said" }, word => Assert.Equal(WordVectors.Stretches, vectors.Find(Hashing.Of(word, fold: true)).Length));
        Assert.True(vectors.Find(Hashing.Of("qqzzxvwk", fold: true)).IsEmpty);
    }
}
