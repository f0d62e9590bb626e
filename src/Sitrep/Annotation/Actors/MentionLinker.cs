using Sitrep.Models;

namespace Sitrep.Annotation.Actors;

/// <summary>Gathers mentions into entities, one after the other: each joins the entity that scores highest, or begins a new one.</summary>
internal sealed class MentionLinker(AnnotatedText text, WordVectors vectors)
{
    /// <summary>How many sentences back a pronoun looks, and a phrase that shares no word.</summary>
    private const int PronounReach = 5, NounReach = 2;

    /// <summary>How many entities are compared at most.</summary>
    private const int Most = 40;

    private readonly LinkFeatures features = new(text, vectors);
    private readonly List<Entity> entities = [];
    private readonly List<Entity> candidates = [];
    private readonly HashSet<uint> seen = [];

    /// <summary>The entities so far, by first mention.</summary>
    public IReadOnlyList<Entity> Entities => entities;

    /// <summary>The entities of the mentions, by first mention.</summary>
    public IReadOnlyList<Entity> Link(List<Mention> mentions, LinearModel model)
    {
        Span<uint> hashes = stackalloc uint[LinkFeatures.Most];
        for (var order = 0; order < mentions.Count; order++)
        {
            var pronoun = PronounOf(mentions[order]);
            var best = Score(model, hashes[..New(mentions[order], pronoun, order, hashes)]);
            Entity? found = null;
            foreach (var candidate in Candidates(mentions[order], pronoun))
            {
                var score = Score(model, hashes[..Pair(mentions[order], pronoun, order, candidate, hashes)]);
                if (score > best) (best, found) = (score, candidate);
            }
            Join(mentions[order], pronoun, order, found);
        }
        return entities;
    }

    /// <summary>The row of the pronoun that a mention is.</summary>
    public byte PronounOf(Mention mention) => mention.Form == MentionForm.Pronoun ? Pronouns.Of(text[text.Tokens[mention.Head]]) : Pronouns.None;

    /// <summary>The entities that a mention may join, the last named first.</summary>
    public List<Entity> Candidates(Mention mention, byte pronoun)
    {
        candidates.Clear();
        for (var i = entities.Count - 1; i >= 0 && candidates.Count < Most; i--)
            if (IsCandidate(mention, pronoun, entities[i])) candidates.Add(entities[i]);
        return candidates;
    }

    /// <summary>Features of a pair.</summary>
    public int Pair(Mention mention, byte pronoun, int order, Entity entity, Span<uint> hashes) => features.Pair(mention, pronoun, order, entity, hashes);

    /// <summary>Features of a beginning.</summary>
    public int New(Mention mention, byte pronoun, int order, Span<uint> hashes) => features.New(mention, pronoun, order, seen.Contains(mention.HeadWord), hashes);

    /// <summary>Joins a mention to an entity, or begins one.</summary>
    public void Join(Mention mention, byte pronoun, int order, Entity? entity)
    {
        seen.Add(mention.HeadWord);
        if (entity is not null)
        {
            entity.Add(mention, pronoun, order);
            entities.Remove(entity);
            entities.Add(entity);
        }
        else entities.Add(new(mention, pronoun, order));
    }

    private bool IsCandidate(Mention mention, byte pronoun, Entity entity)
    {
        var sentences = mention.Sentence - entity.Last.Sentence;
        if (pronoun is Pronouns.First or Pronouns.FirstPlural or Pronouns.Second) return sentences <= 2 || (entity.PronounRows & (1u << pronoun)) != 0;
        if (pronoun == Pronouns.It && entity is { LastName: not null, Kind: ActorKind.Person }) return false; // a named person is never "it"
        if (pronoun != Pronouns.None) return sentences <= PronounReach && !Clashes(pronoun, entity.PronounRows);
        if (sentences <= NounReach && (mention.Form != MentionForm.Bare || sentences == 0)) return true;
        return entity.HasWord(mention.HeadWord) || entity.LastNamed is { } noun && Array.IndexOf(mention.Words, noun.HeadWord) >= 0 || ActorNames.AreSame(text, mention, entity);
    }

    /// <summary>She is nobody who has been he.</summary>
    private static bool Clashes(byte pronoun, uint rows) => pronoun switch
    {
        Pronouns.He => (rows & (1u << Pronouns.She)) != 0,
        Pronouns.She => (rows & (1u << Pronouns.He)) != 0,
        Pronouns.It => (rows & (1u << Pronouns.She | 1u << Pronouns.He)) != 0,
        _ => false,
    };

    private static int Score(LinearModel model, ReadOnlySpan<uint> hashes)
    {
        Span<int> score = stackalloc int[1];
        score.Clear();
        foreach (var feature in hashes) model.Add(feature, score);
        return score[0];
    }
}
