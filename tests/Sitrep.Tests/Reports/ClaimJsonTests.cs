using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Tests.Reports;

public sealed class ClaimJsonTests
{
    private static Claim Full()
    {
        var claim = new Story().Says("the ministry", 41, Story.At(12, 15));
        return claim with
        {
            Quantity = claim.Quantity! with { Bound = Bound.AtLeast, CountedSpan = new(3, 6), Change = ChangeDirection.Down, Unit = new("square kilometre", "area", 1) },
            Replaces = claim.Quantity with { Low = 43, High = 43, Role = QuantityRole.Before },
            Place = new() { Span = new(9, 4), Name = "lower Halvern", Within = ["Halvern", "Kestria"], Precision = PlacePrecision.District, Latitude = 46.5 },
            About = TimeInterval.Day(new(2027, 3, 9), TimeSpan.FromHours(1)),
            Said = new(Story.At(12, 14), Story.At(12, 15), TimePrecision.Hour),
            Stance = Stance.Supposed,
            Revision = Revision.Corrects,
            OtherEvent = new("another incident", new(1, 2)),
            Attribution = claim.Attribution with
            {
                Sources = [new("Ana Brod", SourceClass.Official, "the ministry's spokeswoman", "Ministry of the Interior")],
                Chain = [new("KNA", SourceClass.Media)],
                Said = new() { Span = new(0, 2), Kind = TimeMentionKind.Time, Value = "2027-03-12T14" },
                CueSpans = [new(4, 4), new(12, 2)],
            },
        };
    }

    [Fact]
    public void A_claim_comes_back_as_it_was()
    {
        var json = ClaimJson.Write(Full());
        Assert.Equal(json, ClaimJson.Write(ClaimJson.Read(json)));
        var back = ClaimJson.Read(json);
        Assert.Equal(Full().Quantity, back.Quantity);
        Assert.Equal(Full().About, back.About);
        Assert.Equal(Full().Attribution.Sources[0], back.Attribution.Sources[0]);
        Assert.Equal(Full().Attribution.CueSpans.AsEnumerable(), back.Attribution.CueSpans.AsEnumerable());
        Assert.Equal(Full().Evidence, back.Evidence);
    }

    [Fact]
    public void It_is_one_line() => Assert.DoesNotContain('\n', ClaimJson.Write(Full()));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("null")]
    public void What_is_no_claim_is_refused(string json) => Assert.Throws<FormatException>(() => ClaimJson.Read(json));
}
