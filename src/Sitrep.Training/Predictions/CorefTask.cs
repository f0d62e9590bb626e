using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Annotation;

namespace Sitrep.Training.Predictions;

/// <summary>Who is who within a document, over given sentences and tokens.</summary>
internal sealed class CorefTask : PredictionTask
{
    public override string Name => "coref";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var (words, names) = (new WordTagger(run.Pipeline.Models), new NameTagger(run.Pipeline.Models));
        run.Answer(output, line =>
        {
            var text = GivenTokens.Lay(Sentences(line));
            run.Count(text.Tokens.Length);
            text = text with { Tokens = words.Tag(text) };
            text = text with { Names = names.Tag(text) };
            text = text with { Actors = ActorLinker.Link(text) };
            var mentions = new JsonArray();
            var chains = MentionChains.Of(text);
            for (var i = 0; i < chains.Length; i++)
                foreach (var span in chains[i]) mentions.Add(Mention(text, span, i));
            return new JsonObject { ["id"] = line.Key("id"), ["mentions"] = mentions }.ToJsonString();
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

    private static JsonArray Mention(AnnotatedText text, TextSpan span, int chain)
    {
        var sentence = text.SentenceAt(span.Start);
        var first = text.Sentences[sentence].FirstToken;
        return new(sentence, text.TokenAt(span.Start) - first, text.TokenAt(span.End - 1) + 1 - first, null, chain);
    }
}
