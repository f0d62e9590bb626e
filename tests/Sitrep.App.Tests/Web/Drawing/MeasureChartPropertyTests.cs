using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sitrep.App.Web.Drawing;

namespace Sitrep.App.Tests.Web.Drawing;

/// <summary>What must hold for every chart, over measures made at random from a seed.</summary>
public sealed class MeasureChartPropertyTests
{
    private static readonly string[] Sources = ["Ministry of the Interior", "residents committee", "<script>alert(1)</script>", "a \"quoted\" & long name of a body that hardly ends", "Ülkü 民政局", "x", "'", "Relief Society"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    internal static DrawnStory Random(int seed)
    {
        var random = new Random(seed);
        var story = new DrawnStory();
        var count = seed % 9 == 0 ? 400 : random.Next(1, 40);
        var reach = Math.Pow(10, random.Next(0, 8));
        for (var i = 0; i < count; i++)
        {
            var low = Math.Round(random.NextDouble() * reach, random.Next(0, 2));
            var high = random.Next(5) == 0 ? low + Math.Round(random.NextDouble() * reach) : (double?)null;
            var time = DrawnStory.At(1).AddMinutes(random.Next(0, seed % 4 == 0 ? 400_000 : 8000));
            story.Says(Sources[random.Next(Sources.Length)], low, time, claim => Change(claim, random), high, (Bound)random.Next(0, 6), outlet: Sources[random.Next(Sources.Length)]);
        }
        return story;
    }

    private static Claim Change(Claim claim, Random random) => random.Next(12) switch
    {
        0 => claim with { Revision = Revision.Withdraws },
        1 => claim with { Revision = Revision.Corrects },
        2 => claim with { Stance = Stance.Denied },
        3 => claim with { Stance = Stance.Planned, Quantity = claim.Quantity! with { Role = random.Next(2) == 0 ? QuantityRole.Delta : QuantityRole.Level } },
        4 => claim with { Quantity = claim.Quantity! with { Role = QuantityRole.Part } },
        5 => claim with { Quantity = claim.Quantity! with { IsVague = true, High = claim.Quantity.High * 10 } },
        _ => claim,
    };

    private static IEnumerable<(DrawnStory Story, ChartSize Size, MeasureChart Chart)> Charts(int seed)
    {
        var story = Random(seed);
        foreach (var size in new[] { ChartSize.Small, ChartSize.Tall, ChartSize.Medium, ChartSize.Large }) yield return (story, size, story.Chart(size));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_label_covers_another_label_or_a_mark(int seed)
    {
        foreach (var (_, size, chart) in Charts(seed))
        {
            for (var i = 0; i < chart.Labels.Count; i++)
            {
                for (var k = i + 1; k < chart.Labels.Count; k++)
                    Assert.False(chart.Labels[i].Box.Overlaps(chart.Labels[k].Box), $"{chart.Labels[i].Text} lies on {chart.Labels[k].Text}");
                Assert.DoesNotContain(chart.Marks.SelectMany(mark => mark.Boxes(size)), box => box.Overlaps(chart.Labels[i].Box));
            }
            Assert.All(chart.Ends.Zip(chart.Ends.Skip(1)), pair => Assert.True(pair.Second.Y - pair.First.Y >= size.Font * 1.28 - 1e-6));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Everything_lies_inside_the_drawing(int seed)
    {
        foreach (var (_, size, chart) in Charts(seed))
        {
            Assert.All(chart.Marks, mark => Assert.True(mark.X >= size.Left && mark.X <= size.Edge && mark.Y >= size.Top - 1e-9 && mark.Y <= size.Base + 1e-9));
            Assert.All(chart.Labels, label => Assert.True(label.Box.Left >= size.Left && label.Box.Right <= size.Edge && label.Box.Top >= -2 && label.Box.Bottom <= size.Base));
            Assert.All(chart.Bands.SelectMany(band => band), point => Assert.True(point.X >= size.Left && point.X <= size.Edge && point.Y >= size.Top - 1e-9 && point.Y <= size.Base + 1e-9));
            Assert.All(chart.Ends, end => Assert.True(size.Edge + 12 + TextWidth.Of(end.Figure + " ", size.Font, bold: true) + TextWidth.Of(end.Name, size.Font) <= size.Width || end.Name == "…", end.Figure + " " + end.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_mark_lies_at_its_value_and_every_drawn_figure_is_told_by_one(int seed)
    {
        foreach (var (_, size, chart) in Charts(seed))
        {
            foreach (var mark in chart.Marks)
            {
                var value = MeasureChartBuilder.Middle(chart.History, mark.Entry) + ChartMarks.GroundOf(chart.History, mark.Entry);
                Assert.Equal(chart.Plane.Y(value), mark.Y, 6);
                Assert.Equal(chart.Plane.X(mark.Entry.Time), mark.X, 6);
            }
            var drawn = chart.History.Measure.Entries.Count(entry => chart.History.KindOf(entry) is { } kind && (size.IsWide || kind != MarkKind.Part));
            if (drawn > 0) Assert.Equal(drawn, chart.Marks.Count + chart.Thinned);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_band_holds_the_standing_range_of_the_ledger_now(int seed)
    {
        foreach (var (_, _, chart) in Charts(seed))
        {
            var measure = chart.History.Measure;
            var last = chart.History.Ranges(chart.Plane.Frame.End).LastOrDefault();
            var isFresh = measure is { IsStale: false, Lowest: not null } && chart.Plane.Frame.End > measure.Latest!.Time && chart.Plane.Frame.End - measure.Latest.Time < MeasureHistory.Fresh;
            if (!isFresh || last.Until != chart.Plane.Frame.End) continue;
            Assert.Equal(measure.Lowest!.Claim.Quantity!.BaseLow, last.Low, 6);
            Assert.Equal(measure.Highest!.Claim.Quantity!.BaseHigh, last.High, 6);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_markup_is_well_formed_and_holds_no_markup_of_others(int seed)
    {
        var story = Random(seed);
        var drawings = story.Drawings();
        foreach (var measure in story.Fold().Measures)
        {
            foreach (var markup in new[] { drawings.Chart(measure, ChartSize.Small), drawings.Chart(measure, ChartSize.Large), drawings.Spark(measure), drawings.Timeline(true), "<p>" + string.Concat(drawings.Sources.Sources.Select(drawings.Key)) + "</p>", Legends.Sources(drawings.Sources, 20), Legends.Marks })
            {
                if (markup.Length == 0) continue;
                var svg = XElement.Parse(markup);
                Assert.DoesNotContain(svg.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "foreignObject" or "style");
                Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
                Assert.DoesNotMatch(new Regex("NaN|Infinity|∞"), markup);
            }
        }
    }

    [Fact]
    public void A_drawing_does_not_depend_on_the_machines_language()
    {
        var before = CultureInfo.CurrentCulture;
        var story = Random(7);
        var measure = story.Fold().Measures.First();
        try
        {
            var plain = story.Drawings().Chart(measure, ChartSize.Large);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(plain, story.Drawings().Chart(measure, ChartSize.Large));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
