using System.Buffers;
using System.Collections.Immutable;
using Sitrep.Annotation.Names;
using Sitrep.Models;

namespace Sitrep.Annotation;

/// <summary>Finds the names of persons, organisations, places and groups by a small network. Immutable; safe on any thread.</summary>
internal sealed class NameTagger(ModelSet models)
{
    private readonly NameNetwork network = models.Names;
    private readonly MeaningTable meanings = new(models.Names, models.Vectors);

    /// <summary>The names of the text, in order, none overlapping another.</summary>
    public ImmutableArray<NameMention> Tag(AnnotatedText text)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        using var layers = new NameLayers(network, meanings, text, new NameText(models, text));
        layers.Read();
        foreach (var sentence in text.Sentences) TagSentence(text, sentence, layers, names);
        return names.ToImmutable();
    }

    private void TagSentence(AnnotatedText text, Sentence sentence, NameLayers layers, ImmutableArray<NameMention>.Builder names)
    {
        var scores = ArrayPool<int>.Shared.Rent(sentence.TokenCount * NameShape.Labels);
        var labels = ArrayPool<byte>.Shared.Rent(sentence.TokenCount);
        layers.Score(sentence, scores);
        NameDecoder.Decode(scores, labels.AsSpan(0, sentence.TokenCount));
        var start = -1;
        for (var t = 0; t < sentence.TokenCount; t++)
        {
            if (labels[t] == 0) continue;
            var (place, kind) = ((labels[t] - 1) % 4, (labels[t] - 1) / 4);
            if (place is 0 or 3) start = t;
            if (place is 2 or 3) names.Add(Name(text, sentence.FirstToken + start, sentence.FirstToken + t, kind));
        }
        ArrayPool<int>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(labels);
    }

    /// <summary>The name without the signs that do not belong to it.</summary>
    private NameMention Name(AnnotatedText text, int first, int last, int kind)
    {
        while (last > first && text[text.Tokens[last]] is "'s" or "\u2019s" or "," or "." or "\"") last--;
        var span = TextSpan.Cover(text.Tokens[first].Span, text.Tokens[last].Span);
        return new(IsOwnerRunTogether(text[text.Tokens[last]]) ? new(span.Start, span.Length - 1) : span, (NameKind)kind);
    }

    /// <summary>"Irans", "Assads": an owner that has lost its apostrophe; no known word, but known without its last letter.</summary>
    private bool IsOwnerRunTogether(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 's' or 'S' && models.Vectors.Find(Hashing.Of(word, fold: true)).IsEmpty && !models.Vectors.Find(Hashing.Of(word[..^1], fold: true)).IsEmpty;
}
