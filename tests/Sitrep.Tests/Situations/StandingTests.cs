namespace Sitrep.Tests.Situations;

/// <summary>What stands at a moment: one function for prose, tables, charts and exports.</summary>
public sealed class StandingTests
{
    private static Measure Measure(Action<Story> tell, DateTimeOffset? at = null)
    {
        var story = new Story();
        tell(story);
        return Story.Only(story.Fold(at));
    }

    [Theory]
    [InlineData(24, FigureAge.Fresh)]
    [InlineData(25, FigureAge.Stale)]
    [InlineData(48, FigureAge.Stale)]
    [InlineData(49, FigureAge.Ended)]
    public void A_figure_is_fresh_for_a_day_stale_for_a_second_and_then_its_line_ends(int hours, FigureAge age)
    {
        var measure = Measure(story => story.Says("the ministry", 14, Story.At(9)), Story.At(9).AddHours(hours));
        Assert.Equal(age, Assert.Single(measure.Now.Figures).Age);
        Assert.Equal(age != FigureAge.Fresh, measure.IsStale);
        Assert.Equal(TimeSpan.FromHours(hours), measure.Now.Silence);
    }

    [Fact]
    public void What_stood_at_a_moment_is_what_a_fold_of_that_moment_gives()
    {
        var story = new Story();
        story.Says("the ministry", 14, Story.At(9));
        story.Says("the governor", 61, Story.At(10, 13));
        story.Says("the governor", 61, Story.At(10, 16), claim => claim with { Revision = Revision.Withdraws });
        story.Says("the ministry", 43, Story.At(12, 9));
        story.Says("the ministry", 41, Story.At(12, 15), claim => claim with { Revision = Revision.Corrects });
        var measure = Story.Only(story.Fold());
        foreach (var moment in new[] { Story.At(9, 13), Story.At(10, 14), Story.At(10, 17), Story.At(12, 10), Story.At(12, 16), Story.At(16) })
        {
            var (then, fold) = (measure.StandingAt(moment), Story.Only(story.Fold(moment)).Now);
            Assert.Equal(fold.Entries.Select(entry => (entry.Claim.Id, entry.Status, entry.By)), then.Entries.Select(entry => (entry.Claim.Id, entry.Status, entry.By)));
            Assert.Equal((fold.Lowest?.Claim.Id, fold.Highest?.Claim.Id, fold.Latest?.Claim.Id, fold.IsStale), (then.Lowest?.Claim.Id, then.Highest?.Claim.Id, then.Latest?.Claim.Id, then.IsStale));
        }
    }

    [Fact]
    public void A_figure_that_was_withdrawn_later_stood_until_then()
    {
        var measure = Measure(story =>
        {
            story.Says("the governor", 61, Story.At(10, 13));
            story.Says("the governor", 61, Story.At(10, 16), claim => claim with { Revision = Revision.Withdraws });
        });
        Assert.Null(measure.Latest);
        Assert.Equal(61, measure.StandingAt(Story.At(10, 15)).Latest!.Claim.Quantity!.Low);
        Assert.Empty(measure.StandingAt(Story.At(9)).Entries);
    }

    [Fact]
    public void A_planned_further_number_is_a_change_and_never_a_level()
    {
        var measure = Measure(story =>
        {
            story.Says("the governor", 6300, Story.At(11, 9));
            story.Says("the governor", 4000, Story.At(11, 15), claim => claim with { Stance = Stance.Planned, Quantity = claim.Quantity! with { Role = QuantityRole.Delta } });
        });
        Assert.Equal((6300, 6300), (measure.Lowest!.Claim.Quantity!.Low, measure.Highest!.Claim.Quantity!.High));
        Assert.Equal([EntryStatus.Standing, EntryStatus.Planned], measure.Entries.Select(entry => entry.Status));
    }

    [Fact]
    public void When_none_is_fresh_the_range_is_that_of_the_time_of_the_last_figure()
    {
        var measure = Measure(story =>
        {
            story.Says("residents", 20, Story.At(3));
            story.Says("the ministry", 58, Story.At(9, 9));
            story.Says("rescuers", 63, Story.At(9, 11));
        }, Story.At(12));
        Assert.True(measure.IsStale);
        Assert.Equal([58, 63], measure.Now.Range.Select(entry => entry.Claim.Quantity!.Low));
        Assert.Equal(3, measure.Now.Figures.Length);
    }

    [Fact]
    public void Of_two_equal_ends_the_one_that_leaves_room_above_is_the_highest()
    {
        var measure = Measure(story =>
        {
            story.Says("residents", 415, Story.At(9, 10), claim => Story.Bounded(claim, Bound.MoreThan));
            story.Says("the operator", 415, Story.At(9, 11));
        });
        Assert.Equal(Bound.MoreThan, measure.Highest!.Claim.Quantity!.Bound);
        Assert.Equal(Bound.Exact, measure.Lowest!.Claim.Quantity!.Bound);
    }

    [Fact]
    public void Standing_figures_are_told_newest_first()
    {
        var measure = Measure(story =>
        {
            story.Says("residents", 72, Story.At(12, 22));
            story.Says("the ministry", 46, Story.At(13, 10));
            story.Says("rescuers", 49, Story.At(13, 11));
        });
        Assert.Equal([49, 46, 72], measure.Now.Figures.Select(figure => figure.Entry.Claim.Quantity!.Low));
        Assert.Equal([46, 49, 72], measure.Standing.Select(entry => entry.Claim.Quantity!.Low));
    }

    [Fact]
    public void People_of_whom_nothing_more_is_told_are_listed_and_not_compared()
    {
        var story = new Story();
        story.Says("the mayor", 5000, Story.At(9), claim => Story.Of(claim, "person", ""));
        story.Says("the mayor", 2, Story.At(9, 14), claim => Story.Of(claim, "person", ""));
        story.Says("the army", 300, Story.At(9, 15), claim => Story.Of(claim, "person", ""));
        var measure = Story.Only(story.Fold());
        Assert.False(measure.IsComparable);
        Assert.All(measure.Entries, entry => Assert.Equal(EntryStatus.Standing, entry.Status));
        Assert.Null(measure.Lowest);
        Assert.Empty(measure.Conflicts);
    }
}
