using System.Globalization;
using Sitrep.Situations;
using Sitrep.Situations.Grouping;
using Sitrep.Training.Predictions;

namespace Sitrep.Training;

/// <summary>Finds the weights of <see cref="Likeness"/>: a logistic regression over pairs of pages, printed for people to copy.</summary>
internal static class GroupingTraining
{
    private const int Passes = 12;
    private const int Seed = 20261125;

    /// <summary>Options: DOCS (lines in time order), GOLD (id and cluster), share of the documents to learn from (default 1).</summary>
    public static int Run(string[] options)
    {
        var share = options.Length > 2 ? double.Parse(options[2], CultureInfo.InvariantCulture) : 1;
        var clusters = PredictionRun.Lines(options[1]).ToDictionary(line => line.Key("id"), line => line.Key("cluster"), StringComparer.Ordinal);
        var rows = Rows([.. PredictionRun.Lines(options[0])], clusters, share);
        var (weights, bias) = Learn(rows);
        Console.WriteLine(FormattableString.Invariant($"{rows.Count} pairs, {rows.Count(row => row.Same)} of one situation"));
        Console.WriteLine("weights " + string.Join(", ", weights.Select(weight => weight.ToString("0.00", CultureInfo.InvariantCulture))));
        Console.WriteLine(FormattableString.Invariant($"bias {bias:0.00}"));
        return 0;
    }

    private static List<(double[] Features, bool Same)> Rows(List<PredictionLine> lines, Dictionary<string, string> clusters, double share)
    {
        var pipeline = Pipeline.Create();
        var grouping = new SituationGrouping();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<(double[], bool)>();
        foreach (var line in lines.Take((int)(lines.Count * share)))
        {
            var reading = pipeline.Read(StoryPages.PageOf(line));
            var cluster = clusters[line.Key("id")];
            var known = numbers.TryGetValue(cluster, out var number);
            if (!known) numbers.Add(cluster, number = grouping.Count);
            foreach (var (situation, features) in grouping.Candidates(reading)) rows.Add((features, known && situation == number));
            grouping.Add(reading, number);
        }
        return rows;
    }

    private static (double[] Weights, double Bias) Learn(List<(double[] Features, bool Same)> rows)
    {
        var (means, spreads) = Moments(rows);
        var weights = new double[Likeness.Features];
        double bias = -2;
        var random = new Random(Seed);
        var shuffled = rows.ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(shuffled);
            var rate = 0.05 / (1 + pass);
            foreach (var (features, same) in shuffled)
            {
                var sum = bias;
                for (var i = 0; i < weights.Length; i++) sum += weights[i] * (features[i] - means[i]) / spreads[i];
                var step = ((same ? 1 : 0) - 1 / (1 + Math.Exp(-Math.Clamp(sum, -30, 30)))) * rate;
                bias += step;
                for (var i = 0; i < weights.Length; i++) weights[i] += step * (features[i] - means[i]) / spreads[i];
            }
        }
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= spreads[i];
            bias -= weights[i] * means[i];
        }
        return (weights, bias);
    }

    private static (double[] Means, double[] Spreads) Moments(List<(double[] Features, bool Same)> rows)
    {
        var (means, spreads) = (new double[Likeness.Features], new double[Likeness.Features]);
        for (var i = 0; i < means.Length; i++)
        {
            means[i] = rows.Average(row => row.Features[i]);
            spreads[i] = Math.Max(Math.Sqrt(rows.Average(row => Math.Pow(row.Features[i] - means[i], 2))), 1e-9);
        }
        return (means, spreads);
    }
}
