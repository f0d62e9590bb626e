using Sitrep.Models;

namespace Sitrep.Annotation.Actors;

/// <summary>By what a mention tells its kind, and whether it goes on behind its head ("the mayor | of Korren"); the same in training and in reading.</summary>
internal sealed class MentionFeatures(AnnotatedText text, WordVectors vectors)
{
    /// <summary>Number of features of a kind, at most.</summary>
    public const int MostOfKind = 14 + WordVectors.Stretches;

    /// <summary>Number of features of a continuation.</summary>
    public const int MostOfContinuation = 10;

    /// <summary>Fills in the features of a mention's kind; gives their number.</summary>
    public int Kind(Mention mention, Span<uint> features)
    {
        var (name, form) = ((uint)mention.NameKind, (uint)mention.Form);
        var (before, after) = (Word(mention.First - 1), Word(mention.End));
        var number = mention.IsPlural ? 1u : 0u;
        features[0] = Hashing.Mix(501, name, form);
        features[1] = Hashing.Mix(502, mention.HeadWord, mention.Form == MentionForm.Pronoun ? 1u : 0u);
        features[2] = Hashing.Mix(503, mention.FirstWord, number);
        features[3] = Hashing.Mix(504, End(mention.Head), number);
        features[4] = Hashing.Mix(505, before, form);
        features[5] = Hashing.Mix(506, after, form);
        features[6] = Hashing.Mix(507, before, name);
        features[7] = Hashing.Mix(508, after, name);
        features[8] = Hashing.Mix(509, mention.HeadWord, mention.FirstWord);
        features[9] = Hashing.Mix(510, mention.Head > mention.First ? Word(mention.Head - 1) : 0, mention.HeadWord);
        features[10] = Hashing.Mix(511, (uint)text.Tokens[mention.Head].Class, form * 2 + number);
        features[11] = Hashing.Mix(512, ClassAt(mention.First - 1), ClassAt(mention.End) * 32 + form);
        features[12] = Hashing.Mix(513, before, mention.HeadWord);
        features[13] = Hashing.Mix(514, after, mention.HeadWord);
        if (mention.Form == MentionForm.Pronoun) return 14;
        var codes = vectors.Find(mention.HeadWord);
        for (var i = 0; i < codes.Length; i++) features[14 + i] = Hashing.Mix(520u + (uint)i, codes[i], name == (uint)NameKind.Other ? 0u : 1u);
        return 14 + codes.Length;
    }

    /// <summary>Fills in the features of whether a mention goes on with the preposition behind it and the mention behind that.</summary>
    public void Continuation(Mention mention, Mention next, Span<uint> features)
    {
        var preposition = Word(mention.End);
        features[0] = Hashing.Mix(551, preposition);
        features[1] = Hashing.Mix(552, preposition, mention.HeadWord);
        features[2] = Hashing.Mix(553, preposition, (uint)mention.Form * 8 + (uint)next.Form);
        features[3] = Hashing.Mix(554, preposition, (uint)mention.Kind * 8 + (uint)next.Kind);
        features[4] = Hashing.Mix(555, preposition, next.HeadWord);
        features[5] = Hashing.Mix(556, mention.FirstWord, preposition);
        features[6] = Hashing.Mix(557, ClassAt(mention.First - 1), preposition);
        features[7] = Hashing.Mix(558, Word(next.End), preposition);
        features[8] = Hashing.Mix(559, (uint)mention.NameKind * 8 + (uint)next.NameKind, preposition);
        features[9] = Hashing.Mix(560, Word(mention.First - 1), preposition);
    }

    private uint Word(int i) => i < 0 || i >= text.Tokens.Length ? 0 : Hashing.Of(text[text.Tokens[i]], fold: true);

    private uint ClassAt(int i) => i < 0 || i >= text.Tokens.Length ? 31 : (uint)text.Tokens[i].Class;

    private uint End(int i)
    {
        var word = text[text.Tokens[i]];
        return Hashing.Of(word.Length > 3 ? word[^3..] : word, fold: true);
    }
}
