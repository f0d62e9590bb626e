using Sitrep.Text;

namespace Sitrep.Tests.Text;

public sealed class FiguresTests
{
    private static Quantity Figure(double low, double high, Bound bound = Bound.Exact, Unit? unit = null) =>
        new() { Span = new(0, 1), Low = low, High = high, Bound = bound, Unit = unit ?? Unit.None };

    [Fact]
    public void A_count_has_commas() => Assert.Equal("at least 1,400", Figures.Write(Figure(1400, 1400, Bound.AtLeast)));

    [Fact]
    public void A_range_has_both_ends() => Assert.Equal("60 to 70", Figures.Write(Figure(60, 70, Bound.Between)));

    [Fact]
    public void A_unit_is_put_in_the_plural() =>
        Assert.Equal("2.5 square kilometres", Figures.Write(Figure(2.5, 2.5, unit: new("square kilometre", "area", 1))));

    [Fact]
    public void A_rate_puts_its_head_in_the_plural() =>
        Assert.Equal("about 5,000 barrels per day", Figures.Write(Figure(5000, 5000, Bound.About, new("barrel per day", "flow", 1))));

    [Fact]
    public void A_third_stays_a_third() => Assert.Equal("1/3", Figures.Write(Figure(1 / 3.0, 1 / 3.0, unit: new("fraction", "share", 1))));
}
