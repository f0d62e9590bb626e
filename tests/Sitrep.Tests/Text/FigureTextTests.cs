using Sitrep.Text;

namespace Sitrep.Tests.Text;

public sealed class FigureTextTests
{
    private static readonly Quantity Model = new() { Span = default, Low = 0, High = 0, Unit = new("square kilometre", "area", 1), Counted = "area", IsVague = true, Role = QuantityRole.Part };

    [Theory]
    [InlineData("41", 41, 41, Bound.Exact)]
    [InlineData(" 1,500 ", 1500, 1500, Bound.Exact)]
    [InlineData("at least 72", 72, 72, Bound.AtLeast)]
    [InlineData("49+", 49, 49, Bound.AtLeast)]
    [InlineData("more than 2.5 million", 2_500_000, 2_500_000, Bound.MoreThan)]
    [InlineData(">415", 415, 415, Bound.MoreThan)]
    [InlineData("55-60", 55, 60, Bound.Between)]
    [InlineData("55–60", 55, 60, Bound.Between)]
    [InlineData("55 to 60", 55, 60, Bound.Between)]
    [InlineData("between 55 and 60", 55, 60, Bound.Between)]
    [InlineData("About 50", 50, 50, Bound.About)]
    [InlineData("up to 60", 60, 60, Bound.AtMost)]
    [InlineData("fewer than 100", 100, 100, Bound.LessThan)]
    [InlineData("twenty-seven", 27, 27, Bound.Exact)]
    public void A_typed_figure_is_read_in_the_unit_of_the_claim(string text, double low, double high, Bound bound)
    {
        Assert.True(FigureText.TryRead(text, Model, out var quantity));
        Assert.Equal((low, high, bound, "area", false, QuantityRole.Level), (quantity.Low, quantity.High, quantity.Bound, quantity.Unit.Dimension, quantity.IsVague, quantity.Role));
    }

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("60-55")]
    [InlineData("1-2-3")]
    [InlineData("41 people dead")]
    [InlineData("at least")]
    public void What_is_no_figure_is_refused(string text) => Assert.False(FigureText.TryRead(text, Model, out _));

    [Theory]
    [InlineData("2027-03-12", TimePrecision.Day)]
    [InlineData("2027-03-12T14:00", TimePrecision.Minute)]
    [InlineData("2027-03-12T14:00+01:00", TimePrecision.Minute)]
    [InlineData("2027-03-12T14:00:30Z", TimePrecision.Minute)]
    public void A_typed_time_is_read(string text, TimePrecision precision)
    {
        Assert.True(TimeText.TryRead(text, out var interval));
        Assert.Equal(precision, interval.Precision);
        Assert.Equal(12, interval.Start.Day);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("12/3/2027")]
    [InlineData("2027-13-01")]
    public void What_is_no_time_is_refused(string text) => Assert.False(TimeText.TryRead(text, out _));

    [Theory]
    [InlineData("dead", "person", "dead")]
    [InlineData("People killed", "person", "dead")]
    [InlineData("injured people", "person", "wounded")]
    [InlineData("children dead", "child", "dead")]
    [InlineData("homes destroyed", "home", "destroyed")]
    [InlineData("missing", "person", "missing")]
    [InlineData("soldiers", "soldier", "")]
    [InlineData("bridges closed", "bridge", "closed")]
    public void Words_mean_a_measure_by_the_table(string words, string subject, string state) => Assert.Equal((subject, state), MeasureNames.Read(words));
}
