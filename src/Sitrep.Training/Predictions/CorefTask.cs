using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Annotation;
using Sitrep.Annotation.Actors;

namespace Sitrep.Training.Predictions;

/// <summary>Who is who within a document, over given sentences and tokens.</summary>
internal sealed class CorefTask : PredictionTask
{
    private static readonly string?[] Types = [null, "person", "organization", "place"];

    public override string Name => "coref";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var models = run.Pipeline.Models;
        var annotator = new Annotator(models);
        run.Answer(output, line =>
        {
            var text = GivenTokens.Lay(Sentences(line));
            run.Count(text.Tokens.Length);
            text = annotator.Named(text);
            var entities = new MentionLinker(text, models.Vectors).Link(MentionReader.Read(text, models.Vectors, models.Mentions), models.Links);
            return new JsonObject { ["id"] = line.Key("id"), ["mentions"] = Mentions(text, entities) }.ToJsonString();
        });
    }

    /// <summary>The tokens under <c>sents</c>, or <c>sentences</c> where that is the field's name.</summary>
    private static List<IReadOnlyList<string>> Sentences(PredictionLine line)
    {
        var sentences = new List<IReadOnlyList<string>>();
        foreach (var sentence in line.Array(line.Root.TryGetProperty("sentences", out _) ? "sentences" : "sents"))
        {
            if (sentence.ValueKind != JsonValueKind.Array || sentence.GetArrayLength() == 0) throw line.Bad("a sentence is no list of tokens");
            sentences.Add([.. sentence.EnumerateArray().Select(token => token.ValueKind == JsonValueKind.String && token.GetString() is { Length: > 0 } form
                ? form : throw line.Bad("a token is no text"))]);
        }
        return sentences;
    }

    private static JsonArray Mentions(AnnotatedText text, IReadOnlyList<Entity> entities)
    {
        var mentions = new JsonArray();
        for (var number = 0; number < entities.Count; number++)
        {
            var entity = entities[number];
            if (entity.Kind == ActorKind.Other) continue;
            foreach (var mention in entity.Mentions)
            {
                var start = text.Sentences[mention.Sentence].FirstToken;
                mentions.Add((JsonNode)new JsonArray(mention.Sentence, mention.First - start, mention.End - start, Types[(int)entity.Kind], number));
            }
        }
        return mentions;
    }
}
