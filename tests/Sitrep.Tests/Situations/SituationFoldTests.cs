namespace Sitrep.Tests.Situations;

public sealed class SituationFoldTests
{
    [Fact]
    public void A_later_figure_of_a_source_replaces_its_earlier_one()
    {
        var story = new Story();
        var first = story.Says("the ministry", 14, Story.At(9));
        var second = story.Says("the ministry", 27, Story.At(10));
        var measure = Story.Only(story.Fold());
        Assert.Equal([EntryStatus.Replaced, EntryStatus.Standing], measure.Entries.Select(entry => entry.Status));
        Assert.Equal(second.Id, measure.Entries[0].By);
        Assert.Equal(first.Id, measure.Entries[0].Claim.Id);
    }

    [Fact]
    public void A_page_read_late_is_put_where_its_time_puts_it()
    {
        var story = new Story();
        story.Says("the ministry", 27, Story.At(10));
        story.Says("the ministry", 14, Story.At(9));
        var measure = Story.Only(story.Fold());
        Assert.Equal([14, 27], measure.Entries.Select(entry => entry.Claim.Quantity!.Low));
        Assert.Equal(EntryStatus.Replaced, measure.Entries[0].Status);
        Assert.Equal(27, measure.Latest!.Claim.Quantity!.Low);
    }

    [Fact]
    public void The_order_of_reading_does_not_matter()
    {
        var story = new Story();
        for (var i = 0; i < 12; i++) story.Says(i % 3 == 0 ? "the ministry" : "rescuers", 10 + i, Story.At(9 + i / 4, i));
        var (forward, backward) = (Story.Only(story.Fold()), Story.Only(story.FoldReversed()));
        Assert.Equal(forward.Entries.Select(entry => (entry.Claim.Id, entry.Status, entry.Origin)),
            backward.Entries.Select(entry => (entry.Claim.Id, entry.Status, entry.Origin)));
    }

    [Fact]
    public void At_least_does_not_lower_the_range()
    {
        var story = new Story();
        story.Says("the ministry", 46, Story.At(13, 10));
        story.Says("rescuers", 30, Story.At(13, 11), claim => Story.Bounded(claim, Bound.AtLeast));
        var measure = Story.Only(story.Fold());
        Assert.Equal(46, measure.Lowest!.Claim.Quantity!.Low);
        Assert.Empty(measure.Conflicts);
    }

    [Fact]
    public void Exact_figures_of_two_origins_that_differ_are_a_conflict()
    {
        var story = new Story();
        story.Says("the ministry", 46, Story.At(13, 10));
        story.Says("residents", 72, Story.At(13, 11), claim => Story.Bounded(claim, Bound.AtLeast));
        var conflict = Assert.Single(Story.Only(story.Fold()).Conflicts);
        Assert.Equal(("the ministry", "residents"), (conflict.Lower.Claim.Voices[0], conflict.Higher.Claim.Voices[0]));
        Assert.Contains("at least 72", conflict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void About_fifty_and_fifty_two_are_no_conflict()
    {
        var story = new Story();
        story.Says("the relief society", 50, Story.At(13, 10), claim => Story.Bounded(claim, Bound.About));
        story.Says("the ministry", 52, Story.At(13, 11));
        Assert.Empty(Story.Only(story.Fold()).Conflicts);
    }

    [Fact]
    public void A_figure_of_yesterday_is_no_conflict_with_one_of_today()
    {
        var story = new Story();
        story.Says("rescuers", 11, Story.At(9));
        story.Says("the ministry", 46, Story.At(13));
        var measure = Story.Only(story.Fold());
        Assert.Empty(measure.Conflicts);
        Assert.Equal(46, measure.Lowest!.Claim.Quantity!.Low);
        Assert.False(measure.IsStale);
    }

    [Fact]
    public void When_only_old_figures_stand_the_range_is_stale()
    {
        var story = new Story();
        story.Says("rescuers", 11, Story.At(9));
        var measure = Story.Only(story.Fold(Story.At(12)));
        Assert.True(measure.IsStale);
        Assert.Equal(11, measure.Latest!.Claim.Quantity!.Low);
    }

    [Fact]
    public void A_plan_a_part_and_a_change_never_stand()
    {
        var story = new Story();
        story.Says("the mayor", 2000, Story.At(9), claim => claim with { Stance = Stance.Planned });
        story.Says("the mayor", 3, Story.At(9, 13), claim => claim with { Quantity = claim.Quantity! with { Role = QuantityRole.Part } });
        story.Says("the mayor", 8, Story.At(9, 14), claim => claim with { Quantity = claim.Quantity! with { Role = QuantityRole.Delta } });
        var measure = Story.Only(story.Fold());
        Assert.Equal([EntryStatus.Planned, EntryStatus.Part, EntryStatus.Change], measure.Entries.Select(entry => entry.Status));
        Assert.Null(measure.Latest);
    }

    [Fact]
    public void A_corrected_figure_is_called_corrected()
    {
        var story = new Story();
        story.Says("the ministry", 43, Story.At(12, 9));
        story.Says("the ministry", 41, Story.At(12, 15), claim => claim with
        {
            Revision = Revision.Corrects,
            Replaces = claim.Quantity! with { Low = 43, High = 43, Role = QuantityRole.Before },
        });
        Assert.Equal([EntryStatus.Corrected, EntryStatus.Standing], Story.Only(story.Fold()).Entries.Select(entry => entry.Status));
    }

    [Fact]
    public void A_withdrawn_figure_leaves_the_range()
    {
        var story = new Story();
        story.Says("the ministry", 27, Story.At(10, 8));
        var wrong = story.Says("the governor", 61, Story.At(10, 13));
        story.Says("the governor", 61, Story.At(10, 16), claim => claim with { Revision = Revision.Withdraws });
        var measure = Story.Only(story.Fold());
        Assert.Equal(EntryStatus.Withdrawn, measure.Entries.Single(entry => entry.Claim.Id == wrong.Id).Status);
        Assert.Equal(27, measure.Highest!.Claim.Quantity!.Low);
    }

    [Fact]
    public void A_figure_that_another_denies_is_told_as_denied()
    {
        var story = new Story();
        var first = story.Says("residents", 415, Story.At(9, 2));
        story.Says("the operator", 415, Story.At(9, 15), claim => claim with { Stance = Stance.Denied });
        var measure = Story.Only(story.Fold());
        Assert.Equal(EntryStatus.Denied, measure.Entries.Single(entry => entry.Claim.Id == first.Id).Status);
        Assert.Null(measure.Latest);
    }

    [Fact]
    public void Ten_copies_of_one_wire_sentence_are_one_origin()
    {
        var story = new Story();
        for (var i = 0; i < 10; i++)
        {
            story.Says("outlet " + i, 34, Story.At(11, 8, i), outlet: "Outlet " + i,
                sentence: "Rescue teams have now pulled thirty four bodies out of the mud in the lower town.");
        }
        Assert.Equal(1, Story.Only(story.Fold()).Origins);
    }

    [Fact]
    public void The_outlets_voice_counts_as_the_agency_it_credits()
    {
        var story = new Story();
        Claim Voice(Claim claim) => claim with
        {
            Attribution = claim.Attribution with { Kind = AttributionKind.OutletVoice, Sources = [] },
            Evidence = claim.Evidence with { WireCredit = "KNA" },
        };
        story.Says("x", 34, Story.At(11, 8), Voice, "Ostrey Online");
        story.Says("x", 34, Story.At(11, 9), Voice, "Lowland Post");
        var measure = Story.Only(story.Fold());
        Assert.Equal(1, measure.Origins);
        Assert.All(measure.Entries, entry => Assert.Equal("KNA", entry.Source));
    }

    [Fact]
    public void A_short_name_and_the_full_one_are_one_source()
    {
        var story = new Story();
        story.Says("the Ministry of the Interior", 14, Story.At(9));
        story.Says("the ministry", 27, Story.At(10));
        Assert.Equal(["Ministry of the Interior", "Ministry of the Interior"], Story.Only(story.Fold()).Entries.Select(entry => entry.Source));
    }

    [Fact]
    public void A_short_name_that_could_be_two_stays_by_itself()
    {
        var story = new Story();
        story.Says("the Ministry of the Interior", 14, Story.At(9));
        story.Says("the Ministry of Health", 12, Story.At(9, 13));
        story.Says("the ministry", 27, Story.At(10));
        Assert.Equal("ministry", Story.Only(story.Fold()).Entries[^1].Source);
    }

    [Fact]
    public void Officials_of_two_outlets_are_two_sources()
    {
        var story = new Story();
        Claim Unnamed(Claim claim) => claim with { Attribution = claim.Attribution with { Sources = [new("officials", IsAnonymous: true)] } };
        story.Says("officials", 14, Story.At(9), Unnamed, "Gazette");
        story.Says("officials", 20, Story.At(9, 13), Unnamed, "Courier");
        Assert.Equal(2, Story.Only(story.Fold()).Origins);
    }

    [Fact]
    public void A_joint_statement_is_a_cell_for_each_source()
    {
        var story = new Story();
        story.Says("the army", 5000, Story.At(9), claim => claim with { Attribution = claim.Attribution with { Sources = [new("the army"), new("Channel Six")] } });
        Assert.Equal(["army", "Channel Six"], Story.Only(story.Fold()).Entries.Select(entry => entry.Source));
    }

    [Fact]
    public void A_figure_of_another_event_is_kept_and_not_counted()
    {
        var story = new Story();
        story.Says("the ministry", 14, Story.At(9));
        story.Says("the archive", 212, Story.At(9, 13), claim => claim with { OtherEvent = new("of an earlier time") });
        var situation = story.Fold();
        Assert.Equal(14, Story.Only(situation).Highest!.Claim.Quantity!.Low);
        Assert.Equal("of an earlier time", Assert.Single(situation.NotCounted).Reason);
    }

    [Fact]
    public void None_is_a_figure()
    {
        var story = new Story();
        story.Says("the mayor", 0, Story.At(9));
        Assert.Equal(0, Story.Only(story.Fold()).Latest!.Claim.Quantity!.Low);
    }

    [Fact]
    public void Now_is_the_newest_publication()
    {
        var story = new Story();
        story.Says("the ministry", 27, Story.At(10));
        story.Says("the ministry", 14, Story.At(9));
        Assert.Equal(Story.At(10), story.Fold().Now);
    }

    [Fact]
    public void A_look_back_leaves_out_what_was_said_later()
    {
        var story = new Story();
        story.Says("the ministry", 14, Story.At(9));
        story.Says("the ministry", 27, Story.At(10));
        Assert.Equal(14, Story.Only(story.Fold(Story.At(9, 20))).Latest!.Claim.Quantity!.Low);
    }

    [Fact]
    public void Measures_of_one_topic_stand_side_by_side_and_the_difference_is_told()
    {
        var story = new Story();
        story.Says("the envoy", 1500, Story.At(14, 10), claim => claim with { Subject = "fighter", State = null });
        story.Says("the army", 5000, Story.At(14, 11), claim => claim with { Subject = "fighter", State = "evacuated", Stance = Stance.Planned });
        var topic = Assert.Single(story.Fold().Topics);
        Assert.Equal(2, topic.Measures.Length);
        Assert.All(topic.Measures, measure => Assert.Empty(measure.Conflicts));
        Assert.Contains("a factor of 3.3", Assert.Single(topic.Differences).Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kestrian army", "Kestrian army’s Rescue Centre at the harbour")]
    [InlineData("rescue centre of the Kestrian army", "Kestrian army")]
    public void One_figure_of_a_body_and_of_a_part_of_it_has_one_origin(string first, string second)
    {
        var story = new Story();
        story.Says(first, 46, Story.At(13, 10));
        story.Says(second, 46, Story.At(13, 11));
        Assert.Equal(1, Story.Only(story.Fold()).Origins);
    }

    [Fact]
    public void Different_figures_of_a_body_and_of_a_part_of_it_stay_two_origins()
    {
        var story = new Story();
        story.Says("Kestrian army", 46, Story.At(13, 10));
        story.Says("rescue centre of the Kestrian army", 52, Story.At(13, 11));
        Assert.Equal(2, Story.Only(story.Fold()).Origins);
    }

    [Fact]
    public void What_was_planned_is_told_beside_what_is_although_both_are_named_by_a_state()
    {
        var story = new Story();
        story.Says("the envoy", 1500, Story.At(13, 10), claim => Story.Of(claim, "fighter", "remaining"));
        story.Says("the army", 5000, Story.At(13, 10), claim => Story.Of(claim, "fighter", "evacuated") with { Stance = Stance.Planned });
        var topic = Assert.Single(story.Fold().Topics);
        Assert.Contains("a factor of 3.3", Assert.Single(topic.Differences).Explanation, StringComparison.Ordinal);
    }
}
