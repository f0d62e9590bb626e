using System.Globalization;

namespace Sitrep.Tests.Claims;

/// <summary>Runs the examples of docs/spec/measures.md.</summary>
public sealed class MeasureSpecTests
{
    private static readonly Pipeline Line = Pipeline.Create();

    public static TheoryData<string, string> Measures() => SpecPage.Pairs("measures.md", "measure");

    [Theory]
    [MemberData(nameof(Measures))]
    public void The_measures_of_a_sentence_are_those_of_the_spec(string sentence, string expected)
    {
        var told = Line.Read(SpecPage.Article(sentence), TestContext.Current.CancellationToken).Claims.Where(claim => claim.Quantity is not null).Select(claim =>
            $"{Sitrep.Text.Figures.Write(claim.Quantity!)}, {claim.Subject}, {claim.State ?? "-"}, {claim.Quantity!.Role.ToString().ToLower(CultureInfo.InvariantCulture)}, {claim.OtherEvent?.Reason ?? "-"}");
        Assert.Equal(expected, string.Join(" ; ", told) is { Length: > 0 } joined ? joined : "none");
    }
}
