using Sitrep.App.Web.Drawing;

namespace Sitrep.App.Tests.Web.Drawing;

public sealed class ShortNamesTests
{
    private static readonly ShortNames Names = new(["Ministry of the Interior", "Kestrian News Agency", "Kestrian Relief Society", "the residents committee of Halvern", "Civil Protection", "Stefan Arlt"]);

    [Theory]
    [InlineData("Ministry of the Interior", 300, "Ministry of the Interior")]
    [InlineData("Ministry of the Interior", 70, "Ministry")]
    [InlineData("the residents committee of Halvern", 140, "residents committee")]
    [InlineData("Kestrian Relief Society", 100, "Relief Society")]
    [InlineData("Kestrian Relief Society", 70, "Relief Soc.")]
    [InlineData("Civil Protection", 70, "Civil Prot.")]
    [InlineData("Stefan Arlt", 40, "Stef…")]
    public void A_name_keeps_what_tells_it_from_the_others(string name, double width, string expected) => Assert.Equal(expected, Names.Fit(name, 11, width));

    [Fact]
    public void Words_that_sources_share_are_dropped_first() =>
        Assert.NotEqual(Names.Fit("Kestrian News Agency", 11, 75), Names.Fit("Kestrian Relief Society", 11, 75));

    [Fact]
    public void Colours_go_by_number_of_figures_and_shapes_go_on_after_the_seventh()
    {
        var story = new DrawnStory();
        for (var source = 0; source < 9; source++)
            for (var i = 0; i <= source; i++) story.Says("source " + source, 10 + source, DrawnStory.At(9, i, source));
        var marks = SourceMarks.Of(story.Fold());
        Assert.Equal(new SourceMark("s1", MarkShape.Circle), marks["source 8"]);
        Assert.Equal(new SourceMark("s2", MarkShape.Square), marks["source 7"]);
        Assert.Equal(new SourceMark("s0", MarkShape.Circle), marks["source 1"]);
        Assert.Equal(new SourceMark("s0", MarkShape.Square), marks["source 0"]);
        Assert.Equal(marks["source 8"], marks["SOURCE 8"]);
    }
}
