using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class LemmaRuleTests
{
    [Theory]
    [InlineData("bridges", "bridge")]
    [InlineData("Said", "say")]
    [InlineData("went", "go")]
    [InlineData("n't", "not")]
    [InlineData("IRAQ", "Iraq")]
    [InlineData("US", "US")]
    [InlineData("Kenyans", "Kenyan")]
    [InlineData("I", "I")]
    [InlineData("!", "!")]
    public void A_rule_made_of_a_form_and_its_lemma_gives_the_lemma(string form, string lemma) =>
        Assert.Equal(lemma, LemmaRule.Between(form, lemma)!.Value.Apply(form));

    [Fact]
    public void A_rule_is_one_for_all_words_of_a_pattern() => Assert.Equal(LemmaRule.Between("bridges", "bridge"), LemmaRule.Between("Boats", "boat"));

    [Fact]
    public void A_rule_longer_than_its_form_leaves_something() => Assert.Equal("ab", new LemmaRule(9, "", LemmaCase.Small).Apply("AB"));
}
