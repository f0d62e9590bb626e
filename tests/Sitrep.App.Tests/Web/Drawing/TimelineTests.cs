using System.Xml.Linq;
using Sitrep.App.Web.Drawing;

namespace Sitrep.App.Tests.Web.Drawing;

public sealed class TimelineTests
{
    [Fact]
    public void What_was_taken_back_comes_before_all_else()
    {
        var story = new DrawnStory();
        story.Says("ministry", 14, DrawnStory.At(9));
        story.Says("governor", 61, DrawnStory.At(10));
        story.TakesBack("governor", 61, DrawnStory.At(10, 16));
        var events = TimelineEvents.Of(story.Fold(), 1);
        Assert.Equal("People dead: governor takes back 61", Assert.Single(events).Words);
        Assert.Equal(DrawnStory.At(10, 16), events[0].Time);
    }

    [Fact]
    public void Events_stand_in_time_order_and_the_strip_numbers_them()
    {
        var story = new DrawnStory();
        story.Says("ministry", 14, DrawnStory.At(9));
        story.Says("governor", 61, DrawnStory.At(10));
        story.TakesBack("governor", 61, DrawnStory.At(11));
        story.Says("ministry", 27, DrawnStory.At(13));
        var drawings = story.Drawings();
        Assert.Equal(drawings.Events.OrderBy(item => item.Time), drawings.Events);
        var svg = XElement.Parse(drawings.Timeline(isWide: true));
        Assert.Equal(drawings.Events.Count, svg.Elements("path").Count(path => path.Attribute("class")!.Value == "ev"));
        Assert.Contains("4 pages over time", svg.Attribute("aria-label")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(1000)]
    [InlineData(20_000)]
    [InlineData(900_000)]
    public void An_axis_of_any_length_has_names_that_find_room(int hours)
    {
        var end = DrawnStory.At(13, 17, 40);
        var frame = new TimeFrame(end.AddHours(-hours), end);
        foreach (var (width, font) in new[] { (211.0, 11.0), (510, 13), (910, 13) })
        {
            var ticks = TimeTicks.Of(frame, width, font, width > 300);
            Assert.InRange(ticks.Count(tick => tick.Label.Length > 0), 1, 40);
            var free = 0.0;
            foreach (var tick in ticks.Where(tick => tick.Label.Length > 0))
            {
                var middle = width * (frame.Share(tick.At) + frame.Share(tick.Until)) / 2;
                var half = TextWidth.Of(tick.Label, font) / 2;
                Assert.True(middle - half >= free - 1.5, $"{tick.Label} at {middle} begins before {free}");
                free = middle + half;
            }
        }
    }
}
