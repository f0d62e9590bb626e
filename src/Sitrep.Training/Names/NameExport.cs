using Sitrep.Models;

namespace Sitrep.Training.Names;

/// <summary>Writes a learned network in whole numbers: weights in a byte, the numbers of each layer in 0-255.</summary>
internal static class NameExport
{
    private const int Hidden = NameShape.Hidden;

    /// <summary>The network in whole numbers.</summary>
    /// <param name="learner">The learned network.</param>
    /// <param name="sample">Documents on which the range of each layer is measured.</param>
    public static NameNetwork Of(NameLearner learner, IEnumerable<NameDocument> sample)
    {
        var ranges = Ranges(learner, sample);
        var table = Step(learner.Table.Values);
        var (meaning, first, second) = (Step(learner.Vectors.Values), Step(learner.First.Values), Step(Without(learner.Second, Hidden * 3)));
        var (third, last) = (Step(Without(learner.Third, Hidden * 2)), Step(Without(learner.Last, Hidden)));
        var (unit1, unit2, unit3) = (ranges[0] / 255, ranges[1] / 255, ranges[2] / 255);
        float[] scales = [NameShape.MeaningScale * meaning / table, table * first / unit1, unit1 * second / unit2, unit2 * third / unit3];
        IEnumerable<sbyte> weights =
        [
            .. Whole(learner.Table.Values, table), .. Whole(learner.Vectors.Values, meaning), .. Whole(learner.First.Values, first),
            .. Whole(Without(learner.Second, Hidden * 3), second), .. Whole(Without(learner.Third, Hidden * 2), third), .. Whole(Without(learner.Last, Hidden), last),
        ];
        var corpora = learner.FirstBias.Values.Length / Hidden - NameCase.Count * 2;
        var biases = new List<int>();
        for (var row = 0; row < NameCase.Count * 2; row++)
            for (var i = 0; i < Hidden; i++) biases.Add((int)MathF.Round((learner.FirstBias[corpora + row][i] + learner.FirstBias[0][i]) / (table * first)));
        foreach (var bias in learner.Second[Hidden * 3]) biases.Add((int)MathF.Round(bias / (unit1 * second)));
        foreach (var bias in learner.Third[Hidden * 2]) biases.Add((int)MathF.Round(bias / (unit2 * third)));
        foreach (var bias in learner.Last[Hidden]) biases.Add((int)MathF.Round(bias / (unit3 * last)));
        return NameNetwork.Of(scales, weights, biases);
    }

    private static float[] Without(Weights weights, int biasRow) => weights.Values[..(biasRow * weights[0].Length)];

    private static float Step(float[] values) => values.Max(MathF.Abs) / 127;

    private static IEnumerable<sbyte> Whole(float[] values, float step) => values.Select(value => (sbyte)MathF.Round(value / step));

    /// <summary>For each layer a number that all but one in two thousand stay below.</summary>
    private static float[] Ranges(NameLearner learner, IEnumerable<NameDocument> sample)
    {
        var numbers = new List<float>[] { [], [], [] };
        foreach (var document in sample)
        {
            var run = learner.Forward(document, false);
            numbers[0].AddRange(run.H1.Where(number => number > 0));
            numbers[1].AddRange(run.H2.Where(number => number > 0));
            numbers[2].AddRange(run.H3.Where(number => number > 0));
        }
        return Array.ConvertAll(numbers, layer =>
        {
            layer.Sort();
            return layer[(int)(layer.Count * 0.9995)];
        });
    }
}
