using Sitrep.Models;

namespace Sitrep.Extraction;

/// <summary>
/// Decides which blocks are the article's: boosted trees in two stages, of which the second sees the first's scores of the neighbours, of the
/// container and of the blocks built alike. The rules' opinion is where the scores start. Immutable; safe on any thread.
/// </summary>
internal sealed class BodyModel(TreeEnsemble first, TreeEnsemble second)
{
    private const string Name = "body.bin";
    private static readonly Lazy<BodyModel> Loaded = new(Load);

    /// <summary>One unit of log-odds in scores.</summary>
    public const int Unit = 1024;

    /// <summary>The model that ships with the assembly.</summary>
    /// <exception cref="ModelException">It is missing or damaged.</exception>
    public static BodyModel Shipped => Loaded.Value;

    /// <summary>One score a block; above zero for the article's own text. In <see cref="Unit"/>s of log-odds.</summary>
    public int[] Scores(BlockVectors vectors)
    {
        var scores = FirstScores(vectors, first);
        var rows = vectors.WithScores(scores);
        for (var i = 0; i < rows.Length; i++) scores[i] += second.Score(rows[i]);
        return scores;
    }

    /// <summary>The scores of the first stage.</summary>
    public static int[] FirstScores(BlockVectors vectors, TreeEnsemble first)
    {
        var scores = new int[vectors.Rows.Length];
        for (var i = 0; i < scores.Length; i++) scores[i] = vectors.StartOf(i) + first.Score(vectors.Rows[i]);
        return scores;
    }

    /// <summary>Writes both stages: the length of the first, the first, the second.</summary>
    public void Write(Stream output)
    {
        using var one = new MemoryStream();
        first.Write(one);
        Span<byte> length = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, (int)one.Length);
        output.Write(length);
        one.WriteTo(output);
        second.Write(output);
    }

    private static BodyModel Load()
    {
        using var stream = ModelSet.Open(Name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray());
    }

    private static BodyModel Read(byte[] bytes)
    {
        if (bytes.Length < 4) throw new ModelException(Name, "it is cut off or damaged");
        var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length < 1 || length > bytes.Length - 4) throw new ModelException(Name, "its header is damaged");
        using var one = new MemoryStream(bytes, 4, length);
        using var two = new MemoryStream(bytes, 4 + length, bytes.Length - 4 - length);
        return new(TreeEnsemble.Read(one, Name, BlockVectors.Columns), TreeEnsemble.Read(two, Name, BlockVectors.Columns + BlockVectors.ExtraColumns));
    }
}
