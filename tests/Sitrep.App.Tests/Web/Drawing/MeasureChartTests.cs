using System.Xml.Linq;
using Sitrep.App.Web.Drawing;

namespace Sitrep.App.Tests.Web.Drawing;

/// <summary>The grammar of the charts, judged on their layout: where things lie, not how they are written.</summary>
public sealed class MeasureChartTests
{
    private static DateTimeOffset At(int day, int hour = 12) => DrawnStory.At(day, hour);

    private static ChartMark Mark(MeasureChart chart, double figure) => Assert.Single(chart.Marks, mark => mark.Entry.Claim.Quantity!.Low == figure);

    [Fact]
    public void A_mark_lies_at_its_figure_and_time()
    {
        var story = new DrawnStory();
        story.Says("ministry", 20, At(9));
        story.Says("ministry", 40, At(10));
        story.Says("ministry", 80, At(11));
        var chart = story.Chart(ChartSize.Large);
        var (first, middle, last) = (Mark(chart, 20), Mark(chart, 40), Mark(chart, 80));
        Assert.Equal(last.X - middle.X, middle.X - first.X, 3);
        Assert.Equal(2 * (first.Y - middle.Y), middle.Y - last.Y, 3);
        Assert.Equal(chart.Plane.Size.Edge, last.X, 3);
        Assert.Equal(20 / 80.0, (chart.Plane.Size.Base - first.Y) / (chart.Plane.Size.Base - last.Y), 6);
    }

    [Fact]
    public void A_withdrawn_figure_is_hollow_crossed_and_named_and_its_withdrawal_has_a_tick()
    {
        var story = new DrawnStory();
        story.Says("governor", 61, At(9));
        story.TakesBack("governor", 61, At(9, 15));
        story.Says("ministry", 27, At(10));
        var chart = story.Chart(ChartSize.Small);
        var mark = Mark(chart, 61);
        Assert.Equal(MarkKind.Withdrawn, mark.Kind);
        Assert.True(mark.EndX > mark.X);
        Assert.Contains(chart.Labels, label => label.Text == "61 withdrawn" && label.Mark == mark);
        var drawn = story.Drawings().Chart(story.Fold().Measures.First(), ChartSize.Small);
        Assert.Contains("mk hollow", drawn, StringComparison.Ordinal);
        Assert.Contains("Withdrawn Tue 9 Mar 15:00.", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_a_figure_back_is_no_mark_of_its_own()
    {
        var story = new DrawnStory();
        story.Says("governor", 61, At(9));
        story.TakesBack("governor", 61, At(9, 15));
        Assert.Single(story.Chart(ChartSize.Large).Marks);
    }

    [Fact]
    public void A_corrected_figure_is_struck_and_leads_to_what_corrects_it()
    {
        var story = new DrawnStory();
        story.Says("ministry", 43, At(9));
        story.Says("ministry", 41, At(11), claim => claim with { Revision = Revision.Corrects, Replaces = claim.Quantity! with { Low = 43, High = 43 } });
        var chart = story.Chart(ChartSize.Large);
        var mark = Mark(chart, 43);
        Assert.Equal(MarkKind.Corrected, mark.Kind);
        Assert.Equal((Mark(chart, 41).X, Mark(chart, 41).Y), mark.Target);
        Assert.True(mark.HasArc);
        Assert.Contains(chart.Labels, label => label.Text == "43 → 41");
    }

    [Fact]
    public void A_denied_figure_is_named_and_has_no_line()
    {
        var story = new DrawnStory();
        story.Says("keeper", 415, At(9, 2));
        story.Says("operator", 415, At(9, 15), claim => claim with { Stance = Stance.Denied });
        story.Says("operator", 414, At(9, 3));
        var chart = story.Chart(ChartSize.Small);
        Assert.Contains(chart.Labels, label => label.Text == "415 denied");
        Assert.Equal(MarkKind.Denied, Mark(chart, 415).Kind);
        Assert.DoesNotContain(chart.History.Levels, level => level.Entry.Claim.Quantity!.Low == 415);
    }

    [Fact]
    public void A_planned_addition_stands_on_the_figure_it_adds_to()
    {
        var story = new DrawnStory();
        story.Says("ministry", 6300, At(10));
        story.Says("governor", 4000, At(11), claim => claim with { Stance = Stance.Planned, Quantity = claim.Quantity! with { Role = QuantityRole.Delta } });
        var chart = story.Chart(ChartSize.Large);
        var plan = Mark(chart, 4000);
        Assert.Equal(Mark(chart, 6300).Y, plan.BaseY);
        Assert.Equal(chart.Plane.Y(10_300), plan.Y, 6);
        Assert.Contains(chart.Labels, label => label.Text == "+4,000 planned");
    }

    [Theory]
    [InlineData(Bound.Exact, MarkKind.Exact)]
    [InlineData(Bound.About, MarkKind.About)]
    [InlineData(Bound.AtLeast, MarkKind.AtLeast)]
    [InlineData(Bound.MoreThan, MarkKind.AtLeast)]
    [InlineData(Bound.AtMost, MarkKind.AtMost)]
    [InlineData(Bound.LessThan, MarkKind.AtMost)]
    internal void Each_bound_has_its_form(Bound bound, MarkKind kind)
    {
        var story = new DrawnStory();
        story.Says("ministry", 50, At(9), bound: bound);
        Assert.Equal(kind, Assert.Single(story.Chart(ChartSize.Small).Marks).Kind);
    }

    [Fact]
    public void About_has_a_capsule_as_tall_as_its_tolerance_and_between_a_bar_from_end_to_end()
    {
        var story = new DrawnStory();
        story.Says("ministry", 100, At(9), bound: Bound.About);
        story.Says("residents", 60, At(10), high: 70);
        var chart = story.Chart(ChartSize.Large);
        var about = Mark(chart, 100);
        Assert.Equal(chart.Plane.Y(110), about.Head, 6);
        Assert.Equal(chart.Plane.Y(90), about.Foot, 6);
        var between = Mark(chart, 60);
        Assert.Equal(MarkKind.Between, between.Kind);
        Assert.Equal((chart.Plane.Y(70), chart.Plane.Y(60)), (between.Head, between.Foot));
    }

    [Fact]
    public void Dozens_does_not_stretch_the_axis()
    {
        var story = new DrawnStory();
        story.Says("ministry", 14, At(9));
        story.Says("residents", 100, At(9, 13), claim => claim with { Quantity = claim.Quantity! with { High = 1000, IsVague = true } }, high: 1000);
        var chart = story.Chart(ChartSize.Large);
        Assert.Equal(MarkKind.Vague, Mark(chart, 100).Kind);
        Assert.True(chart.Plane.Scale.Share(120) >= 1);
    }

    [Fact]
    public void A_part_shows_in_the_large_chart_only_and_makes_neither_band_nor_line()
    {
        var story = new DrawnStory();
        story.Says("ministry", 40, At(9));
        story.Says("hospital", 19, At(9, 14), claim => claim with { Quantity = claim.Quantity! with { Role = QuantityRole.Part } });
        Assert.Single(story.Chart(ChartSize.Small).Marks);
        var large = story.Chart(ChartSize.Large);
        Assert.Equal(MarkKind.Part, Mark(large, 19).Kind);
        Assert.DoesNotContain(large.Lines, line => line.Points[0].Y == Mark(large, 19).Y);
        Assert.All(large.Bands.SelectMany(band => band), point => Assert.Equal(Mark(large, 40).Y, point.Y, 6));
    }

    [Fact]
    public void The_band_uses_only_figures_up_to_24_hours_old()
    {
        var story = new DrawnStory();
        story.Says("ministry", 40, At(9));
        story.Says("residents", 72, At(9));
        story.Says("ministry", 41, At(11));
        var chart = story.Chart(ChartSize.Large, At(11, 20));
        Assert.Equal(2, chart.Bands.Count); // nothing is claimed between a day after the first two and the third
        Assert.Equal(chart.Plane.X(At(10)), chart.Bands[0].Max(point => point.X), 6);
        Assert.Equal([Mark(chart, 72).Y, Mark(chart, 40).Y], chart.Bands[0].Select(point => point.Y).Distinct().Order());
        Assert.Equal([Mark(chart, 41).Y], chart.Bands[1].Select(point => point.Y).Distinct());
    }

    [Fact]
    public void At_least_does_not_lower_the_band()
    {
        var story = new DrawnStory();
        story.Says("rescue", 11, At(9), bound: Bound.AtLeast);
        story.Says("ministry", 14, At(9));
        story.Says("ministry", 14, At(9, 20));
        var chart = story.Chart(ChartSize.Large);
        Assert.All(chart.Bands.SelectMany(band => band), point => Assert.Equal(chart.Plane.Y(14), point.Y, 6));
    }

    [Fact]
    public void A_line_is_dotted_after_a_day_and_ends_after_two()
    {
        var story = new DrawnStory();
        story.Says("ministry", 40, At(9));
        story.Says("residents", 72, At(13));
        var chart = story.Chart(ChartSize.Large);
        var lines = chart.Lines.Where(line => line.Points[0].Y == Mark(chart, 40).Y).ToList();
        Assert.Equal([false, true], lines.Select(line => line.IsOld));
        Assert.Equal(chart.Plane.X(At(10)), lines[0].Points[^1].X, 6);
        Assert.Equal(chart.Plane.X(At(11)), lines[1].Points[^1].X, 6);
    }

    [Fact]
    public void A_withdrawn_figure_leaves_the_band_when_it_is_withdrawn()
    {
        var story = new DrawnStory();
        story.Says("ministry", 27, At(9));
        story.Says("governor", 61, At(9));
        story.TakesBack("governor", 61, At(9, 15));
        story.Says("ministry", 28, At(9, 20));
        var chart = story.Chart(ChartSize.Large);
        var top = chart.Bands.SelectMany(band => band).Where(point => point.Y == Mark(chart, 61).Y).ToList();
        Assert.Equal(chart.Plane.X(At(9, 15)), top.Max(point => point.X), 6);
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(31, true)]
    public void Silence_is_framed_from_a_day_on(int hours, bool isSilent)
    {
        var story = new DrawnStory();
        story.Says("ministry", 58, At(9));
        var chart = story.Chart(ChartSize.Small, At(9).AddHours(hours));
        Assert.Equal(isSilent, chart.Silence is not null);
        if (isSilent) Assert.Equal("no figure for 31 h", string.Join(' ', chart.Silence!.Words.Select(word => word.Text)));
    }

    [Fact]
    public void End_labels_are_sorted_and_a_line_apart_and_stay_inside()
    {
        var story = new DrawnStory();
        for (var i = 0; i < 9; i++) story.Says("source " + (char)('A' + i), 100 + i, At(9, i));
        var chart = story.Chart(ChartSize.Small);
        Assert.Equal(9, chart.Ends.Count);
        Assert.All(chart.Ends.Zip(chart.Ends.Skip(1)), pair => Assert.True(pair.Second.Y - pair.First.Y >= chart.Plane.Size.Font * 1.28 - 1e-9));
        Assert.True(chart.Ends.Zip(chart.Ends.Skip(1)).All(pair => pair.First.From <= pair.Second.From));
        Assert.True(chart.Ends[^1].Y <= chart.Plane.Size.Base + 3);
    }

    [Fact]
    public void Sources_without_room_at_the_right_are_counted_and_the_range_is_never_among_them()
    {
        var story = new DrawnStory();
        for (var i = 0; i < 40; i++) story.Says("source " + i, 100 + i * 3, At(9).AddMinutes(i));
        var chart = story.Chart(ChartSize.Small);
        Assert.Equal(40, chart.Ends.Count + chart.MoreEnds);
        Assert.True(chart.MoreEnds > 0);
        Assert.Contains(chart.Ends, end => end.Figure == "100");
        Assert.Contains(chart.Ends, end => end.Figure == "217");
        Assert.True(chart.Ends[^1].Y + chart.Plane.Size.Font <= chart.Plane.Size.Base + 4);
    }

    [Fact]
    public void A_source_that_has_been_silent_for_two_days_has_no_end_label()
    {
        var story = new DrawnStory();
        story.Says("ministry", 40, At(9));
        story.Says("residents", 72, At(12));
        Assert.Equal("72", Assert.Single(story.Chart(ChartSize.Large).Ends).Figure);
    }

    [Fact]
    public void Two_thousand_figures_are_thinned_and_nothing_named_or_standing_goes()
    {
        var story = new DrawnStory();
        var random = new Random(5);
        for (var i = 0; i < 2000; i++) story.Says("source " + i % 20, random.Next(10, 900), At(1).AddMinutes(i * 7));
        story.Says("governor", 950, At(4));
        story.TakesBack("governor", 950, At(5));
        foreach (var size in new[] { ChartSize.Small, ChartSize.Medium, ChartSize.Large })
        {
            var chart = story.Chart(size);
            Assert.True(chart.Marks.Count <= size.MostMarks + 30, $"{chart.Marks.Count} marks at {size.Width}");
            Assert.Equal(2001, chart.Marks.Count + chart.Thinned);
            Assert.Contains(chart.Labels, label => label.Text == "950 withdrawn");
            Assert.All(chart.Ends, end => Assert.Contains(chart.Marks, mark => ReferenceEquals(mark.Entry, end.Entry)));
        }
    }

    [Fact]
    public void A_few_far_figures_turn_the_axis_to_powers_of_ten_and_it_says_so()
    {
        var story = new DrawnStory();
        foreach (var figure in new[] { 12, 14, 15, 18, 20, 22, 90_000 }) story.Says("ministry", figure, At(9, figure % 20));
        var chart = story.Chart(ChartSize.Small);
        Assert.True(chart.Plane.Scale.IsLog);
        Assert.True(Mark(chart, 12).Y - Mark(chart, 22).Y > 5);
        Assert.Equal("Axis in powers of ten.", story.Drawings().AxisNote(story.Fold().Measures.First()));
    }

    [Fact]
    public void A_level_far_from_zero_has_a_cut_axis_and_says_so()
    {
        var metre = new Unit("metre", "length", 1);
        var story = new DrawnStory();
        story.Says("authority", 395.4, At(9), unit: metre);
        story.Says("authority", 412.6, At(10), unit: metre);
        Assert.True(story.Chart(ChartSize.Small).Plane.Scale.IsCut);
        Assert.Equal("Axis does not begin at 0.", story.Drawings().AxisNote(story.Fold().Measures.First()));
    }

    [Fact]
    public void Figures_in_another_unit_are_drawn_in_the_unit_of_most()
    {
        var (square, acre) = (new Unit("square kilometre", "area", 1_000_000), new Unit("acre", "area", 4046.86));
        var story = new DrawnStory();
        story.Says("authority", 52, At(9), unit: square);
        story.Says("authority", 47, At(10), unit: square);
        story.Says("river board", 14_000, At(10), unit: acre);
        var chart = story.Chart(ChartSize.Large);
        Assert.Equal(chart.Plane.Y(56.656), Mark(chart, 14_000).Y, 2);
    }

    [Fact]
    public void A_measure_of_which_nothing_is_drawn_has_no_chart()
    {
        var story = new DrawnStory();
        story.Says("ministry", 8, At(9), claim => claim with { Quantity = claim.Quantity! with { Role = QuantityRole.Delta } });
        Assert.Equal("", story.Drawings().Chart(story.Fold().Measures.First(), ChartSize.Small));
    }

    [Fact]
    public void The_summary_names_span_and_standing_figures()
    {
        var story = new DrawnStory();
        story.Says("ministry", 14, At(9));
        story.Says("ministry", 46, At(12));
        story.Says("residents", 72, At(12, 13), bound: Bound.AtLeast);
        var svg = XElement.Parse(story.Drawings().Chart(story.Fold().Measures.First(), ChartSize.Small));
        Assert.Equal("group", svg.Attribute("role")!.Value);
        Assert.Equal("People dead: 3 figures from Tue 9 Mar 12:00 to Fri 12 Mar 13:00. Standing now: ministry 46 (Fri 12 Mar 12:00); residents at least 72 (Fri 12 Mar 13:00).", svg.Attribute("aria-label")!.Value);
    }

    [Fact]
    public void Marks_are_links_outside_the_tab_order()
    {
        var story = new DrawnStory();
        var claim = story.Says("ministry", 14, At(9));
        var link = Assert.Single(XElement.Parse(story.Drawings().Chart(story.Fold().Measures.First(), ChartSize.Small)).Elements("a"));
        Assert.Equal("-1", link.Attribute("tabindex")!.Value);
        Assert.Equal("/e/" + claim.Id.Value, link.Attribute("href")!.Value);
        Assert.Equal("14 — ministry, Tue 9 Mar 12:00. Gazette.", link.Attribute("aria-label")!.Value);
    }
}
