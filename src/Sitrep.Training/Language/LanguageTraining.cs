using Sitrep.Models;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Language;

/// <summary>Trains the language layer: tags, lemmas and trees.</summary>
internal static class LanguageTraining
{
    private const int Seed = 20261125;
    private const int Folds = 4;

    /// <summary>Options: folder for the models (it holds clusters.bin), then treebanks, then <c>--dev</c> and treebanks to measure on.</summary>
    public static int Run(string[] options)
    {
        var split = Array.IndexOf(options, "--dev");
        var folder = options[0];
        ClusterTable clusters;
        using (var input = File.OpenRead(Path.Combine(folder, "clusters.bin"))) clusters = ClusterTable.Read(input, "clusters.bin");
        var sentences = options[1..(split < 0 ? options.Length : split)].SelectMany(TreebankReader.Read).ToList();
        var tags = JointTags.Of(sentences);
        var examples = Examples(sentences, clusters, tags);
        Console.Error.WriteLine($"{sentences.Count} sentences, {examples.Count} with their copies, {tags.Count} joint tags");
        // The tagger of use learns beside the parser: neither needs the other's result.
        var tagging = Task.Run(() => TagLearner.Learn(examples, tags.Count, TagLearner.Passes, Seed));
        Jackknife(examples, tags.Count);
        var trees = new TreeLearner(Seed).Learn(examples);
        var tagModel = tagging.GetAwaiter().GetResult();
        var model = new LanguageModel(clusters, tagModel, trees.Actions, trees.Relations, Tables(sentences, tags));
        Write(folder, model);
        if (split >= 0) foreach (var file in options[(split + 1)..]) LanguageMeasure.Measure(model, file);
        return 0;
    }

    /// <summary>Makes the tables alone, as <see cref="Run"/> makes them; the same options.</summary>
    public static int RunTables(string[] options)
    {
        var split = Array.IndexOf(options, "--dev");
        var sentences = options[1..(split < 0 ? options.Length : split)].SelectMany(TreebankReader.Read).ToList();
        using (var output = File.Create(Path.Combine(options[0], "language.bin"))) Tables(sentences, JointTags.Of(sentences)).Write(output);
        if (split < 0) return 0;
        var model = LanguageModel.Load(name => File.OpenRead(Path.Combine(options[0], name)));
        foreach (var file in options[(split + 1)..]) LanguageMeasure.Measure(model, file);
        return 0;
    }

    private static LanguageTables Tables(List<TreebankWord[]> sentences, JointTags tags)
    {
        LemmaRule[] rules = [.. LemmaLearner.Learn(sentences, out var lemmas)];
        return new([.. tags.All], rules, lemmas);
    }

    /// <summary>Every sentence, and for two in five a copy that has lost marks or capitals.</summary>
    private static List<Example> Examples(List<TreebankWord[]> sentences, ClusterTable clusters, JointTags tags)
    {
        var examples = new List<Example>();
        var random = new Random(Seed);
        for (var i = 0; i < sentences.Count; i++)
        {
            examples.Add(new(sentences[i], i % Folds, clusters, tags));
            var (marks, letters, joined) = (random.Next(100) < 28, random.Next(100), random.Next(2) == 0);
            if (!marks && letters >= 14) continue;
            var copy = marks ? DegradedTrees.WithoutMarks(sentences[i], joined) : sentences[i];
            if (letters < 8) copy = DegradedTrees.InLetters(copy, form => form.ToLowerInvariant());
            else if (letters < 14) copy = DegradedTrees.InLetters(copy, DegradedTrees.Title);
            examples.Add(new(copy, i % Folds, clusters, tags));
        }
        return examples;
    }

    /// <summary>Tags each fold by a tagger that learned on the others: the parser meets the mistakes it will meet in use.</summary>
    private static void Jackknife(List<Example> examples, int tags) => Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
    {
        var model = TagLearner.Learn(examples.FindAll(example => example.Fold != fold), tags, TagLearner.FoldPasses, Seed);
        var reader = new Annotation.Words.TagReader(model, tags);
        var state = new TreeState();
        var (right, all) = (0, 0);
        foreach (var example in examples)
        {
            if (example.Fold != fold) continue;
            example.Fill(state);
            reader.Read(state);
            state.Tags.AsSpan(0, state.Count).CopyTo(example.Tags);
            for (var i = 0; i < example.Tags.Length; i++) if (example.Tags[i] == example.GoldTags[i]) right++;
            all += example.Tags.Length;
        }
        Console.Error.WriteLine($"fold {fold}: {100.0 * right / all:0.00} % joint tags");
    });

    private static void Write(string folder, LanguageModel model)
    {
        using (var output = File.Create(Path.Combine(folder, "tags.bin"))) model.Tags.Write(output);
        using (var output = File.Create(Path.Combine(folder, "actions.bin"))) model.Actions.Write(output);
        using (var output = File.Create(Path.Combine(folder, "relations.bin"))) model.Relations.Write(output);
        using (var output = File.Create(Path.Combine(folder, "language.bin"))) model.Tables.Write(output);
    }
}
