using System.Text.Json;
using Sitrep.Annotation;
using Sitrep.Attributions;
using Sitrep.Models;
using Sitrep.Training.Attributions;
using Sitrep.Training.Corpora;

namespace Sitrep.Training;

/// <summary>Trains who says what on PolNeAR's train part: cues; source and content of a cue; contents that go on in the next sentence.</summary>
internal static class AttributionTraining
{
    private const int ContinuationBuckets = 1 << 14;
    private const int Passes = 8;
    private const int Fewest = 2;
    private const float Rate = 0.002f;
    private const int ContinuationPasses = 8;
    private const int Seed = 20261124;

    /// <summary>Options: the folder for attributions.bin and continuations.bin, then the JSON Lines to train on.</summary>
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
        var network = TrainNetwork(examples, models.Vectors);
        using (var output = File.Create(Path.Combine(options[0], "attributions.bin"))) network.Write(output);
        var predicted = examples.ConvertAll(example => CueTagger.Tag(example.Text, example.View, network, new TextEncoder(network, models.Vectors).Encode(example.View, 0, example.View.Lower.Length))).ToArray();
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

    /// <summary>Words that stand at least so often in the clean texts get a row of their own.</summary>
    private static uint[] Words(List<AttributionExample> examples)
    {
        var counts = new Dictionary<uint, int>();
        for (var e = 0; e < examples.Count; e += 2)
            foreach (var word in examples[e].View.Word) counts[word] = counts.GetValueOrDefault(word) + 1;
        return [.. counts.Where(pair => pair.Value >= Fewest).Select(pair => pair.Key).Order()];
    }

    /// <summary>Every second text is cut at some of its paragraphs, as if they were short texts of their own.</summary>
    private static int[] Segments(AttributionExample example, Random random)
    {
        var segments = new int[example.View.Lower.Length];
        if (random.Next(2) == 0) return segments;
        var (segment, block) = (0, 0);
        foreach (var sentence in example.Text.Sentences)
        {
            if (sentence.Block != block && random.NextSingle() < 0.4f) segment++;
            block = sentence.Block;
            Array.Fill(segments, segment, sentence.FirstToken, sentence.TokenCount);
        }
        return segments;
    }

    private static AttributionModel TrainNetwork(List<AttributionExample> examples, WordVectors vectors)
    {
        var net = new AttributionLearner(Words(examples), Seed);
        var (encoder, roles, random) = (new EncoderPass(net, vectors), new RolePass(net), new Random(Seed));
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = Passes * examples.Count;
        for (int pass = 0, step = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            var (cueLoss, roleLoss, tokens, cueCount) = (0.0, 0.0, 0, 0);
            foreach (var at in order)
            {
                var example = examples[at];
                encoder.Forward(example.View, Segments(example, random), random);
                var slopes = new float[encoder.States.Length];
                var (loss, labels) = CuePass.Learn(net, encoder.States, example.Cues, slopes);
                roles.Begin(encoder.States);
                foreach (var (cue, gold) in example.Pair(pass == 0 ? example.Cues : labels))
                {
                    roleLoss += roles.Learn(example, encoder.States, pass == 0 ? example.Cues : labels, cue, gold, slopes, random);
                    cueCount++;
                }
                roles.End(encoder.States, slopes);
                encoder.Backward(slopes);
                net.Step(Rate * Math.Min(1, (step + 1) / 500f) * Math.Max(0.02f, 1 - (float)step / steps));
                (cueLoss, tokens) = (cueLoss + loss, tokens + labels.Length);
                if (++step > steps * 7 / 8 && step % 20 == 0) net.Note();
            }
            Console.Error.WriteLine($"pass {pass + 1}: loss {cueLoss / tokens:0.00000} a token, {roleLoss / cueCount:0.000} a cue");
        }
        net.UseMean();
        return AttributionExport.Of(net);
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
