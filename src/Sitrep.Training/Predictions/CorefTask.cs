using System.Text.Json.Nodes;
using Sitrep.Annotation;
using Sitrep.Annotation.Actors;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Predictions;

/// <summary>Who is who within a document whose tokens are given: all mentions of a person, an organisation or a place that come more than once.</summary>
internal sealed class CorefTask : PredictionTask
{
    private static readonly string?[] Types = [null, "person", "organization", "place"];

    public override string Name => "coref";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var models = run.Pipeline.Models;
        var annotator = new Annotator(models);
        foreach (var line in run.Lines())
        {
            var text = TokenText.Read(line, annotator);
            var entities = new MentionLinker(text, models.Vectors).Link(MentionReader.Read(text, models.Vectors, models.Mentions), models.Links);
            output.WriteLine(new JsonObject { ["id"] = line.GetProperty("id").GetString(), ["mentions"] = Mentions(text, entities) }.ToJsonString());
            run.Count(text.Text);
        }
    }

    private static JsonArray Mentions(AnnotatedText text, IReadOnlyList<Entity> entities)
    {
        var mentions = new JsonArray();
        var number = 0;
        foreach (var entity in entities)
        {
            number++;
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
