using Sitrep.Situations;

namespace Sitrep.Tests.Situations;

public sealed class ClaimRelationsTests
{
    private static RelationKind Kind(Story story, Claim first, Claim second) => new ClaimRelations(story.Fold()).Between(first, second).Kind;

    private static Claim Of(Claim claim, string subject, string? state = "dead") => claim with { Subject = subject, State = state };

    [Fact]
    public void A_sources_higher_figure_is_an_update()
    {
        var story = new Story();
        var first = story.Says("the ministry", 14, Story.At(9));
        var second = story.Says("the ministry", 27, Story.At(10));
        Assert.Equal(RelationKind.Update, Kind(story, first, second));
        Assert.Equal(RelationKind.Update, Kind(story, second, first));
    }

    [Fact]
    public void A_sources_lower_figure_a_day_later_is_a_correction()
    {
        var story = new Story();
        Assert.Equal(RelationKind.Correction, Kind(story, story.Says("the ministry", 43, Story.At(9)), story.Says("the ministry", 41, Story.At(10, 14))));
    }

    [Fact]
    public void Words_of_correction_make_a_correction_whoever_says_them()
    {
        var story = new Story();
        var first = story.Says("the ministry", 43, Story.At(9));
        var second = story.Says("the daily", 45, Story.At(9, 15), claim => claim with { Revision = Revision.Corrects });
        Assert.Equal(RelationKind.Correction, Kind(story, first, second));
    }

    [Fact]
    public void One_source_and_one_figure_are_one_witness()
    {
        var story = new Story();
        Assert.Equal(RelationKind.SameOrigin, Kind(story, story.Says("the Relief Board", 43, Story.At(9)), story.Says("Relief Board", 43, Story.At(9, 20), outlet: "Post")));
    }

    [Fact]
    public void Two_sources_with_one_figure_agree()
    {
        var story = new Story();
        Assert.Equal(RelationKind.Agree, Kind(story, story.Says("police", 43, Story.At(9)), story.Says("residents", 43, Story.At(9, 20), sentence: "Forty-three neighbours are gone, residents of the lower town told us.")));
    }

    [Fact]
    public void More_than_agrees_with_what_it_may_round_and_no_further()
    {
        var story = new Story();
        var bound = story.Says("police", 120, Story.At(9), claim => Story.Bounded(claim, Bound.MoreThan));
        var near = story.Says("residents", 126, Story.At(9, 13));
        var far = story.Says("the mayor", 400, Story.At(9, 14));
        Assert.Equal(RelationKind.Agree, Kind(story, bound, near));
        Assert.Equal(RelationKind.Conflict, Kind(story, bound, far));
    }

    [Fact]
    public void Two_at_least_counts_of_two_sources_are_a_conflict()
    {
        var story = new Story();
        var first = story.Says("state media", 22, Story.At(9), claim => Story.Bounded(claim, Bound.AtLeast));
        var second = story.Says("the monitor", 24, Story.At(9, 13), claim => Story.Bounded(claim, Bound.AtLeast));
        Assert.Equal(RelationKind.Conflict, Kind(story, first, second));
    }

    [Fact]
    public void A_later_and_higher_count_of_another_source_is_an_update()
    {
        var story = new Story();
        Assert.Equal(RelationKind.Update, Kind(story, story.Says("police", 20, Story.At(9)), story.Says("the mayor", 64, Story.At(11))));
    }

    [Fact]
    public void Children_among_the_dead_are_a_part_of_them()
    {
        var story = new Story();
        var whole = story.Says("the ministry", 34, Story.At(9));
        var part = story.Says("the ministry", 12, Story.At(9, 13), claim => Of(claim, "child"));
        Assert.Equal(RelationKind.PartWhole, Kind(story, whole, part));
    }

    [Fact]
    public void A_part_larger_than_the_whole_is_no_part()
    {
        var story = new Story();
        var whole = story.Says("the ministry", 12, Story.At(9));
        var part = story.Says("the ministry", 34, Story.At(9, 13), claim => Of(claim, "child"));
        Assert.Equal(RelationKind.DifferentMeasure, Kind(story, whole, part));
    }

    [Fact]
    public void Dead_and_wounded_are_different_measures_and_the_reason_names_both()
    {
        var story = new Story();
        var relation = new ClaimRelations(story.Fold()).Between(story.Says("police", 30, Story.At(9)), story.Says("police", 30, Story.At(9, 13), claim => Of(claim, "person", "wounded")));
        Assert.Equal(RelationKind.DifferentMeasure, relation.Kind);
        Assert.Contains("wounded", relation.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_added_and_the_whole_are_different_measures()
    {
        var story = new Story();
        var added = story.Says("police", 3, Story.At(9), claim => claim with { Quantity = claim.Quantity! with { Role = QuantityRole.Delta } });
        Assert.Equal(RelationKind.DifferentMeasure, Kind(story, added, story.Says("police", 78, Story.At(9, 13))));
    }

    [Fact]
    public void A_figure_that_does_not_count_is_of_another_event()
    {
        var story = new Story();
        var first = story.Says("police", 30, Story.At(9));
        var old = story.Says("police", 800, Story.At(9, 13), claim => claim with { OtherEvent = new("of an earlier time") });
        var relation = new ClaimRelations(story.Fold()).Between(first, old);
        Assert.Equal(RelationKind.OtherEvent, relation.Kind);
        Assert.Contains("of an earlier time", relation.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_without_a_figure_is_not_related()
    {
        var story = new Story();
        var first = story.Says("police", 30, Story.At(9));
        Assert.Throws<ArgumentException>(() => new ClaimRelations(story.Fold()).Between(first, first with { Quantity = null }));
    }
}
