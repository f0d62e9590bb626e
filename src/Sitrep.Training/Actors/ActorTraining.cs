using System.Text.Json;
using Sitrep.Annotation;
using Sitrep.Annotation.Actors;
using Sitrep.Models;
using Sitrep.Training.Predictions;

namespace Sitrep.Training.Actors;

/// <summary>Trains what a mention is and which mentions mean the same, on documents with who is who.</summary>
internal static class ActorTraining
{
    private const int Seed = 20261124;
    private const int KindBuckets = 1 << 16, LinkBuckets = 1 << 18;
    private const int KindPasses = 5, LinkPasses = 8;

    /// <summary>Options: the folder of the models, then JSON Lines to train on, then <c>--dev</c> and files to measure on.</summary>
    public static int Run(string[] options)
    {
        var models = ModelSet.Load();
        var annotator = new Annotator(models);
        var split = Array.IndexOf(options, "--dev");
        var documents = options[1..(split < 0 ? options.Length : split)].SelectMany(file => Read(file, annotator)).ToList();
        var dev = split < 0 ? [] : options[(split + 1)..].SelectMany(file => Read(file, annotator)).ToList();
        var kinds = new Perceptron(KindBuckets, MentionReader.Classes);
        var random = new Random(Seed);
        for (var pass = 0; pass < KindPasses; pass++)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(documents));
            foreach (var document in documents) LearnKinds(document, models, kinds);
        }
        var mentionModel = kinds.ToModel();
        Write(options[0], "mentions.bin", mentionModel);
        var links = new Perceptron(LinkBuckets, 1);
        for (var pass = 1; pass <= LinkPasses; pass++)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(documents));
            foreach (var document in documents) LearnLinks(document, models, mentionModel, links);
        }
        Write(options[0], "links.bin", links.ToModel());
        MentionRecall.Print(documents, models, mentionModel, "train");
        MentionRecall.Print(dev, models, mentionModel, "dev");
        return 0;
    }

    private static void Write(string folder, string name, LinearModel model)
    {
        using var output = File.Create(Path.Combine(folder, name));
        model.Write(output);
    }

    private static IEnumerable<GoldDocument> Read(string file, Annotator annotator)
    {
        using var reader = new StreamReader(Prediction.Open(file));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var text = annotator.Named(GivenTokens.Lay([.. json.RootElement.GetProperty("sents").EnumerateArray().Select(sentence => (IReadOnlyList<string>)[.. sentence.EnumerateArray().Select(token => token.GetString()!)])]));
            var mentions = new Dictionary<(int, int), GoldMention>();
            foreach (var mention in json.RootElement.GetProperty("mentions").EnumerateArray())
            {
                var start = text.Sentences[mention[0].GetInt32()].FirstToken;
                var (first, end) = (start + mention[1].GetInt32(), start + mention[2].GetInt32());
                var head = mention[7].GetString()!.Split(',')[0];
                mentions[(first, end)] = new(KindOf(mention[3].GetString()!), mention[4].GetInt32(), first + int.Parse(head, System.Globalization.CultureInfo.InvariantCulture) - 1, end);
            }
            yield return new(text, mentions);
        }
    }

    private static ActorKind KindOf(string type) => type switch
    {
        "person" => ActorKind.Person,
        "organization" => ActorKind.Organisation,
        "place" => ActorKind.Place,
        _ => ActorKind.Other,
    };

    private static void LearnKinds(GoldDocument document, ModelSet models, Perceptron perceptron)
    {
        var (hashes, scores) = (new uint[MentionFeatures.MostOfKind], new int[MentionReader.Classes]);
        var mentions = new MentionFinder(document.Text).Find();
        var features = new MentionFeatures(document.Text, models.Vectors);
        var byHead = document.Mentions.Values.ToLookup(mention => mention.Head);
        foreach (var mention in mentions)
        {
            var gold = document.Mentions.GetValueOrDefault((mention.First, mention.End)) ?? byHead[mention.Head].FirstOrDefault();
            if (gold is null) continue;
            var known = hashes.AsSpan(0, features.Kind(mention, hashes));
            scores.AsSpan().Clear();
            perceptron.Add(known, scores);
            var guess = LinearModel.Best(scores.AsSpan(0, MentionReader.GoesOn));
            perceptron.Learn(known, (int)gold.Kind, guess);
            mention.Kind = (ActorKind)guess;
        }
        foreach (var (mention, next) in MentionReader.Continuations(document.Text, mentions)) LearnContinuation(document, mention, next, byHead, features, perceptron);
    }

    private static void LearnContinuation(
        GoldDocument document, Mention mention, Mention next, ILookup<int, GoldMention> byHead, MentionFeatures features, Perceptron perceptron)
    {
        var gold = byHead[mention.Head].Where(gold => document.Mentions.ContainsKey((mention.First, gold.End))).Select(gold => (int?)gold.End).Max();
        if (gold is null) return;
        var goesOn = gold > mention.End + 1;
        var (hashes, scores) = (new uint[MentionFeatures.MostOfContinuation], new int[MentionReader.Classes]);
        features.Continuation(mention, next, hashes);
        perceptron.Add(hashes, scores);
        perceptron.Step();
        if (scores[MentionReader.GoesOn] > 0 != goesOn) perceptron.Change(hashes, MentionReader.GoesOn, goesOn ? 1 : -1);
        if (goesOn) mention.End = next.End;
    }

    private static void LearnLinks(GoldDocument document, ModelSet models, LinearModel mentionModel, Perceptron perceptron)
    {
        var mentions = MentionReader.Read(document.Text, models.Vectors, mentionModel);
        var linker = new MentionLinker(document.Text, models.Vectors);
        var teacher = new LinkTeacher(document, linker, perceptron);
        for (var order = 0; order < mentions.Count; order++) teacher.Learn(mentions[order], order);
    }
}
