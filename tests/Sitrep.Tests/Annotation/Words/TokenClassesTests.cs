namespace Sitrep.Tests.Annotation.Words;

/// <summary>What a token of several words is.</summary>
public sealed class TokenClassesTests
{
    private static readonly TreebankTag None = default;

    private static Word Part(int start, int length, WordClass wordClass, int head, TreeRelation relation = TreeRelation.Dep) => new(new(start, length), wordClass, None, relation, head, 0);

    private static WordClass Of(params Word[] words)
    {
        var token = new Token(TextSpan.FromBounds(words[0].Span.Start, words[^1].Span.End), TokenKind.Word, WordClass.X);
        return Assert.Single(Sitrep.Annotation.Words.TokenClasses.Of([token], words)).Class;
    }

    [Fact]
    public void A_compound_is_what_its_head_is() =>
        Assert.Equal(WordClass.Noun, Of(Part(0, 5, WordClass.Verb, 2), Part(5, 1, WordClass.Punct, 2), Part(6, 4, WordClass.Noun, 9)));

    [Fact]
    public void A_participle_that_modifies_is_an_adjective() =>
        Assert.Equal(WordClass.Adj, Of(Part(0, 5, WordClass.Noun, 2), Part(5, 1, WordClass.Punct, 2), Part(6, 4, WordClass.Verb, 9, TreeRelation.Amod)));

    [Fact]
    public void A_number_with_its_unit_stays_a_number() => Assert.Equal(WordClass.Num, Of(Part(0, 2, WordClass.Num, 1), Part(2, 2, WordClass.Noun, 9)));

    [Fact]
    public void A_number_with_hyphen_and_noun_is_what_the_noun_is() =>
        Assert.Equal(WordClass.Adj, Of(Part(0, 1, WordClass.Num, 4), Part(1, 1, WordClass.Punct, 4), Part(2, 4, WordClass.Noun, 4), Part(6, 1, WordClass.Punct, 4), Part(7, 3, WordClass.Adj, 9)));

    [Fact]
    public void A_negated_verb_is_a_verb() => Assert.Equal(WordClass.Aux, Of(Part(0, 3, WordClass.Aux, 5), Part(3, 3, WordClass.Part, 5)));

    [Fact]
    public void Every_token_of_a_text_has_the_class_of_its_word()
    {
        var text = Parsing.Read("The river rose, and 12 people left.");
        Assert.Equal(text.Words.Select(word => word.Class), text.Tokens.Select(token => token.Class));
    }
}
