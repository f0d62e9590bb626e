using Sitrep.Text;

namespace Sitrep.Tests.Text;

public sealed class RangesTests
{
    private static readonly Unit Acre = new("acre", "area", 0.00404686);

    private static readonly Unit Kilometre = new("square kilometre", "area", 1);

    private static Standing Standing(params (double Figure, Bound Bound)[] figures)
    {
        var story = new Story();
        for (var i = 0; i < figures.Length; i++)
        {
            var bound = figures[i].Bound;
            story.Says("source " + (char)('a' + i), figures[i].Figure, Story.At(9, 10 + i), claim => Story.Bounded(claim, bound));
        }
        return Story.Only(story.Fold()).Now;
    }

    [Theory]
    [InlineData(46, Bound.Exact, 72, Bound.AtLeast, "46–72+", "46 to at least 72")]
    [InlineData(46, Bound.Exact, 72, Bound.Exact, "46–72", "46 to 72")]
    [InlineData(400, Bound.Exact, 415, Bound.MoreThan, "400–>415", "400 to more than 415")]
    [InlineData(40, Bound.About, 60, Bound.AtMost, "~40–≤60", "about 40 to up to 60")]
    [InlineData(7400, Bound.Exact, 8000, Bound.About, "7,400–~8,000", "7,400 to about 8,000")]
    [InlineData(46, Bound.Exact, 46, Bound.Exact, "46", "46")]
    public void Two_figures_are_a_range(double first, Bound bound, double second, Bound other, string figures, string words)
    {
        var standing = Standing((first, bound), (second, other));
        Assert.Equal((figures, words), (Ranges.InFigures(standing), Ranges.InWords(standing)));
    }

    [Theory]
    [InlineData(49, Bound.AtLeast, "49+", "at least 49")]
    [InlineData(415, Bound.MoreThan, ">415", "more than 415")]
    [InlineData(100, Bound.LessThan, "<100", "fewer than 100")]
    [InlineData(50, Bound.About, "~50", "about 50")]
    public void One_figure_keeps_its_bound(double figure, Bound bound, string figures, string words)
    {
        var standing = Standing((figure, bound));
        Assert.Equal((figures, words), (Ranges.InFigures(standing), Ranges.InWords(standing)));
    }

    [Fact]
    public void Nothing_that_stands_is_no_range()
    {
        var none = Sitrep.Standing.Of([], Story.At(9));
        Assert.Equal(("", "", ""), (Ranges.InFigures(none), Ranges.InWords(none), Ranges.Change(Standing((1, Bound.Exact)), none)));
    }

    [Fact]
    public void Figures_of_several_units_are_told_in_the_one_that_most_are_given_in()
    {
        var story = new Story();
        Claim Area(Claim claim, Unit unit) => claim with { Quantity = claim.Quantity! with { Unit = unit } };
        story.Says("terrasat", 52, Story.At(9, 10), claim => Area(claim, Kilometre));
        story.Says("the centre", 55, Story.At(9, 11), claim => Area(claim, Kilometre));
        story.Says("the authority", 14000, Story.At(9, 12), claim => Area(claim, Acre));
        Assert.Equal("52–56.66", Ranges.InFigures(Story.Only(story.Fold()).Now));
    }

    [Theory]
    [InlineData(41, 46, "+5")]
    [InlineData(46, 41, "−5")]
    [InlineData(46, 46, "unchanged")]
    public void A_single_figure_changes_by_one_number(double before, double now, string change) =>
        Assert.Equal(change, Ranges.Change(Standing((before, Bound.Exact)), Standing((now, Bound.Exact))));

    [Fact]
    public void The_ends_of_a_range_change_each_by_its_own()
    {
        Assert.Equal("+5 / +2", Ranges.Change(Standing((41, Bound.Exact), (70, Bound.Exact)), Standing((46, Bound.Exact), (72, Bound.AtLeast))));
        Assert.Equal("±0 / +2", Ranges.Change(Standing((41, Bound.Exact), (70, Bound.Exact)), Standing((41, Bound.Exact), (72, Bound.Exact))));
        Assert.Equal("new", Ranges.Change(Sitrep.Standing.Of([], null), Standing((46, Bound.Exact))));
        Assert.Equal("same figure, other bound", Ranges.Change(Standing((46, Bound.Exact)), Standing((46, Bound.AtLeast))));
    }
}
