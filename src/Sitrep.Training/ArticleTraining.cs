using System.Diagnostics;
using System.Text;
using Sitrep.Extraction;
using Sitrep.Models;
using Sitrep.Training.Articles;
using Sitrep.Training.Predictions;

namespace Sitrep.Training;

/// <summary>Trains the two stages that tell an article's blocks from furniture, and tries them in cross-validation by site.</summary>
internal static class ArticleTraining
{
    private const int Folds = 5;
    private const float MoreWeight = 0.4f;

    /// <summary>Options: OUT (a model file, or <c>-</c> for none), the corpus's folder, then <c>--cv ANSWERS</c> to cross-validate.</summary>
    public static int Run(string[] options)
    {
        if (options.Length < 2)
        {
            Console.Error.WriteLine("usage: train articles OUT FOLDER [--cv ANSWERS]");
            return 2;
        }
        var folder = options[1];
        var clock = Stopwatch.StartNew();
        var examples = ArticleExample.Read(Path.Combine(folder, "gold.jsonl"), Path.Combine(folder, "html"), 1)
            .Concat(ArticleExample.Read(Path.Combine(folder, "more.jsonl"), Path.Combine(folder, "more"), MoreWeight)).ToArray();
        Console.Error.WriteLine($"{examples.Length} pages, {examples.Sum(example => example.Labels.Length)} blocks, "
            + $"{examples.Sum(example => example.Labels.Count(label => label))} of them articles', {BlockVectors.Columns} columns, {clock.Elapsed.TotalSeconds:0} s");
        var at = Array.IndexOf(options, "--cv");
        var firsts = Enumerable.Range(0, Folds).Select(fold => First([.. examples.Where(example => FoldOf(example.Site) != fold)])).ToArray();
        Console.Error.WriteLine($"first stages, {clock.Elapsed.TotalSeconds:0} s");
        if (at >= 0) CrossValidate(examples, firsts, folder, options[at + 1]);
        if (options[0] != "-") Write(examples, firsts, options[0]);
        Console.Error.WriteLine($"done, {clock.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    private static int FoldOf(string site) => (int)(Hashing.Of(site) % Folds);

    private static TreeEnsemble First(ArticleExample[] examples) =>
        Grow(examples, [.. examples.Select(example => example.Vectors.Rows)], example => [.. example.Labels.Select((_, i) => example.Vectors.StartOf(i))], 130, 24);

    /// <summary>A second stage on examples whose scores come from first stages that have not seen their sites.</summary>
    private static TreeEnsemble Second(ArticleExample[] examples, TreeEnsemble[] firsts)
    {
        var scores = examples.ToDictionary(example => example.Id + example.Site, example => BodyModel.FirstScores(example.Vectors, firsts[FoldOf(example.Site)]));
        return Grow(examples, [.. examples.Select(example => example.Vectors.WithScores(scores[example.Id + example.Site]))],
            example => scores[example.Id + example.Site], 80, 16);
    }

    private static TreeEnsemble Grow(ArticleExample[] examples, short[][][] rows, Func<ArticleExample, int[]> starts, int trees, int leaves)
    {
        var groups = examples.SelectMany((example, page) => Enumerable.Repeat(page, example.Labels.Length)).ToArray();
        return new BoostedTrees([.. rows.SelectMany(page => page)], [.. examples.SelectMany(example => example.Labels)],
            [.. examples.SelectMany(example => example.Weights)], [.. examples.SelectMany(starts)], groups, BodyModel.Unit) { Trees = trees, Leaves = leaves }.Grow();
    }

    private static void CrossValidate(ArticleExample[] examples, TreeEnsemble[] firsts, string folder, string answers)
    {
        var models = new BodyModel[Folds];
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = fold;
            models[fold] = new(firsts[fold], Second([.. examples.Where(example => FoldOf(example.Site) != held)], firsts));
        }
        using var writer = new StreamWriter(answers, false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in PredictionRun.Lines(Path.Combine(folder, "gold.jsonl")))
        {
            var id = line.Key("id");
            var page = ArticlePages.Page(id, line.Optional("url"), Path.Combine(folder, "html")) ?? throw line.Bad($"no page {id}");
            var extractor = new ArticleExtractor(models[FoldOf(ArticleExample.SiteOf(page.Address, id))]);
            writer.WriteLine(ArticlePages.Answer(id, extractor.Extract(page)).ToJsonString());
        }
    }

    private static void Write(ArticleExample[] examples, TreeEnsemble[] firsts, string path)
    {
        var second = Second(examples, firsts);
        using var output = File.Create(path);
        new BodyModel(First(examples), second).Write(output);
    }
}
