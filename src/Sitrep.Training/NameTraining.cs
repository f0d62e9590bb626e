using System.Text;
using System.Text.Json;
using Sitrep.Annotation;
using Sitrep.Models;
using Sitrep.Training.Predictions;

namespace Sitrep.Training;

/// <summary>Trains the name tagger on sentences with named entities.</summary>
internal static class NameTraining
{
    private const int Buckets = 1 << 17;
    private const int Passes = 6;
    private const int Seed = 20261124;
    private static readonly string[] Labels = ["PER", "ORG", "LOC", "NORP", "MISC"];

    private sealed record Example(string Document, WordFeatures.Form[] Words, uint[] Classes, byte[] Gold, bool[] Unknown, bool[] Upper);

    /// <summary>Options: OUT, the list of group words, then JSON Lines to train on.</summary>
    public static int Run(string[] options)
    {
        var groups = File.ReadLines(options[1]).Select(line => line.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var annotator = new Annotator(ModelSet.Load());
        var documents = new List<List<Example>>();
        foreach (var file in options[2..]) Read(file, annotator, groups, documents);
        Console.Error.WriteLine($"{documents.Count} documents, {documents.Sum(document => document.Count)} sentences");
        var perceptron = new Perceptron(Buckets, NameFeatures.Classes);
        var random = new Random(Seed);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(documents));
            foreach (var document in documents) Walk(document, perceptron);
        }
        using var output = File.Create(options[0]);
        perceptron.ToModel().Write(output);
        return 0;
    }

    private static void Read(string file, Annotator annotator, HashSet<string> groups, List<List<Example>> documents)
    {
        var partial = Path.GetFileName(file).StartsWith("redocred", StringComparison.Ordinal);
        var random = new Random(Seed);
        var document = new List<Example>();
        var degraded = new List<Example>();
        using var reader = new StreamReader(Prediction.Open(file));
        while (reader.ReadLine() is { } line)
        {
            var element = JsonDocument.Parse(line).RootElement;
            var id = element.GetProperty("doc").GetString()!;
            if (document.Count > 0 && document[0].Document != id)
            {
                documents.Add(document);
                documents.Add(degraded);
                (document, degraded) = ([], []);
            }
            document.Add(Build(element, id, annotator, groups, partial, 0));
            degraded.Add(Build(element, id, annotator, groups, partial, random.Next(100) < 70 ? 1 : 2));
        }
        documents.Add(document);
        documents.Add(degraded);
    }

    /// <summary>An example; mode 1 has lost its commas, apostrophes and quotation marks, mode 2 is all in capitals.</summary>
    private static Example Build(JsonElement element, string document, Annotator annotator, HashSet<string> groups, bool partial, int mode)
    {
        var written = element.GetProperty("text").GetString()!;
        var to = new int[written.Length + 1];
        var kept = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            to[i] = kept.Length;
            if (mode != 1 || written[i] is not (',' or '\'' or '\u2019' or '"')) kept.Append(mode == 2 ? char.ToUpperInvariant(written[i]) : written[i]);
        }
        to[written.Length] = kept.Length;
        var text = annotator.Tagged(PredictionRun.PlainArticle(kept.ToString().Replace('\n', ' ')));
        var count = text.Tokens.Length;
        var gold = new byte[count];
        foreach (var entity in element.GetProperty("ents").EnumerateArray())
            Mark(text, to[entity[0].GetInt32()], to[entity[1].GetInt32()], Array.IndexOf(Labels, entity[2].GetString()), gold);
        var unknown = new bool[count];
        for (var i = 0; partial && i < count; i++) unknown[i] = gold[i] == 0 && groups.Contains(text[text.Tokens[i]].ToString().ToLowerInvariant());
        return new(document, [.. text.Tokens.Select(token => WordFeatures.Of(text[token]))], [.. text.Tokens.Select(token => (uint)token.Class)], gold, unknown,
            [.. text.Tokens.Select(token => char.IsUpper(text[token][0]))]);
    }

    private static void Mark(AnnotatedText text, int start, int end, int kind, byte[] gold)
    {
        if (kind < 0 || end <= start) return;
        var first = text.TokenAt(start);
        var last = first;
        while (last + 1 < text.Tokens.Length && text.Tokens[last + 1].Span.Start < end) last++;
        if (last >= gold.Length) return;
        for (var i = first; i <= last; i++)
            gold[i] = (byte)(1 + kind * 4 + (first == last ? 3 : i == first ? 0 : i == last ? 2 : 1));
    }

    private static void Walk(List<Example> document, Perceptron perceptron)
    {
        var (features, scores) = (new uint[NameFeatures.Count], new int[NameFeatures.Classes]);
        var (words, classes) = (new WordFeatures.Form[5], new uint[5]);
        var memory = new NameMemory();
        foreach (var example in document)
        {
            int label = 0, label2 = 0;
            for (var i = 0; i < example.Words.Length; i++)
            {
                for (var k = 0; k < 5; k++)
                {
                    var at = i + k - 2;
                    var inside = at >= 0 && at < example.Words.Length;
                    words[k] = inside ? example.Words[at] : default;
                    classes[k] = inside ? example.Classes[at] : 31u;
                }
                NameFeatures.Fill(features, words, classes, label, label2, memory.Of(example.Words[i].Exact), i == 0);
                var guess = perceptron.Predict(features, scores);
                if (!example.Unknown[i]) perceptron.Learn(features, example.Gold[i], guess);
                (label2, label) = (label, NameFeatures.MayFollow(guess, label) ? guess : 0);
                var (place, kind) = NameFeatures.Parts(guess);
                if (place >= 0 && example.Upper[i]) memory.Note(example.Words[i].Exact, kind);
            }
        }
    }
}
