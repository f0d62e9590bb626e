namespace Sitrep.Tests.Situations;

/// <summary>Sums, shares and conversions of one page, read from its text.</summary>
public sealed class ArithmeticTests
{
    private static readonly Pipeline Line = Pipeline.Create();

    private static FigureCheck? Check(string sentence)
    {
        var published = new PublicationTime(new(2027, 3, 10, 0, 0, 0, TimeSpan.Zero), TimePrecision.Day, TimeProvenance.Given);
        var page = new Page("https://example.org/a", PageFormat.PlainText, default) { Published = published };
        var article = new Article { Page = page, Address = page.Address, Text = sentence, Blocks = [new(BlockKind.Paragraph, new(0, sentence.Length))], Published = published };
        var claims = Line.Read(article, TestContext.Current.CancellationToken).Claims.Select(claim => new RecordedClaim(claim, published.Time, published.Time)).ToList();
        return new Sitrep.Situations.SituationFold().Fold("s1", "Flood", MeasureBook.Empty, claims, []).Checks.SingleOrDefault();
    }

    [Theory]
    [InlineData("The ministry said 6,100 people have been evacuated: 3,100 from Halvern, 1,900 from Ostrey and 1,100 from Pellin.", true, "3,100 + 1,900 + 1,100 is 6,100.")]
    [InlineData("The ministry said 6,300 people have been evacuated: 3,100 from Halvern, 1,900 from Ostrey and 1,100 from Pellin.", false, "3,100 + 1,900 + 1,100 is 6,100, not 6,300.")]
    [InlineData("About 14,000 acres (57 square kilometres) are under water.", true, "about 14,000 acres is 57 square kilometres.")]
    [InlineData("The pipe is 10 miles (10 kilometres) long.", false, "10 miles is about 16.1 kilometres, not 10 kilometres.")]
    public void What_a_sentence_gives_together_is_checked(string sentence, bool holds, string explanation)
    {
        var check = Check(sentence);
        Assert.NotNull(check);
        Assert.Equal((holds, explanation), (check.Holds, check.Explanation));
    }

    [Fact]
    public void A_list_of_what_is_included_is_no_sum() => Assert.Null(Check("At least 34 people were killed, including 12 children and 3 nurses."));

    [Fact]
    public void A_third_of_1500_gives_500()
    {
        var story = new Story();
        var whole = story.Says("the envoy", 1500, Story.At(9));
        Claim Follow(Claim claim, int at) => claim with { Evidence = whole.Evidence with { Span = new(at, 2) } };
        story.Says("the envoy", 1, Story.At(9), claim => Follow(claim, 40) with { Quantity = claim.Quantity! with { Low = 1, High = 1, Unit = new("fraction", "share", 1.0 / 3), Role = QuantityRole.Part } });
        story.Says("the envoy", 500, Story.At(9), claim => Follow(claim, 60) with { Quantity = claim.Quantity! with { Bound = Bound.About } });
        Assert.True(Assert.Single(story.Fold().Checks).Holds);
    }
}
