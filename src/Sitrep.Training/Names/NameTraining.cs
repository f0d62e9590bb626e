using System.Runtime.InteropServices;
using Sitrep.Models;

namespace Sitrep.Training.Names;

/// <summary>Trains the name tagger on sentences with named entities; every tenth document of all corpora but the first is kept to measure on.</summary>
internal static class NameTraining
{
    private const int Passes = 10;
    private const int Seed = 20261124;

    /// <summary>Tokens that make one step.</summary>
    private const int Batch = 400;

    /// <summary>How fast the weights move, at most: slower in the first steps and towards the end.</summary>
    private const float Rate = 0.002f;

    /// <summary>Share of the learning after which the weights are noted for their mean.</summary>
    private const double Settled = 0.7;

    /// <summary>Options: OUT, the list of group words, JSON Lines to train on, the one whose conventions count first; then <c>--dev</c> and files to measure on.</summary>
    public static int Run(string[] options)
    {
        var groups = File.ReadLines(options[1]).Select(line => line.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var split = Array.IndexOf(options, "--dev");
        var train = options[2..(split < 0 ? options.Length : split)];
        var models = ModelSet.Load();
        var corpus = new NameCorpus(models, groups);
        var documents = Documents(train, corpus);
        Console.Error.WriteLine($"{documents.Count} documents, {documents.Sum(document => document.Tokens.Length)} tokens");
        var learner = new NameLearner(models.Vectors, train.Length, Seed);
        Learn(learner, documents);
        foreach (var file in split < 0 ? [] : options[(split + 1)..]) Measure(learner, corpus, file, CorpusPart.All);
        foreach (var file in train[1..]) Measure(learner, corpus, file, CorpusPart.Tenth);
        using var output = File.Create(options[0]);
        NameExport.Of(learner, documents.Take(300)).Write(output);
        return 0;
    }

    /// <summary>The first corpus is read twice, each time with other losses: its conventions are the ones wanted.</summary>
    private static List<NameDocument> Documents(string[] files, NameCorpus corpus) =>
        [.. files.Append(files[0]).SelectMany((file, index) =>
            corpus.Read(file, index % files.Length, Seed + index, degraded: true, index % files.Length == 0 ? CorpusPart.All : CorpusPart.Most)).Select(pair => pair.Document)];

    private static void Learn(NameLearner learner, List<NameDocument> documents)
    {
        var random = new Random(Seed);
        var (steps, seen, all) = (0, 0.0, (double)documents.Sum(document => document.Tokens.Length) * Passes);
        for (var pass = 1; pass <= Passes; pass++)
        {
            random.Shuffle(CollectionsMarshal.AsSpan(documents));
            var (loss, tokens, waiting) = (0.0, 0, 0);
            foreach (var document in documents)
            {
                loss += learner.Learn(document);
                tokens += document.Tokens.Length;
                if ((waiting += document.Tokens.Length) < Batch) continue;
                seen += waiting;
                learner.Step(Rate * (float)Math.Min(1, (1 - seen / all) * 1.0 + 0.02) * Math.Min(1, ++steps / 200f));
                waiting = 0;
                if (seen > all * Settled && steps % 25 == 0) learner.Note();
            }
            Console.Error.WriteLine($"pass {pass}: loss {loss / tokens:0.0000}");
        }
        learner.UseMean();
    }

    private static void Measure(NameLearner learner, NameCorpus corpus, string file, CorpusPart part) =>
        Console.Error.WriteLine($"{Path.GetFileName(file)}: {NameScore.Measure(learner, corpus.Read(file, 0, Seed, degraded: false, part))}");
}
