using Sitrep.Models;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Language;

/// <summary>Trains the language layer: one network for tags, lemmas and trees, and the table of lemmas.</summary>
internal static class LanguageTraining
{
    private const int Seed = 20261125;
    /// <summary>
    /// Options: OUT, then CoNLL-U files to train on, then <c>--dev</c> and files to measure on. First of all may stand <c>--degrade KINDS</c>: what part
    /// of the training text loses (<c>commas,apostrophes,quotes,case</c>, <c>all</c>, <c>none</c>).
    /// </summary>
    public static int Run(string[] options)
    {
        var losses = Losses.All;
        if (options is ["--degrade", var written, .. var rest])
        {
            if (!Degrading.TryParse(written, out losses))
            {
                Console.Error.WriteLine($"error: nothing called '{written}' can be lost\nhint: all, none, or some of commas,apostrophes,quotes,case");
                return 2;
            }
            options = rest;
        }
        var split = Array.IndexOf(options, "--dev");
        var sentences = options[1..(split < 0 ? options.Length : split)].SelectMany(TreebankReader.Read).ToList();
        var model = Learn(sentences, losses, new(), Console.Error);
        using (var output = File.Create(options[0])) model.Write(output);
        if (split >= 0) foreach (var file in options[(split + 1)..]) LanguageMeasure.Measure(model, file);
        return 0;
    }

    /// <summary>Makes the table of lemmas of a trained model again, as <see cref="Run"/> makes it; the same options.</summary>
    public static int RunLemmas(string[] options)
    {
        var split = Array.IndexOf(options, "--dev");
        LanguageModel model;
        using (var input = File.OpenRead(options[0])) model = LanguageModel.Read(input, options[0], ModelSet.Load().Vectors);
        LemmaRule[] rules = [.. LemmaLearner.Learn([.. options[1..(split < 0 ? options.Length : split)].SelectMany(TreebankReader.Read)], out var lemmas)];
        model = new(new(model.Tables.Tags, rules, lemmas), model.Network, model.Vectors);
        using (var output = File.Create(options[0])) model.Write(output);
        if (split >= 0) foreach (var file in options[(split + 1)..]) LanguageMeasure.Measure(model, file);
        return 0;
    }

    /// <summary>The model learned from sentences: the same on every run and any number of threads.</summary>
    internal static LanguageModel Learn(List<TreebankWord[]> sentences, Losses losses, LearningPlan plan, TextWriter log)
    {
        var tags = JointTags.Of(sentences);
        LemmaRule[] rules = [.. LemmaLearner.Learn(sentences, out var lemmas)];
        var vectors = ModelSet.Load().Vectors;
        var maker = new ExampleMaker(vectors, tags);
        var (net, random) = (new Network(Seed), new Random(Seed));
        var degrading = new Degrading(random, losses);
        LearningLane[] lanes = [new(net, 0, tags.Count), new(net, 1, tags.Count)];
        var order = sentences.ToArray();
        var (step, steps) = (0, plan.Passes * sentences.Sum(sentence => sentence.Length) / plan.Batch);
        for (var pass = 1; pass <= plan.Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var batch in Batches(order.Select(sentence => maker.Make(degrading.Next(sentence))), plan.Batch))
            {
                var weight = 1f / batch.Sum(half => half.Sum(example => example.Count));
                Parallel.For(0, Parameter.Lanes, lane => lanes[lane].Learn(batch[lane], weight, (uint)(step * Parameter.Lanes + lane + 1)));
                net.Step(plan.RateAt(step, steps));
                if (plan.IsNoted(++step, steps)) net.Note();
            }
            Report(pass, lanes, order, log);
        }
        net.UseMean();
        return new(new([.. tags.All], rules, lemmas), NetworkExport.Of(net), vectors);
    }

    /// <summary>Sentences in steps, each in two halves of about the same length; what is left at the end of a pass is not enough for a step.</summary>
    private static IEnumerable<List<Example>[]> Batches(IEnumerable<Example> examples, int words)
    {
        List<Example>[] batch = [[], []];
        var (first, second) = (0, 0);
        foreach (var example in examples)
        {
            if (first <= second)
            {
                batch[0].Add(example);
                first += example.Count;
            }
            else
            {
                batch[1].Add(example);
                second += example.Count;
            }
            if (first + second < words) continue;
            yield return batch;
            (batch, first, second) = ([[], []], 0, 0);
        }
    }

    private static void Report(int pass, LearningLane[] lanes, TreebankWord[][] order, TextWriter log)
    {
        var words = order.Sum(sentence => sentence.Length);
        var shown = string.Join("  ", new[] { "tags", "heads", "relations" }.Select((name, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{name} {lanes.Sum(lane => lane.Losses[i]) / words:0.0000}")));
        log.WriteLine($"pass {pass}: loss a word: {shown}");
        foreach (var lane in lanes) Array.Clear(lane.Losses);
    }
}
