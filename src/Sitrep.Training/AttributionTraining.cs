using System.Text;
using System.Text.Json;
using Sitrep.Annotation;
using Sitrep.Attributions;
using Sitrep.Models;
using Sitrep.Training.Predictions;

namespace Sitrep.Training;

/// <summary>Trains who says what on PolNeAR's train part: a cue tagger, then a tagger of sources and contents over predicted cues.</summary>
internal static class AttributionTraining
{
    private const int Buckets = 1 << 18;
    private const int Passes = 6;
    private const int Seed = 20261124;

    private sealed record Example(AnnotatedText Text, TokenView View, byte[] Cues, byte[] Roles);

    /// <summary>Options: the folder for cues.bin and roles.bin, then the JSON Lines to train on.</summary>
    public static int Run(string[] options)
    {
        var annotator = new Annotator(ModelSet.Load());
        var examples = new List<Example>();
        foreach (var line in File.Exists(options[1]) ? Lines(options[1]) : [])
        {
            examples.Add(Build(line, annotator, null));
            examples.Add(Build(line, annotator, Strip(line.GetProperty("text").GetString()!)));
        }
        Console.Error.WriteLine($"{examples.Count} texts, {examples.Sum(example => example.View.Lower.Length)} tokens");
        var cues = TrainCues(examples);
        var predicted = Jackknife(examples);
        var roles = TrainRoles(examples, predicted);
        using (var output = File.Create(Path.Combine(options[0], "cues.bin"))) cues.Write(output);
        using (var output = File.Create(Path.Combine(options[0], "roles.bin"))) roles.Write(output);
        return 0;
    }

    private static IEnumerable<JsonElement> Lines(string path)
    {
        using var reader = new StreamReader(Prediction.Open(path));
        while (reader.ReadLine() is { } line) yield return JsonDocument.Parse(line).RootElement;
    }

    /// <summary>The text without commas, apostrophes and quotation marks, and where each character of it came from.</summary>
    private static (string Text, int[] To) Strip(string text)
    {
        var kept = new StringBuilder(text.Length);
        var to = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            to[i] = kept.Length;
            if (text[i] is not (',' or '\'' or '\u2019' or '\u2018' or '"' or '\u201C' or '\u201D')) kept.Append(text[i]);
        }
        to[text.Length] = kept.Length;
        return (kept.ToString(), to);
    }

    private static Example Build(JsonElement line, Annotator annotator, (string Text, int[] To)? stripped)
    {
        var written = stripped?.Text ?? line.GetProperty("text").GetString()!;
        var text = annotator.Tagged(PredictionRun.PlainArticle(written));
        var view = TokenView.Of(text);
        var (cues, roles) = (new byte[text.Tokens.Length], new byte[text.Tokens.Length]);
        foreach (var attribution in line.GetProperty("attributions").EnumerateArray())
        {
            Mark(text, attribution.GetProperty("content"), stripped?.To, roles, 3);
            Mark(text, attribution.GetProperty("source"), stripped?.To, roles, 1);
            Mark(text, attribution.GetProperty("cue"), stripped?.To, cues, 1);
        }
        return new(text, view, cues, roles);
    }

    private static void Mark(AnnotatedText text, JsonElement spans, int[]? to, byte[] labels, byte first)
    {
        foreach (var span in spans.EnumerateArray())
        {
            var (start, end) = (span[0].GetInt32(), span[1].GetInt32());
            if (to is not null) (start, end) = (to[start], to[end]);
            var begun = false;
            var sentence = -1;
            for (var i = text.TokenAt(start); i < text.Tokens.Length && text.Tokens[i].Span.Start < end; i++)
            {
                var now = text.SentenceAt(text.Tokens[i].Span.Start);
                labels[i] = begun && now == sentence ? (byte)(first + 1) : first;
                begun = true;
                sentence = now;
            }
        }
    }

    private static LinearModel TrainCues(IReadOnlyList<Example> examples)
    {
        var perceptron = new Perceptron(Buckets, CueFeatures.Classes);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(Seed);
        var (features, scores) = (new uint[CueFeatures.Count], new int[CueFeatures.Classes]);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var example = examples[at];
                foreach (var sentence in example.Text.Sentences)
                {
                    int label = 0, label2 = 0;
                    for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                    {
                        CueFeatures.Fill(features, example.View, i, sentence.FirstToken, sentence.EndToken, label, label2);
                        var guess = perceptron.Predict(features, scores);
                        perceptron.Learn(features, example.Cues[i], guess);
                        (label2, label) = (label, guess);
                    }
                }
            }
        }
        return perceptron.ToModel();
    }

    /// <summary>Cues of every text by a model that has not seen it: what the role tagger will meet.</summary>
    private static byte[][] Jackknife(List<Example> examples)
    {
        var predicted = new byte[examples.Count][];
        for (var fold = 0; fold < 3; fold++)
        {
            bool Held(int index) => index / 2 % 3 == fold;
            var model = TrainCues([.. examples.Where((_, index) => !Held(index))]);
            var tagger = new RoleTagger(model, model);
            for (var i = 0; i < examples.Count; i++)
                if (Held(i)) predicted[i] = tagger.TagCues(examples[i].Text, examples[i].View);
        }
        return predicted;
    }

    private static LinearModel TrainRoles(List<Example> examples, byte[][] predicted)
    {
        var perceptron = new Perceptron(Buckets, RoleFeatures.Classes);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(Seed);
        var contexts = new RoleFeatures.CueContext[8192];
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            var (right, all) = (0, 0);
            foreach (var at in order) WalkRoles(examples[at], predicted[at], perceptron, contexts, ref right, ref all);
            Console.Error.WriteLine($"roles, pass {pass + 1}: {100.0 * right / all:0.00} % while learning");
        }
        return perceptron.ToModel();
    }

    private static void WalkRoles(Example example, byte[] cues, Perceptron perceptron, RoleFeatures.CueContext[] contexts, ref int right, ref int all)
    {
        var (features, scores) = (new uint[RoleFeatures.Count], new int[RoleFeatures.Classes]);
        var labels = new byte[example.Roles.Length];
        var before = 0u;
        foreach (var sentence in example.Text.Sentences)
        {
            var (first, end) = (sentence.FirstToken, sentence.EndToken);
            RoleContexts.Fill(contexts, example.View, cues, first, end, before);
            int label = 0, label2 = 0;
            var sources = 0u;
            for (var i = first; i < end; i++)
            {
                if (cues[i] == 1) sources = 0;
                contexts[i - first] = contexts[i - first] with { LeftSources = sources };
                RoleFeatures.Fill(features, example.View, i, first, end, label, label2, cues[i] != 0, contexts[i - first]);
                var guess = perceptron.Predict(features, scores);
                var gold = example.Roles[i];
                perceptron.Learn(features, gold, guess);
                (label2, label) = (label, guess);
                if (label == 1) sources = Math.Min(3, sources + 1);
                labels[i] = (byte)label;
                if (guess == gold) right++;
                all++;
            }
            before = RoleTagger.Ending(cues.AsSpan(first, end - first), labels.AsSpan(first, end - first));
        }
    }
}
