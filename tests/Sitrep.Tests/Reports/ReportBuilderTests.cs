using Sitrep.Reports;

namespace Sitrep.Tests.Reports;

/// <summary>A report at a moment, since another, with a cut-off: what stands, what moved, what is missing.</summary>
public sealed class ReportBuilderTests
{
    private static PlaceMention Place(string name) => new() { Span = new(0, 1), Name = name };

    private static Report Report(Action<Story> tell, ReportRequest? request = null, DateTimeOffset? at = null)
    {
        var story = new Story();
        tell(story);
        return new ReportBuilder().Build(story.Fold(at), request ?? ReportRequest.Plain);
    }

    private static void Flood(Story story)
    {
        story.Says("the ministry", 41, Story.At(12, 15));
        story.Says("residents", 70, Story.At(12, 16));
        story.Says("the ministry", 46, Story.At(13, 10));
        story.Says("residents", 72, Story.At(13, 11), claim => Story.Bounded(claim, Bound.AtLeast));
    }

    [Fact]
    public void Yesterday_is_set_beside_today_by_measure()
    {
        var summary = Assert.Single(Report(Flood, at: Story.At(13, 17)).Summaries);
        Assert.Equal((41, 70), (summary.Yesterday.Lowest!.Claim.Quantity!.Low, summary.Yesterday.Highest!.Claim.Quantity!.High));
        Assert.Equal("+5 / +2", summary.Change);
    }

    [Fact]
    public void With_a_cutoff_yesterday_is_the_cutoff_before_in_the_readers_zone()
    {
        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var report = Report(Flood, new() { Zone = paris, Cutoff = new(16, 30) }, Story.At(13, 15, 30));
        Assert.Equal(Story.At(12, 15, 30), report.Yesterday);
        Assert.Equal(41, Assert.Single(report.Summaries).Yesterday.Highest!.Claim.Quantity!.High);
    }

    [Fact]
    public void Places_have_rows_of_their_own_where_a_part_is_a_level()
    {
        var report = Report(story =>
        {
            for (var i = 0; i < 3; i++) story.Says("the ministry", 40 + i, Story.At(13, 8 + i), claim => claim with { Place = Place("Korren") });
            story.Says("the mayor", 3, Story.At(12, 9), claim => claim with { Place = Place("Halvern"), Quantity = claim.Quantity! with { Role = QuantityRole.Part } });
            story.Says("the mayor", 5, Story.At(13, 10), claim => claim with { Place = Place("Halvern"), Quantity = claim.Quantity! with { Role = QuantityRole.Part } });
        }, at: Story.At(13, 12));
        var cell = Assert.Single(Assert.Single(report.Summaries).Places);
        Assert.Equal(("Halvern", "+2"), (cell.Place, cell.Change));
        Assert.Equal(42, report.Situation.Measures.Single().Highest!.Claim.Quantity!.High);
    }

    [Fact]
    public void Nothing_is_told_as_changed_without_a_moment_to_tell_from()
    {
        Assert.Empty(Report(Flood).Changes);
        Assert.NotEmpty(Report(Flood, new() { Since = Story.At(12, 17) }).Changes);
    }

    [Fact]
    public void Changes_are_told_newest_first_each_with_its_claim()
    {
        var changes = Report(Flood, new() { Since = Story.At(12, 17) }).Changes;
        Assert.Contains(changes, change => change.Kind == ChangeKind.Raised && change.Sentence == "People dead: ministry raises 41 to 46.");
        Assert.Equal(changes.OrderByDescending(change => change.Entry.Time).Select(change => change.Sentence), changes.Select(change => change.Sentence));
        Assert.All(changes, change => Assert.Matches("^c[0-9a-f]{16}$", change.Entry.Claim.Id.Value));
    }

    [Theory]
    [InlineData(14, 29, "doubled since Tue 9 Mar 13:00, from 14 (ministry) to 29 (ministry)")]
    [InlineData(14, 46, "3 times as many")]
    public void A_count_that_has_doubled_is_told(double before, double now, string told)
    {
        var report = Report(story => { story.Says("the ministry", before, Story.At(9)); story.Says("the ministry", now, Story.At(10)); }, new() { Since = Story.At(9, 13) });
        Assert.Contains(told, Assert.Single(report.Changes, change => change.Kind == ChangeKind.Doubled).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_double_is_not_called_so()
    {
        var report = Report(story => { story.Says("the ministry", 14, Story.At(9)); story.Says("the ministry", 27, Story.At(10)); }, new() { Since = Story.At(9, 13) });
        Assert.DoesNotContain(report.Changes, change => change.Kind == ChangeKind.Doubled);
    }

    [Fact]
    public void A_plan_is_told_as_one_and_asked_after_until_it_is_done()
    {
        static void Plan(Story story)
        {
            story.Says("the governor", 6300, Story.At(11, 9));
            story.Says("the governor", 4000, Story.At(11, 15), claim => claim with { Stance = Stance.Planned, Quantity = claim.Quantity! with { Role = QuantityRole.Delta } });
        }
        var report = Report(Plan, new() { Since = Story.At(11, 10) });
        Assert.Equal("People dead: governor plans a further 4,000.", Assert.Single(report.Changes).Sentence);
        Assert.Contains(report.Questions, question => question.Sentence.Contains("No page says yet that it was done", StringComparison.Ordinal));
        var done = Report(story => { Plan(story); story.Says("the governor", 10_300, Story.At(12)); });
        Assert.DoesNotContain(done.Questions, question => question.Sentence.Contains("planned", StringComparison.Ordinal));
    }

    [Fact]
    public void A_conflict_is_new_only_once()
    {
        var report = Report(Flood, new() { Since = Story.At(12, 12) });
        Assert.Single(report.Changes, change => change.Kind == ChangeKind.Conflicting);
        Assert.DoesNotContain(Report(Flood, new() { Since = Story.At(13, 12) }, Story.At(13, 13)).Changes, change => change.Kind == ChangeKind.Conflicting);
    }

    [Fact]
    public void Silence_is_told_in_hours_and_is_not_zero()
    {
        var report = Report(story => { story.Says("the ministry", 58, Story.At(12, 8)); story.Says("residents", 130, Story.At(12, 10), claim => Story.Bounded(claim, Bound.AtLeast)); }, at: Story.At(13, 17));
        Assert.Equal(31, (int)Assert.Single(report.Summaries).Silence!.Value.TotalHours);
        Assert.Contains(report.Questions, question => question.Sentence.Contains("no figure for 31 h", StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_that_spoke_twice_and_fell_silent_is_named()
    {
        var report = Report(story =>
        {
            story.Says("the operator", 3, Story.At(9, 8));
            story.Says("the operator", 4, Story.At(9, 9));
            story.Says("once", 5, Story.At(9, 9));
            story.Says("the ministry", 46, Story.At(13));
            story.Says("the ministry", 47, Story.At(13, 13));
        });
        Assert.Equal("operator", Assert.Single(report.SilentSources).Source);
    }

    [Fact]
    public void Cells_that_are_expected_and_empty_are_told()
    {
        var report = Report(story =>
        {
            story.Says("the ministry", 46, Story.At(13), claim => claim with { Place = Place("Korren") });
            story.Says("the mayor", 4, Story.At(9), claim => claim with { Place = Place("Halvern"), Quantity = claim.Quantity! with { Role = QuantityRole.Part } });
            story.Says("the mayor", 900, Story.At(13), claim => Story.Of(claim, "person", "evacuated") with { Stance = Stance.Planned });
        }, new() { Expected = [new("dead"), new("killed", "Halvern"), new("dead", "Ostrey"), new("evacuated"), new("homes destroyed")] });
        Assert.Equal([CellState.Filled, CellState.Stale, CellState.Empty, CellState.NoneStands, CellState.Empty], report.Expected.Select(cell => cell.State));
        Assert.Contains(report.Questions, question => question.Sentence == "Nobody gives a figure for dead in Ostrey.");
    }

    [Fact]
    public void The_best_documented_figure_is_the_one_most_origins_give()
    {
        var report = Report(story =>
        {
            story.Says("the ministry", 46, Story.At(13, 8));
            story.Says("hospitals", 46, Story.At(13, 9));
            story.Says("residents", 72, Story.At(13, 11), claim => Story.Bounded(claim, Bound.AtLeast));
        });
        var best = Assert.Single(report.Summaries).Best!;
        Assert.Equal(46, best.Entry.Claim.Quantity!.Low);
        Assert.StartsWith("2 independent origins give it", best.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lead_never_gives_one_number_where_sources_differ()
    {
        var report = Report(Flood, at: Story.At(13, 12));
        Assert.Equal("Two sources, two figures: from 46 dead (ministry) to at least 72 (residents). The newest, at least 72 (residents), is 60 min old.".Replace("60 min", "1 h", StringComparison.Ordinal), report.Lead);
        Assert.Equal("", Report(story => story.Says("x", 1, Story.At(9), claim => claim with { Quantity = null, Subject = "control" })).Lead);
    }

    [Fact]
    public void The_paragraph_gives_each_figure_its_source_time_and_outlet()
    {
        var paragraph = Report(Flood, at: Story.At(13, 17)).Paragraph;
        Assert.StartsWith("Flood. As of Saturday 13 March 2027, 17:00 (UTC).", paragraph, StringComparison.Ordinal);
        Assert.Contains("People dead: At least 72 (residents, Sat 13 Mar 11:00; Gazette). 46 (ministry, Sat 13 Mar 10:00; Gazette).", paragraph, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denial_is_an_open_question()
    {
        var report = Report(story => { story.Says("residents", 415, Story.At(9, 2)); story.Says("the operator", 415, Story.At(9, 15), claim => claim with { Stance = Stance.Denied }); });
        Assert.Contains(report.Questions, question => question.Sentence == "People dead: residents says 415, operator denies it." && question.Claims.Length == 2);
    }
}
