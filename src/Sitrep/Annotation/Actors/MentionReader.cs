using Sitrep.Models;

namespace Sitrep.Annotation.Actors;

/// <summary>Finds the mentions of a text, tells their kinds and how far they reach.</summary>
internal static class MentionReader
{
    /// <summary>Class of the model that says a mention goes on; classes 0 to 3 are <see cref="ActorKind"/>.</summary>
    public const int GoesOn = 4;

    /// <summary>Classes of the model.</summary>
    public const int Classes = 5;

    /// <summary>The mentions in text order.</summary>
    public static List<Mention> Read(AnnotatedText text, WordVectors vectors, LinearModel model)
    {
        var mentions = new MentionFinder(text).Find();
        var features = new MentionFeatures(text, vectors);
        foreach (var mention in mentions) mention.Kind = KindOf(mention, features, model);
        foreach (var (mention, next) in Continuations(text, mentions))
            if (DoesGoOn(mention, next, features, model)) mention.End = next.End;
        return mentions;
    }

    /// <summary>Pairs of a mention and the one behind a preposition behind it, the last first, so that the second has its full reach.</summary>
    public static IEnumerable<(Mention Mention, Mention Next)> Continuations(AnnotatedText text, List<Mention> mentions)
    {
        var byFirst = new Dictionary<int, Mention>();
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            var mention = mentions[i];
            if (mention.Form != MentionForm.Pronoun && mention.Head == mention.End - 1 && mention.End < text.Tokens.Length && text.Tokens[mention.End].Class == WordClass.Adp
                && byFirst.TryGetValue(mention.End + 1, out var next) && next.Sentence == mention.Sentence) yield return (mention, next);
            byFirst.TryAdd(mention.First, mention);
        }
    }

    private static ActorKind KindOf(Mention mention, MentionFeatures features, LinearModel model)
    {
        Span<uint> hashes = stackalloc uint[MentionFeatures.MostOfKind];
        Span<int> scores = stackalloc int[Classes];
        scores.Clear();
        var count = features.Kind(mention, hashes);
        foreach (var feature in hashes[..count]) model.Add(feature, scores);
        return (ActorKind)LinearModel.Best(scores[..GoesOn]);
    }

    private static bool DoesGoOn(Mention mention, Mention next, MentionFeatures features, LinearModel model)
    {
        Span<uint> hashes = stackalloc uint[MentionFeatures.MostOfContinuation];
        Span<int> scores = stackalloc int[Classes];
        scores.Clear();
        features.Continuation(mention, next, hashes);
        foreach (var feature in hashes) model.Add(feature, scores);
        return scores[GoesOn] > 0;
    }
}
