using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Sitrep.Annotation.Words;

/// <summary>Gives tokens the parts of speech of their words: of several words the one counts that the others hang on.</summary>
internal static class TokenClasses
{
    /// <summary>The tokens with their parts of speech; every token has one word or more.</summary>
    public static ImmutableArray<Token> Of(ImmutableArray<Token> tokens, ReadOnlySpan<Word> words)
    {
        var tagged = new Token[tokens.Length];
        var first = 0;
        for (var i = 0; i < tagged.Length; i++)
        {
            var end = first + 1;
            while (end < words.Length && words[end].Span.Start < tokens[i].Span.End) end++;
            tagged[i] = tokens[i] with { Class = end == first + 1 ? words[first].Class : Joined(words, first, end) };
            first = end;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(tagged);
    }

    /// <summary>The class of a compound: a number stays one ("40km"), a participle that modifies is an adjective ("rebel-held").</summary>
    private static WordClass Joined(ReadOnlySpan<Word> words, int first, int end)
    {
        if (words[first].Class == WordClass.Num && words[first].Span.End == words[first + 1].Span.Start && words[first + 1].Class != WordClass.Punct) return WordClass.Num;
        for (var i = first; i < end; i++)
        {
            if (words[i].Head >= first && words[i].Head < end || words[i].Class == WordClass.Punct) continue;
            return words[i].Class == WordClass.Verb && words[i].Relation == TreeRelation.Amod ? WordClass.Adj : words[i].Class;
        }
        return words[first].Class;
    }
}
