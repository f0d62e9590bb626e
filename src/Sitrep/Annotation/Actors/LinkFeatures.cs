using Sitrep.Models;

namespace Sitrep.Annotation.Actors;

/// <summary>By what a mention and an entity named before tell that they are the same; the same in training and in reading.</summary>
internal sealed class LinkFeatures(AnnotatedText text, WordVectors vectors)
{
    /// <summary>Number of features of a pair, at most.</summary>
    public const int Most = 40 + WordVectors.Stretches;

    private int count;

    /// <summary>Fills in the features of a mention and an entity; gives their number.</summary>
    public int Pair(Mention mention, byte pronoun, int order, Entity entity, Span<uint> features)
    {
        count = 0;
        var last = entity.Last;
        var lastPronoun = last.Form == MentionForm.Pronoun ? Pronouns.Of(text[text.Tokens[last.Head]]) : Pronouns.None;
        var kinds = TypeOf(mention, pronoun) * 16 + TypeOf(last, lastPronoun);
        var sentences = (uint)Math.Min(mention.Sentence - last.Sentence, 8);
        var distance = Bucket(order - entity.LastOrder);
        Put(features, 601, kinds, sentences);
        Put(features, 602, kinds, distance);
        Put(features, 603, kinds, (uint)mention.Kind * 4 + (uint)entity.Kind);
        Put(features, 604, TypeOf(mention, pronoun), entity.PronounRows);
        Put(features, 605, TypeOf(mention, pronoun), Bucket(entity.Mentions.Count) * 8 + (entity.LastName is null ? 0u : 1u));
        Put(features, 606, TypeOf(mention, pronoun) * 16 + (uint)entity.Kind, sentences);
        Put(features, 607, kinds, Between(last, mention));
        Put(features, 608, kinds * 2 + (Nested(last, mention) ? 1u : 0u), mention.IsPlural == last.IsPlural ? 1u : 0u);
        Put(features, 609, TypeOf(mention, pronoun), (uint)text.Tokens[Math.Max(0, last.First - 1)].Class * 32 + ClassBehind(last));
        Put(features, 610, TypeOf(mention, pronoun) * 32 + ClassBehind(mention), ClassBehind(last) * 8 + Math.Min(sentences, 2));
        Put(features, 611, kinds, IsFirstIn(last) ? 1u : 0u);
        if (pronoun != Pronouns.None) Pronoun(mention, pronoun, entity, lastPronoun, sentences, features);
        else Named(mention, entity, sentences, features);
        return count;
    }

    /// <summary>Fills in the features of a mention that begins something new; gives their number.</summary>
    public int New(Mention mention, byte pronoun, int order, bool seen, Span<uint> features)
    {
        count = 0;
        var type = TypeOf(mention, pronoun);
        Put(features, 701, type, (uint)mention.Kind);
        Put(features, 702, type, mention.HeadWord);
        Put(features, 703, type, mention.FirstWord);
        Put(features, 704, type, seen ? 1u : 0u);
        Put(features, 705, type, Bucket(order));
        Put(features, 706, type, (uint)Math.Min(mention.End - mention.First, 6));
        Put(features, 707, type, Word(mention.First - 1));
        Put(features, 708, type, Word(mention.End));
        Put(features, 709, type, mention.IsPlural ? 1u : 0u);
        Put(features, 710, mention.HeadWord, mention.FirstWord);
        return count;
    }

    private void Pronoun(Mention mention, byte pronoun, Entity entity, byte lastPronoun, uint sentences, Span<uint> features)
    {
        var word = mention.HeadWord;
        Put(features, 620, word, (entity.LastNamed is { } named ? named.HeadWord : entity.Last.HeadWord));
        Put(features, 621, word, entity.PronounRows * 4 + Math.Min(sentences, 3));
        Put(features, 622, word, lastPronoun * 16u + sentences);
        if (entity.LastNamed is not { } noun) return;
        Put(features, 623, pronoun * 2u + (noun.IsPlural ? 1u : 0u), (uint)noun.Form * 8 + (uint)noun.Kind);
        Put(features, 624, pronoun, noun.FirstWord);
        Put(features, 625, pronoun, noun.Name.End > noun.Name.First ? Word(noun.Name.First) : noun.HeadWord);
        Put(features, 626, pronoun * 8u + (uint)noun.NameKind, Bucket(mention.Sentence - noun.Sentence));
        if (pronoun is not (Pronouns.He or Pronouns.She or Pronouns.It or Pronouns.They)) return;
        var codes = vectors.Find(noun.Name.End > noun.Name.First && noun.NameKind == NameKind.Person ? Word(noun.Name.First) : noun.HeadWord);
        for (var i = 0; i < codes.Length; i++) Put(features, 640u + (uint)i, codes[i], pronoun * 2u + (noun.Form == MentionForm.Name ? 1u : 0u));
    }

    private void Named(Mention mention, Entity entity, uint sentences, Span<uint> features)
    {
        var type = (uint)mention.Form;
        if (entity.LastNamed is not { } noun)
        {
            Put(features, 630, type, entity.PronounRows);
            return;
        }
        var match = entity.LastName is { } name && mention.Form == MentionForm.Name ? Match(mention, name) : Match(mention, noun);
        var shared = Shared(mention, entity);
        Put(features, 631, type * 8 + (uint)noun.Form, match * 4 + (uint)mention.Kind);
        Put(features, 632, type * 8 + shared, (uint)mention.NameKind * 8 + (uint)noun.NameKind);
        Put(features, 633, type * 8 + match, sentences * 4 + (mention.IsPlural == noun.IsPlural ? 1u : 0u));
        Put(features, 634, mention.HeadWord, noun.HeadWord);
        Put(features, 635, type * 64 + match * 8 + shared, entity.HasWord(mention.HeadWord) ? 1u : 0u);
        Put(features, 636, mention.HeadWord, (uint)entity.Kind * 8 + (uint)noun.Form);
        Put(features, 637, mention.FirstWord, match * 8 + (uint)noun.Form);
        Put(features, 638, type * 8 + match, mention.Words.Length > 1 && shared < 2 ? 1u : 0u);
        Put(features, 639, type * 2 + (ActorNames.AreSame(text, mention, entity) ? 1u : 0u), (uint)mention.NameKind * 8 + (uint)entity.Kind);
    }

    /// <summary>0 nothing alike, 1 the head is a word of the other, 2 heads alike, 3 the one's words are all the other's, 4 the same words.</summary>
    private static uint Match(Mention mention, Mention other)
    {
        if (mention.Words.AsSpan().SequenceEqual(other.Words)) return 4;
        if (Array.TrueForAll(mention.Words, word => Array.IndexOf(other.Words, word) >= 0)) return 3;
        if (mention.HeadWord == other.HeadWord) return 2;
        return Array.IndexOf(other.Words, mention.HeadWord) >= 0 || Array.IndexOf(mention.Words, other.HeadWord) >= 0 ? 1u : 0u;
    }

    /// <summary>How many of the words the entity has: 0 none, 1 some, 2 all.</summary>
    private static uint Shared(Mention mention, Entity entity)
    {
        var known = mention.Words.Count(entity.HasWord);
        return known == 0 ? 0u : known < mention.Words.Length ? 1u : 2u;
    }

    /// <summary>What stands between two mentions: 1 nothing, 2 a comma, 3 a form of "to be", 4 a bracket or dash, 5 "and", 0 more.</summary>
    private uint Between(Mention last, Mention mention)
    {
        var gap = mention.First - last.End;
        if (gap < 0 || gap > 2) return gap < 0 ? 6u : 0u;
        if (gap == 0) return 1;
        var word = text[text.Tokens[last.End]];
        if (word is ",") return gap == 1 ? 2u : 7u;
        if (text.Tokens[last.End].Class == WordClass.Aux) return 3;
        if (gap == 1 && word is "(" or "-" or "\u2014" or "\u2013" or ":") return 4;
        return word is "and" or "or" ? 5u : 8u;
    }

    private static bool Nested(Mention last, Mention mention) => last.First <= mention.First && last.End >= mention.End || mention.First <= last.First && mention.End >= last.End;

    private bool IsFirstIn(Mention mention) => mention.First - text.Sentences[mention.Sentence].FirstToken < 2;

    private static uint TypeOf(Mention mention, byte pronoun) => pronoun != Pronouns.None ? pronoun : 9u + (uint)mention.Form;

    private static uint Bucket(int number) => number switch { < 0 => 0, < 5 => (uint)number, < 8 => 5, < 16 => 6, < 32 => 7, < 64 => 8, _ => 9 };

    private uint Word(int i) => i < 0 || i >= text.Tokens.Length ? 0 : Hashing.Of(text[text.Tokens[i]], fold: true);

    private uint ClassBehind(Mention mention) => mention.End >= text.Tokens.Length ? 31 : (uint)text.Tokens[mention.End].Class;

    private void Put(Span<uint> features, uint template, uint first, uint second) => features[count++] = Hashing.Mix(template, first, second);
}
