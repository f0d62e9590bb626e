using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Annotation;

/// <summary>Finds the names of persons, organisations, places and groups: a greedy linear BILOU tagger. Immutable; safe on any thread.</summary>
internal sealed class NameTagger(ModelSet models)
{
    private readonly LinearModel model = models.Names;

    /// <summary>The names of the text, in order, none overlapping another.</summary>
    public ImmutableArray<NameMention> Tag(AnnotatedText text)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        var memory = new NameMemory();
        var words = new WordFeatures.Form[text.Tokens.Length];
        for (var i = 0; i < words.Length; i++) words[i] = WordFeatures.Of(text[text.Tokens[i]]);
        foreach (var sentence in text.Sentences) TagSentence(text, sentence, words, memory, names);
        return names.ToImmutable();
    }

    private void TagSentence(AnnotatedText text, Sentence sentence, WordFeatures.Form[] forms, NameMemory memory, ImmutableArray<NameMention>.Builder names)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Count];
        Span<int> scores = stackalloc int[NameFeatures.Classes];
        Span<WordFeatures.Form> words = stackalloc WordFeatures.Form[5];
        Span<uint> classes = stackalloc uint[5];
        int label = 0, label2 = 0, start = -1;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            for (var k = 0; k < 5; k++)
            {
                var at = i + k - 2;
                var inside = at >= sentence.FirstToken && at < sentence.EndToken;
                words[k] = inside ? forms[at] : default;
                classes[k] = inside ? (uint)text.Tokens[at].Class : 31u;
            }
            NameFeatures.Fill(features, words, classes, label, label2, memory.Of(forms[i].Exact), i == sentence.FirstToken);
            scores.Clear();
            foreach (var feature in features) model.Add(feature, scores);
            (label2, label) = (label, Best(scores, label, i + 1 == sentence.EndToken));
            var (place, kind) = NameFeatures.Parts(label);
            if (place is 0 or 3) start = i;
            if (place is 2 or 3) Close(text, start, i, kind, forms, memory, names);
        }
    }

    private static int Best(ReadOnlySpan<int> scores, int before, bool last)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!NameFeatures.MayFollow(i, before) || last && NameFeatures.Parts(i).Place is 0 or 1) continue;
            if (best < 0 || scores[i] > scores[best]) best = i;
        }
        return Math.Max(best, 0);
    }

    private static void Close(AnnotatedText text, int first, int last, int kind, WordFeatures.Form[] forms, NameMemory memory, ImmutableArray<NameMention>.Builder names)
    {
        for (var i = first; i <= last; i++)
            if (char.IsUpper(text[text.Tokens[i]][0])) memory.Note(forms[i].Exact, kind);
        while (last > first && text[text.Tokens[last]] is "'s" or "\u2019s" or "," or "." or "\"") last--;
        names.Add(new(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[last].Span), (NameKind)kind));
    }
}
