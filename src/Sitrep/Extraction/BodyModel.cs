using Sitrep.Models;

namespace Sitrep.Extraction;

/// <summary>
/// Decides which blocks are the article's: boosted trees in two stages, of which the second sees the first's scores of the neighbours, of the
/// container and of the blocks built alike. The rules' opinion is where the scores start. Immutable; safe on any thread.
/// </summary>
internal sealed class BodyModel(TreeEnsemble first, TreeEnsemble second)
{
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

    /// <summary>Writes both stages.</summary>
    public void Write(Stream output) => new TreePair(first, second).Write(output);

    private static BodyModel Load()
    {
        using var stream = ModelSet.Open(ModelSet.Body);
        var trees = TreePair.Read(stream, ModelSet.Body);
        if (trees.First.Features != BlockVectors.Columns || trees.Second.Features != BlockVectors.Columns + BlockVectors.ExtraColumns)
            throw new ModelException(ModelSet.Body, "it was trained on other features");
        return new(trees.First, trees.Second);
    }
}
