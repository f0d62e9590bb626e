using System.Text;
using Sitrep.Reports;

namespace Sitrep.Tests.Situations;

public sealed class IncidentSeriesTests
{
    /// <summary>A siege of eight days: shells on quarters of one town.</summary>
    private static Story Siege()
    {
        var story = new Story();
        for (var day = 3; day < 8; day++) story.Says("the town hall", 100 * day, Story.At(day), claim => Story.Of(claim, "person", "displaced") with { Place = Place("Marn", PlacePrecision.City) });
        Attack(story, "the police", 9, 3, "Mill Quarter");
        Attack(story, "the observatory", 4, 4, "Harbour Quarter");
        Attack(story, "the police", 12, 5, "Mill Quarter");
        Attack(story, "the observatory", 2, 6, "Station Quarter");
        Attack(story, "the police", 7, 7, "Old Bridge");
        Attack(story, "the observatory", 3, 9, "Gas Works");
        Attack(story, "the police", 5, 10, "Harbour Quarter");
        return story;
    }

    private static Claim Attack(Story story, string source, double dead, int day, string? place) =>
        story.Says(source, dead, Story.At(day, 18), claim => claim with
        {
            Incident = new("attack", IncidentExtent.Point, true),
            Place = place is null ? null : Place(place, PlacePrecision.District),
            About = TimeInterval.Day(new(2027, 3, day), TimeSpan.Zero),
        });

    private static PlaceMention Place(string name, PlacePrecision precision) => new() { Span = new(0, 1), Name = name, Precision = precision };

    private static Measure Dead(Story story) => story.Fold().Measures.Single(measure => measure.Key.State == "dead");

    [Fact]
    public void Each_attack_of_a_siege_has_a_row_of_its_own()
    {
        var measure = Dead(Siege());
        Assert.Equal(["Mill Quarter, 3 Mar", "Harbour Quarter, 4 Mar", "Mill Quarter, 5 Mar", "Station Quarter, 6 Mar", "Old Bridge, 7 Mar", "Gas Works, 9 Mar", "Harbour Quarter, 10 Mar"],
            measure.Incidents.Select(row => row.Label));
    }

    [Fact]
    public void Figures_of_two_incidents_never_conflict_and_never_replace_each_other()
    {
        var measure = Dead(Siege());
        Assert.Empty(measure.Conflicts);
        Assert.All(measure.Entries, entry => Assert.Equal(EntryStatus.Standing, entry.Status));
        Assert.Null(measure.Lowest);
    }

    [Fact]
    public void Two_sources_on_one_incident_stand_side_by_side_and_conflict()
    {
        var story = Siege();
        Attack(story, "the observatory", 20, 7, "Old Bridge");
        var row = Dead(story).Incidents.Single(row => row.Place == "Old Bridge");
        Assert.Equal((7, 20, 2), (row.Lowest!.Claim.Quantity!.Low, row.Highest!.Claim.Quantity!.Low, row.Origins));
        Assert.Single(row.Conflicts);
    }

    [Fact]
    public void A_page_that_names_no_place_joins_the_incident_of_its_day_with_its_number()
    {
        var story = Siege();
        Attack(story, "the mayor", 12, 5, null);
        Assert.Equal(2, Dead(story).Incidents.Single(row => row.Label == "Mill Quarter, 5 Mar").Entries.Length);
    }

    [Fact]
    public void A_figure_of_a_whole_week_is_of_no_incident_and_makes_the_range_of_the_measure()
    {
        var story = Siege();
        story.Says("the health office", 61, Story.At(10, 20), claim => claim with { About = new(Story.At(3), Story.At(10), TimePrecision.Week) });
        var measure = Dead(story);
        Assert.Equal(61, measure.Highest!.Claim.Quantity!.Low);
        Assert.Equal(7, measure.Incidents.Length);
    }

    [Fact]
    public void The_growing_toll_of_one_attack_is_no_series()
    {
        var story = new Story();
        for (var i = 0; i < 8; i++) Attack(story, i % 2 == 0 ? "the police" : "the hospital", 10 + 7 * i, 3 + i, "Mill Quarter");
        Assert.Empty(Dead(story).Incidents);
    }

    [Fact]
    public void One_number_told_again_and_again_is_no_series()
    {
        var story = new Story();
        for (var i = 0; i < 8; i++) Attack(story, "source " + i, i == 3 ? 4 : 11, 3 + i, null);
        Assert.Empty(Dead(story).Incidents);
    }

    [Fact]
    public void Rows_keep_their_ids_when_a_later_page_comes()
    {
        var story = Siege();
        var before = Dead(story).Incidents.Select(row => row.Id).ToList();
        Attack(story, "the police", 6, 11, "Brewery");
        Assert.Equal(before, Dead(story).Incidents.Select(row => row.Id).Take(7));
    }

    [Fact]
    public void The_report_names_the_rows_and_each_entry_its_row()
    {
        var report = new ReportBuilder().Build(Siege().Fold());
        using var stream = new MemoryStream();
        ReportWriter.WriteJson(report, stream);
        var json = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("\"label\": \"Old Bridge, 7 Mar\"", json.Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"incident\"", json, StringComparison.Ordinal);
    }
}
