using System.Runtime.InteropServices;
using System.Text.Json;
using Sitrep.Annotation;
using Sitrep.Attributions;
using Sitrep.Models;
using Sitrep.Training.Corpora;

namespace Sitrep.Training;

/// <summary>Trains who says what on PolNeAR's train part: cues; source and content of a cue; contents that go on in the next sentence.</summary>
internal static class AttributionTraining
{
    private const int CueBuckets = 1 << 20;
    private const int RoleBuckets = 1 << 20;
    private const int ContinuationBuckets = 1 << 14;
    private const int CuePasses = 6;
    private const int RolePasses = 6;
    private const int ContinuationPasses = 8;
    private const int Finest = 24;
    private const int Folds = 3;
    private const int Seed = 20261124;

    /// <summary>Options: the folder for cues.bin, roles.bin and continuations.bin, then the JSON Lines to train on.</summary>
    public static int Run(string[] options)
    {
        var models = ModelSet.Load();
        var annotator = new Annotator(models);
        var examples = new List<AttributionExample>();
        foreach (var line in Lines(options[1]))
        {
            examples.Add(AttributionExample.Read(line, annotator, models.CueWords, stripped: false));
            examples.Add(AttributionExample.Read(line, annotator, models.CueWords, stripped: true));
        }
        Console.Error.WriteLine($"{examples.Count} texts, {examples.Sum(example => example.Cues.Length)} tokens");
        var cues = TrainCues(examples);
        var predicted = Jackknife(examples);
        Write(cues, options[0], "cues.bin");
        Write(TrainRoles(examples, predicted), options[0], "roles.bin");
        Write(TrainContinuations(examples, predicted), options[0], "continuations.bin");
        return 0;
    }

    private static IEnumerable<JsonElement> Lines(string path)
    {
        using var reader = new StreamReader(Prediction.Open(path));
        while (reader.ReadLine() is { } line) yield return JsonDocument.Parse(line).RootElement;
    }

    private static void Write(LinearModel model, string folder, string name)
    {
        using var output = File.Create(Path.Combine(folder, name));
        model.Write(output);
    }

    private static LinearModel TrainCues(IReadOnlyList<AttributionExample> examples)
    {
        var perceptron = new Perceptron(CueBuckets, CueFeatures.Classes);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(Seed);
        var (features, scores) = (new uint[CueFeatures.Count], new int[CueFeatures.Classes]);
        for (var pass = 0; pass < CuePasses; pass++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var example = examples[at];
                foreach (var sentence in example.Text.Sentences)
                {
                    var history = new CueFeatures.History();
                    for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                    {
                        CueFeatures.Fill(features, example.View, i, sentence.FirstToken, sentence.EndToken, history);
                        var guess = perceptron.Predict(features, scores);
                        perceptron.Learn(features, example.Cues[i], guess);
                        history = history.Next(guess, example.View, i);
                    }
                }
            }
        }
        return perceptron.ToModel(Finest);
    }

    /// <summary>Cues of every text by a model that has not seen it: what the next two stages will meet.</summary>
    private static byte[][] Jackknife(List<AttributionExample> examples)
    {
        var predicted = new byte[examples.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            bool Held(int index) => index / 2 % Folds == fold;
            var tagger = new CueTagger(TrainCues([.. examples.Where((_, index) => !Held(index))]));
            for (var i = 0; i < examples.Count; i++)
                if (Held(i)) predicted[i] = tagger.Tag(examples[i].Text, examples[i].View);
        }
        return predicted;
    }

    private static LinearModel TrainRoles(List<AttributionExample> examples, byte[][] predicted)
    {
        var learner = new RoleLearner(RoleBuckets);
        var scenes = new List<(AttributionExample Example, byte[] Cues, TokenRun Cue, GoldAttribution? Gold)>();
        for (var e = 0; e < examples.Count; e++)
            foreach (var (cue, gold) in examples[e].Pair(predicted[e])) scenes.Add((examples[e], predicted[e], cue, gold));
        var random = new Random(Seed);
        for (var pass = 1; pass <= RolePasses; pass++)
        {
            random.Shuffle(CollectionsMarshal.AsSpan(scenes));
            var right = 0;
            foreach (var (example, cues, cue, gold) in scenes)
                if (learner.Learn(example, cues, cue, gold)) right++;
            Console.Error.WriteLine($"roles, pass {pass}: {100.0 * right / scenes.Count:0.00} % of {scenes.Count} cues right while learning");
        }
        return learner.ToModel();
    }

    private static LinearModel TrainContinuations(List<AttributionExample> examples, byte[][] predicted)
    {
        var perceptron = new Perceptron(ContinuationBuckets, ContinuationFeatures.Classes);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(Seed);
        var (features, scores) = (new uint[ContinuationFeatures.Count], new int[ContinuationFeatures.Classes]);
        for (var pass = 1; pass <= ContinuationPasses; pass++)
        {
            random.Shuffle(order);
            var (right, all) = (0, 0);
            foreach (var at in order)
            {
                var example = examples[at];
                foreach (var (cue, own, next, holds) in example.Continuations())
                {
                    ContinuationFeatures.Fill(features, example.Text, example.View, predicted[at], cue, own, next);
                    var guess = perceptron.Predict(features, scores);
                    perceptron.Learn(features, holds ? 1 : 0, guess);
                    if (guess == (holds ? 1 : 0)) right++;
                    all++;
                }
            }
            Console.Error.WriteLine($"continuations, pass {pass}: {100.0 * right / all:0.00} % of {all} while learning");
        }
        return perceptron.ToModel();
    }
}
