using System.Collections.Immutable;

namespace Sitrep.Annotation;

/// <summary>Groups the tokens of a block into sentences.</summary>
internal static class SentenceSplitter
{
    /// <summary>
    /// Tokens of the longest sentence. Readers look through the whole sentence for each figure in it and each claim carries it, so that a megabyte
    /// without a full stop would cost hours; the longest real one met had 430.
    /// </summary>
    internal const int Longest = 500;

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> on, all of one block.</summary>
    public static void Split(string text, ImmutableArray<Token>.Builder tokens, int first, int block, ImmutableArray<Sentence>.Builder sentences)
    {
        var start = first;
        for (var i = first; i < tokens.Count; i++)
        {
            if (!EndsAt(text, tokens, i) && i + 1 - start < Longest) continue;
            while (i + 1 < tokens.Count && i + 1 - start < Longest && Closes(text, tokens, i + 1)) i++;
            Add(tokens, start, i + 1, block, sentences);
            start = i + 1;
        }
        if (start < tokens.Count) Add(tokens, start, tokens.Count, block, sentences);
    }

    private static void Add(ImmutableArray<Token>.Builder tokens, int start, int end, int block, ImmutableArray<Sentence>.Builder sentences) =>
        sentences.Add(new(TextSpan.Cover(tokens[start].Span, tokens[end - 1].Span), start, end - start, block));

    private static bool EndsAt(string text, ImmutableArray<Token>.Builder tokens, int i)
    {
        if (i + 1 >= tokens.Count) return false;
        var token = tokens[i];
        var last = text[token.Span.End - 1];
        if (token.Kind == TokenKind.Word)
            return last == '.' && !Abbreviations.IsBeforeName(text.AsSpan(token.Span.Start, token.Span.Length - 1)) && Opens(text, tokens, i + 1)
                && StartsLikeSentence(text, tokens, i + 1);
        if (token.Kind != TokenKind.Punctuation || last is not ('.' or '!' or '?' or '\u2026')) return false;
        var next = i + 1;
        while (next < tokens.Count && Closes(text, tokens, next)) next++;
        if (next >= tokens.Count || Opens(text, tokens, next)) return true;
        // Casual and scraped texts begin sentences with small letters: after one plain mark and white space that is one, after a bracket or
        // a quotation mark it is not ("Why?" he asked).
        return next == i + 1 && last != '\u2026' && !text.AsSpan(token.Span.Start, token.Span.Length).StartsWith("..")
            && char.IsLower(text[tokens[next].Span.Start]) && tokens[next].Span.Start > token.Span.End;
    }

    /// <summary>After an abbreviation only a function word in capitals tells a new sentence from a name.</summary>
    private static bool StartsLikeSentence(string text, ImmutableArray<Token>.Builder tokens, int i) =>
        tokens[i].Span.In(text) is "The" or "A" or "An" or "In" or "On" or "At" or "He" or "She" or "It" or "They" or "But" or "And" or "This"
            or "That" or "There" or "We" or "For" or "Its" or "His" or "Her" or "Their" or "As" or "After" or "Some" or "More" or "Many";

    private static bool Opens(string text, ImmutableArray<Token>.Builder tokens, int i)
    {
        var c = text[tokens[i].Span.Start];
        var glued = tokens[i].Span.Start == tokens[i - 1].Span.End;
        if (glued) return char.IsUpper(c) && tokens[i].Span.Length > 1;
        return !char.IsLower(c) && c is not (',' or ';' or ')' or ':');
    }

    private static bool Closes(string text, ImmutableArray<Token>.Builder tokens, int i)
    {
        var c = text[tokens[i].Span.Start];
        if (tokens[i].Span.Length > 1 || tokens[i].Kind == TokenKind.Word) return false;
        if (c is ')' or ']' or '\u201D' or '\u2019' or '\u00BB' or '!' or '?') return true;
        return c is '"' or '\'' && tokens[i].Span.Start == tokens[i - 1].Span.End;
    }
}
