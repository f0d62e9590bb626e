using Sitrep.Situations;

namespace Sitrep.Tests.Situations;

public sealed class IntervalsTests
{
    private static Quantity Figure(double value, Bound bound) => new() { Span = new(0, 1), Low = value, High = value, Bound = bound };

    [Theory]
    [InlineData(12, Bound.AtLeast, 15, Bound.Exact, true)]
    [InlineData(12, Bound.AtLeast, 11, Bound.Exact, false)]
    [InlineData(1500, Bound.Exact, 5000, Bound.Exact, false)]
    [InlineData(500, Bound.AtMost, 480, Bound.Exact, true)]
    [InlineData(500, Bound.LessThan, 520, Bound.Exact, false)]
    [InlineData(40, Bound.AtLeast, 60, Bound.AtLeast, true)]
    [InlineData(100, Bound.About, 109, Bound.Exact, true)]
    [InlineData(100, Bound.About, 120, Bound.Exact, false)]
    public void Bounds_are_read_as_bounds(double first, Bound firstBound, double second, Bound secondBound, bool agree) =>
        Assert.Equal(agree, Intervals.Of(Figure(first, firstBound)).Overlaps(Intervals.Of(Figure(second, secondBound))));

    [Fact]
    public void A_converted_area_agrees_within_its_rounding()
    {
        var acres = Figure(14000, Bound.Exact) with { Unit = new("acre", "area", 0.00404686) };
        var kilometres = Figure(57, Bound.Exact) with { Unit = new("square kilometre", "area", 1) };
        Assert.True(Intervals.Of(acres).Overlaps(Intervals.Of(kilometres)));
    }
}
