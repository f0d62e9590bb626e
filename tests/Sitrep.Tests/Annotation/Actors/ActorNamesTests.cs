using Sitrep.Annotation.Actors;

namespace Sitrep.Tests.Annotation.Actors;

public sealed class ActorNamesTests
{
    [Theory]
    [InlineData("KRA", "Korren River Authority")]
    [InlineData("WHO", "World Health Organization")]
    [InlineData("MOI", "Ministry of the Oasis Interior")]
    public void Initials_are_those_of_the_capitalised_words(string acronym, string full) => Assert.True(ActorNames.IsInitials(acronym, full));

    [Theory]
    [InlineData("KR", "Korren River Authority")]
    [InlineData("Kra", "Korren River Authority")]
    [InlineData("K", "Korren")]
    [InlineData("KRAB", "Korren River Authority")]
    public void Other_capitals_are_not(string acronym, string full) => Assert.False(ActorNames.IsInitials(acronym, full));

    [Theory]
    [InlineData("She", Pronouns.She)]
    [InlineData("themselves", Pronouns.They)]
    [InlineData("OUR", Pronouns.FirstPlural)]
    [InlineData("those", Pronouns.Pointing)]
    [InlineData("who", Pronouns.None)]
    [InlineData("extraordinary", Pronouns.None)]
    public void A_pronoun_belongs_to_its_row(string word, byte row) => Assert.Equal(row, Pronouns.Of(word));

    [Fact]
    public void Only_pronouns_before_nouns_own()
    {
        Assert.All(new[] { "my", "Her", "ITS", "your", "their" }, word => Assert.True(Pronouns.IsPossessive(word)));
        Assert.All(new[] { "me", "hers", "it", "theirs" }, word => Assert.False(Pronouns.IsPossessive(word)));
    }
}
