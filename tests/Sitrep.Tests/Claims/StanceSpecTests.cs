using System.Globalization;

namespace Sitrep.Tests.Claims;

/// <summary>Runs the examples of docs/spec/stances.md, as they stand and without their commas and apostrophes.</summary>
public sealed class StanceSpecTests
{
    private static readonly Pipeline Line = Pipeline.Create();

    public static TheoryData<string, string> Stances() => SpecPage.Pairs("stances.md", "stance");

    [Theory]
    [MemberData(nameof(Stances))]
    public void The_stance_of_a_figure_is_that_of_the_spec(string sentence, string expected) => Assert.Equal(expected, Told(sentence));

    [Theory]
    [MemberData(nameof(Stances))]
    public void The_stance_is_the_same_where_commas_and_apostrophes_are_lost(string sentence, string expected) =>
        Assert.Equal(Only(expected), Only(Told(sentence.Replace(",", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal))));

    private static string Told(string sentence)
    {
        var claims = Line.Read(SpecPage.Article(sentence), TestContext.Current.CancellationToken).Claims.Where(claim => claim.Quantity is not null);
        return string.Join(" ; ", claims.Select(claim => $"{Sitrep.Text.Figures.Write(claim.Quantity!)}, {claim.State ?? "-"}, {claim.Stance.ToString().ToLower(CultureInfo.InvariantCulture)}"));
    }

    /// <summary>The stances alone.</summary>
    private static string Only(string told) => string.Join(" ", told.Split(" ; ").Select(part => part.Split(", ")[^1]));
}
