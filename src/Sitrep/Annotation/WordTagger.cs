using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Annotation;

/// <summary>Gives every token its part of speech: a greedy linear tagger over hashed features. Immutable; safe on any thread.</summary>
internal sealed class WordTagger(ModelSet models)
{
    private readonly LinearModel model = models.Words;

    /// <summary>The tokens of the text with their parts of speech.</summary>
    public ImmutableArray<Token> Tag(AnnotatedText text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Tokens.Length);
        foreach (var sentence in text.Sentences) TagSentence(text, sentence, tokens);
        return tokens.MoveToImmutable();
    }

    private void TagSentence(AnnotatedText text, Sentence sentence, ImmutableArray<Token>.Builder tokens)
    {
        Span<uint> features = stackalloc uint[WordFeatures.Count];
        Span<int> scores = stackalloc int[model.Classes];
        var start = sentence.FirstToken;
        WordFeatures.Form FormAt(int i) => i < start || i >= sentence.EndToken ? default : WordFeatures.Of(text[text.Tokens[i]]);
        var (before2, before, word, after, after2) = (default(WordFeatures.Form), default(WordFeatures.Form), FormAt(start), FormAt(start + 1), FormAt(start + 2));
        int tag2 = -1, tag = -1;
        for (var i = start; i < sentence.EndToken; i++)
        {
            WordFeatures.Fill(features, before2, before, word, after, after2, tag2, tag, i == start);
            scores.Clear();
            foreach (var feature in features) model.Add(feature, scores);
            (tag2, tag) = (tag, LinearModel.Best(scores));
            tokens.Add(text.Tokens[i] with { Class = (WordClass)tag });
            (before2, before, word, after, after2) = (before, word, after, after2, FormAt(i + 3));
        }
    }
}
