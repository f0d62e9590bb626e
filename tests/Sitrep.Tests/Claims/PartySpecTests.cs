namespace Sitrep.Tests.Claims;

/// <summary>Runs the examples of docs/spec/parties.md.</summary>
public sealed class PartySpecTests
{
    private static readonly Pipeline Line = Pipeline.Create();

    public static TheoryData<string, string> Parties() => SpecPage.Pairs("parties.md", "party");

    [Theory]
    [MemberData(nameof(Parties))]
    public void The_parties_of_a_figure_are_those_of_the_spec(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(" ; ", Claims(sentence).Select(claim => $"{Sitrep.Text.Figures.Write(claim.Quantity!)}, {claim.Whose?.Name ?? "-"}, {claim.Agent?.Name ?? "-"}")));

    [Fact]
    public void A_party_that_is_an_actor_bears_the_name_the_page_gives_it_first()
    {
        var claim = Claims("The Halvern Liberation Front has taken the pass. Twelve soldiers were killed by the Halvern Liberation Front on Friday, the army said.").First(claim => claim.Quantity!.Low == 12);
        Assert.Equal("Halvern Liberation Front", claim.Agent?.Name);
        Assert.Null(claim.Whose);
    }

    [Fact]
    public void The_soldiers_of_a_body_are_its_own_and_not_its_victims()
    {
        var claim = Claims("Nine fighters of the Korren Front died on Friday, the governor said.").First(claim => claim.Quantity!.Low == 9);
        Assert.Contains("Korren Front", claim.Whose?.Name, StringComparison.Ordinal);
        Assert.Null(claim.Agent);
    }

    private static IEnumerable<Claim> Claims(string text) => Line.Read(SpecPage.Article(text), TestContext.Current.CancellationToken).Claims.Where(claim => claim.Quantity is not null);
}
