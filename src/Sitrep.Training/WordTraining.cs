using Sitrep.Models;
using Sitrep.Training.Corpora;

namespace Sitrep.Training;

/// <summary>Trains the parts of speech.</summary>
internal static class WordTraining
{
    private const int Buckets = 1 << 16;
    private const int Passes = 6;
    private const int Seed = 20261124;

    /// <summary>
    /// Options: OUT, then CoNLL-U files to train on, then <c>--dev</c> and files to measure on. First of all may stand
    /// <c>--degrade KINDS</c>: what part of the training text loses (<c>commas,apostrophes,quotes,case</c>, <c>all</c>, <c>none</c>).
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
        var train = options[1..(split < 0 ? options.Length : split)];
        var sentences = train.SelectMany(ConlluReader.Read).ToList();
        Console.Error.WriteLine($"{sentences.Count} sentences");
        var perceptron = new Perceptron(Buckets, Enum.GetValues<WordClass>().Length);
        var degrading = new Degrading(Seed, losses);
        var random = new Random(Seed);
        for (var pass = 1; pass <= Passes; pass++)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sentences));
            var (right, all) = (0, 0);
            foreach (var sentence in sentences) Walk(degrading.Next(sentence), perceptron, ref right, ref all);
            Console.Error.WriteLine($"pass {pass}: {100.0 * right / all:0.00} % while learning");
        }
        var model = perceptron.ToModel();
        using (var output = File.Create(options[0])) model.Write(output);
        if (split >= 0) foreach (var file in options[(split + 1)..]) Measure(model, file);
        return 0;
    }

    private static void Walk(List<(string Form, WordClass Class)> sentence, Perceptron perceptron, ref int right, ref int all)
    {
        Span<uint> features = stackalloc uint[WordFeatures.Count];
        Span<int> scores = stackalloc int[Enum.GetValues<WordClass>().Length];
        var forms = sentence.ConvertAll(word => WordFeatures.Of(word.Form));
        int tag2 = -1, tag = -1;
        for (var i = 0; i < sentence.Count; i++)
        {
            Fill(features, forms, i, tag2, tag);
            var guess = perceptron.Predict(features, scores);
            perceptron.Learn(features, (int)sentence[i].Class, guess);
            (tag2, tag) = (tag, guess);
            if (guess == (int)sentence[i].Class) right++;
            all++;
        }
    }

    private static void Measure(LinearModel model, string file)
    {
        var (features, scores) = (new uint[WordFeatures.Count], new int[model.Classes]);
        foreach (var stripped in new[] { false, true })
        {
            var (right, all) = (0, 0);
            foreach (var sentence in ConlluReader.Read(file))
            {
                if (stripped) sentence.RemoveAll(word => word.Form is "," or "'" or "\"" or "``" or "''" or "\u201C" or "\u201D");
                var forms = sentence.ConvertAll(word => WordFeatures.Of(word.Form));
                int tag2 = -1, tag = -1;
                for (var i = 0; i < sentence.Count; i++)
                {
                    Fill(features, forms, i, tag2, tag);
                    Array.Clear(scores);
                    foreach (var feature in features) model.Add(feature, scores);
                    (tag2, tag) = (tag, LinearModel.Best(scores));
                    if (tag == (int)sentence[i].Class) right++;
                    all++;
                }
            }
            Console.Error.WriteLine($"{Path.GetFileName(file)}{(stripped ? " without commas and quotation marks" : "")}: UPOS {100.0 * right / all:0.00} of {all}");
        }
    }

    private static void Fill(Span<uint> features, List<WordFeatures.Form> forms, int i, int tag2, int tag)
    {
        WordFeatures.Form At(int k) => k < 0 || k >= forms.Count ? default : forms[k];
        WordFeatures.Fill(features, At(i - 2), At(i - 1), forms[i], At(i + 1), At(i + 2), tag2, tag, i == 0);
    }
}
