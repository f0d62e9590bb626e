using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class TreeEnsembleTests
{
    /// <summary>Two trees: words above 9 count 300 and -100 otherwise; links above 50 per cent take 40 off.</summary>
    private static TreeEnsemble Two() => new(
        [
            new(0, 9, 1, 2), new(TreeEnsemble.Leaf, -100, 0, 0), new(TreeEnsemble.Leaf, 300, 0, 0),
            new(1, 50, 1, 2), new(TreeEnsemble.Leaf, 0, 0, 0), new(TreeEnsemble.Leaf, -40, 0, 0),
        ],
        [0, 3], 2);

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        Two().Write(stream);
        return stream.ToArray();
    }

    [Theory]
    [InlineData(9, 50, -100)]
    [InlineData(10, 50, 300)]
    [InlineData(10, 51, 260)]
    [InlineData(-5, 99, -140)]
    public void A_score_is_the_sum_of_one_leaf_a_tree(short words, short links, int score) => Assert.Equal(score, Two().Score([words, links]));

    [Fact]
    public void What_is_written_is_read_back()
    {
        var read = TreeEnsemble.Read(new MemoryStream(Written()), "x.bin", 2);
        Assert.Equal(260, read.Score([10, 51]));
        Assert.Equal(2, read.Features);
    }

    [Fact]
    public void Trees_that_were_trained_on_other_features_are_refused() =>
        Assert.Throws<ModelException>(() => TreeEnsemble.Read(new MemoryStream(Written()), "x.bin", 3));

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-1)]
    public void Damaged_bytes_are_refused(int at)
    {
        var bytes = Written();
        bytes[at < 0 ? bytes.Length - 2 : at] ^= 0x55;
        Assert.Throws<ModelException>(() => TreeEnsemble.Read(new MemoryStream(bytes), "x.bin", 2));
    }

    [Fact]
    public void A_file_that_is_cut_off_is_refused() =>
        Assert.Throws<ModelException>(() => TreeEnsemble.Read(new MemoryStream(Written()[..^6]), "x.bin", 2));
}
