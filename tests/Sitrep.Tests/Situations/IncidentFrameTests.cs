namespace Sitrep.Tests.Situations;

/// <summary>Figures of another event: a toll of something that happened once only grows.</summary>
public sealed class IncidentFrameTests
{
    private static readonly Incident Known = new("bombing", IncidentExtent.Point, false);
    private static readonly Incident New = new("bombing", IncidentExtent.Point, true);

    private static Story Bombing(Incident? incident = null)
    {
        var story = new Story();
        double[] toll = [40, 62, 90, 101, 104];
        for (var i = 0; i < toll.Length; i++) story.Says("the ministry", toll[i], Story.At(9 + i / 2, 8 + i), claim => claim with { Incident = incident ?? Known, Place = Place("Ostrey", PlacePrecision.City) });
        return story;
    }

    private static PlaceMention Place(string name, PlacePrecision precision) => new() { Span = new(0, 1), Name = name, Precision = precision };

    [Fact]
    public void A_small_toll_of_a_new_blast_days_later_is_not_counted()
    {
        var story = Bombing();
        var other = story.Says("state radio", 6, Story.At(14), claim => claim with { Incident = New });
        var uncounted = Assert.Single(story.Fold().NotCounted);
        Assert.Equal(other.Id, uncounted.Claim.Id);
        Assert.Contains("another event", uncounted.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Magnitude_alone_puts_nothing_aside()
    {
        var story = Bombing();
        story.Says("state radio", 6, Story.At(14), claim => claim with { Incident = Known, Place = Place("Ostrey", PlacePrecision.City) });
        Assert.Empty(story.Fold().NotCounted);
    }

    [Fact]
    public void A_small_figure_of_the_first_hours_counts()
    {
        var story = Bombing();
        story.Says("witnesses", 3, Story.At(9, 7), claim => claim with { Incident = New });
        Assert.Empty(story.Fold().NotCounted);
    }

    [Fact]
    public void A_figure_said_to_correct_the_toll_counts()
    {
        var story = Bombing();
        story.Says("the ministry", 20, Story.At(14), claim => claim with { Incident = New, Revision = Revision.Corrects });
        Assert.Empty(story.Fold().NotCounted);
    }

    [Fact]
    public void Many_events_told_together_have_no_toll_to_be_far_from()
    {
        var story = new Story();
        double[] tolls = [9, 4, 12, 3, 8, 2, 10, 5];
        for (var i = 0; i < tolls.Length; i++) story.Says("police", tolls[i], Story.At(9 + i), claim => claim with { Incident = New });
        story.Says("police", 1, Story.At(20), claim => claim with { Incident = New });
        Assert.Empty(story.Fold().NotCounted);
    }

    [Fact]
    public void In_a_quake_a_small_figure_of_one_place_is_a_part()
    {
        var story = Bombing(new("earthquake", IncidentExtent.Wide, false));
        var part = story.Says("the mayor", 8, Story.At(14), claim => claim with { Incident = new("earthquake", IncidentExtent.Wide, false), Place = Place("Pellin", PlacePrecision.City) });
        var situation = story.Fold();
        Assert.Empty(situation.NotCounted);
        Assert.Equal(EntryStatus.Part, situation.Measures.SelectMany(measure => measure.Entries).Single(entry => entry.Claim.Id == part.Id).Status);
    }

    [Fact]
    public void A_disease_by_another_name_is_not_counted()
    {
        var story = new Story();
        for (var i = 0; i < 4; i++) story.Says("the agency", 20 + i, Story.At(9 + i), claim => claim with { Incident = new("cholera", IncidentExtent.Named, false) });
        story.Says("the agency", 700, Story.At(13), claim => claim with { Incident = new("measles", IncidentExtent.Named, false) });
        Assert.Equal("of measles, not of cholera", Assert.Single(story.Fold().NotCounted).Reason);
    }

    [Fact]
    public void Nobody_hurt_is_of_something_else_once_people_are_dead()
    {
        var story = Bombing();
        story.Says("the operator", 0, Story.At(14));
        Assert.Equal("nobody hurt in something else", Assert.Single(story.Fold().NotCounted).Reason);
    }

    [Fact]
    public void What_a_field_produces_is_not_what_leaks()
    {
        var story = new Story();
        var flow = new Unit("barrel per day", "flow", 1);
        story.Says("the company", 1000, Story.At(9), claim => claim with { Subject = "flow", State = "leaking", Quantity = claim.Quantity! with { Unit = flow } });
        story.Says("the company", 5000, Story.At(10), claim => claim with { Subject = "flow", State = "leaking", Quantity = claim.Quantity! with { Unit = flow } });
        story.Says("the company", 900000, Story.At(10), claim => claim with { Subject = "flow", State = "produced", Quantity = claim.Quantity! with { Unit = flow } });
        Assert.Equal("what a field or a country produces", Assert.Single(story.Fold().NotCounted).Reason);
    }
}
