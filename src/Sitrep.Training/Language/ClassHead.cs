using Sitrep.Training.Names;

namespace Sitrep.Training.Language;

/// <summary>A layer over states that tells a class, learned by its likelihood. One lane.</summary>
internal sealed class ClassHead(Parameter weights, Parameter bias, int classes, int lane)
{
    private float[] scores = [];

    /// <summary>The scores of the classes, a row of as many columns as the weights have for each state.</summary>
    public float[] Forward(float[] states, int count)
    {
        var columns = weights.Columns;
        scores = new float[count * columns];
        for (var t = 0; t < count; t++) bias.Values.CopyTo(scores.AsSpan(t * columns));
        MatrixProduct.Add(states, weights.Rows, 1, weights.Values, columns, scores, columns, count, columns, weights.Rows);
        return scores;
    }

    /// <summary>After <see cref="Forward"/>: adds the slopes of the states and the changes of the weights, and gives the loss.</summary>
    /// <param name="states">The states.</param>
    /// <param name="gold">The right class of each; less than 0 where it does not matter.</param>
    /// <param name="slopes">Gets the slopes.</param>
    /// <param name="weight">What the loss counts.</param>
    public float Learn(float[] states, ReadOnlySpan<int> gold, float[] slopes, float weight)
    {
        var (columns, loss) = (weights.Columns, 0f);
        for (var t = 0; t < gold.Length; t++)
        {
            var row = scores.AsSpan(t * columns, columns);
            if (gold[t] < 0) row.Clear();
            else
            {
                loss += Softmax.Slopes(row[..classes], gold[t], weight);
                row[classes..].Clear();
                Rows.Add(1, row, bias.Changes(lane));
            }
        }
        MatrixProduct.Add(states, 1, weights.Rows, scores, columns, weights.Changes(lane), columns, weights.Rows, columns, gold.Length);
        MatrixProduct.Add(scores, columns, 1, weights.Turned, weights.Rows, slopes, weights.Rows, gold.Length, weights.Rows, columns);
        return loss;
    }
}
