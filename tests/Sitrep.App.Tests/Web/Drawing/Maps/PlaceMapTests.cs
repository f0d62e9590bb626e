using System.Text.Json;
using System.Xml.Linq;
using Sitrep.App.Web.Drawing;
using Sitrep.App.Web.Drawing.Maps;

namespace Sitrep.App.Tests.Web.Drawing.Maps;

public sealed class PlaceMapTests
{
    private static PlaceMention Spot(string name, double latitude, double longitude, PlacePrecision precision = PlacePrecision.City, string? country = null) =>
        new() { Span = new(0, 1), Name = name, Latitude = latitude, Longitude = longitude, Precision = precision, Country = country };

    private static PlaceMention Nation(string name, string code) => new() { Span = new(0, 1), Name = name, Country = code, Precision = PlacePrecision.Country };

    private static PlaceMention Nowhere(string name) => new() { Span = new(0, 1), Name = name };

    private static DrawnStory Story(params PlaceMention[] places)
    {
        var story = new DrawnStory();
        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i];
            story.Says("ministry", 10 + i, DrawnStory.At(9, i % 20), claim => claim with { Place = place });
        }
        return story;
    }

    private static PlaceMap? Map(DrawnStory story, MapSize? size = null) => new PlaceMapBuilder(Outlines.Earth).Build(MapPlaces.Of(story.Fold()), size ?? MapSize.Large);

    [Fact]
    public void The_outlines_are_decoded_whole()
    {
        Assert.True(Outlines.Earth.Countries.Count > 230);
        Assert.All(Outlines.Earth.Countries.SelectMany(country => country.Rings), ring => Assert.Equal(ring.Points[0], ring.Points[^1]));
        var syria = Outlines.Earth.Find("SY")!;
        Assert.Equal("Syria", syria.Name);
        Assert.InRange(syria.Mainland.West, 35.5, 36);
        Assert.InRange(syria.Mainland.North, 37, 37.5);
        Assert.NotEmpty(Outlines.Earth.Borders);
    }

    [Fact]
    public void A_topology_shares_its_arcs_and_goes_backwards_through_them()
    {
        const string Json = """
            {"transform":{"scale":[1,1],"translate":[10,20]},"arcs":[[[0,0],[0,2]],[[0,2],[2,0],[0,-2],[-2,0]],[[0,2],[-2,0],[0,-2],[2,0]]],
             "objects":{"countries":{"geometries":[
               {"type":"Polygon","id":"1","arcs":[[0,1]],"properties":{"name":"East"}},
               {"type":"MultiPolygon","id":"2","arcs":[[[-1,-3]]],"properties":{"name":"West"}}]},
              "land":{"geometries":[{"type":"Polygon","arcs":[[1,2]]}]}}}
            """;
        var outlines = Outlines.Read(JsonDocument.Parse(Json).RootElement, new Dictionary<string, string> { ["1"] = "EE" });
        Assert.Equal(["EE", null], outlines.Countries.Select(country => country.Code));
        Assert.Equal(new GeoPoint(10, 20), outlines.Countries[0].Rings[0].Points[0]);
        Assert.Equal(new GeoPoint(10, 22), outlines.Countries[1].Rings[0].Points[0]); // the shared arc, backwards
        Assert.Single(outlines.Borders);
        Assert.Equal(2, outlines.Coasts.Count);
    }

    [Fact]
    public void A_place_lies_where_it_is_north_up_and_true_to_shape()
    {
        var map = Map(Story(Spot("Left", 36, 37), Spot("Right", 36, 38), Spot("Upper", 37, 37)))!;
        MapDot Dot(string name) => Assert.Single(map.Dots, dot => dot.Place.Name == name);
        Assert.Equal(Dot("Left").Y, Dot("Right").Y, 6);
        Assert.Equal(Dot("Left").X, Dot("Upper").X, 6);
        Assert.True(Dot("Upper").Y < Dot("Left").Y);
        Assert.Equal(Math.Cos(36.5 * Math.PI / 180), (Dot("Right").X - Dot("Left").X) / (Dot("Left").Y - Dot("Upper").Y), 3);
    }

    [Fact]
    public void Names_of_one_spot_are_one_place_under_the_name_used_most()
    {
        var place = Assert.Single(MapPlaces.Of(Story(Spot("Aldren", 36.2, 37.16), Spot("eastern Aldren", 36.2, 37.16, PlacePrecision.District), Spot("Aldren", 36.2, 37.16)).Fold()));
        Assert.Equal("Aldren", place.Name);
        Assert.Equal(3, place.Entries.Count);
    }

    [Fact]
    public void A_far_place_with_one_figure_does_not_widen_the_map()
    {
        var near = Enumerable.Range(0, 12).Select(i => Spot("Near " + i % 4, 36 + i % 4 * 0.3, 37 + i % 3 * 0.3));
        var map = Map(Story([.. near, Spot("Faraway", 41, -74)]))!;
        Assert.Equal("Faraway", Assert.Single(map.Outside).Name);
        Assert.True(map.View.North - map.View.South < 6);
    }

    [Fact]
    public void Places_on_both_sides_of_180_degrees_stand_side_by_side()
    {
        var map = Map(Story(Spot("Suva side", -17, 179), Spot("Lau side", -17.5, -179), Spot("Suva side", -17, 179)))!;
        var (west, east) = (map.Dots.Single(dot => dot.Place.Name == "Suva side"), map.Dots.Single(dot => dot.Place.Name == "Lau side"));
        Assert.InRange(east.X - west.X, 20, map.View.Size.Width);
        Assert.True(map.View.East - map.View.West < 20);
        Assert.Contains("class=\"land\"", new PlaceMapWriter(Outlines.Earth).Write(map), StringComparison.Ordinal);
    }

    [Fact]
    public void The_cut_at_180_degrees_is_no_coast()
    {
        var line = new GeoLine([new(170, 60), new(180, 62), new(180, 66), new(172, 67)]);
        Assert.Equal([2, 2], MapShapes.WithoutSeam(line).Select(stretch => stretch.Points.Length));
    }

    [Fact]
    public void A_small_island_that_the_outlines_do_not_have_still_has_its_dot()
    {
        var map = Map(Story(Spot("Tristan", -37.07, -12.31)))!;
        Assert.Single(map.Dots);
        Assert.Contains(map.Labels, label => label.Name == "Tristan");
        XElement.Parse(new PlaceMapWriter(Outlines.Earth).Write(map));
    }

    [Fact]
    public void Where_hardly_any_place_is_known_there_is_no_map()
    {
        var unknown = Enumerable.Range(0, 20).Select(i => Nowhere("Village " + i));
        Assert.Null(Map(Story([.. unknown, Spot("Chance", 43.6, -116.4)])));
        Assert.Null(Map(new DrawnStory()));
        Assert.Equal("", Story([.. unknown]).Drawings().Map(MapSize.Large));
    }

    [Fact]
    public void Without_finer_places_the_country_with_most_figures_is_framed_and_tinted()
    {
        var map = Map(Story(Nation("Haiti", "HT"), Nation("Haiti", "HT"), Nation("Haiti", "HT"), Nation("France", "FR")))!;
        Assert.InRange(map.View.West, -80, -74);
        Assert.Contains(map.Named, country => country.Code == "HT");
        Assert.Contains(map.Labels, label => label is { IsCountry: true, Name: "Haiti" } && label.Figures.Contains("dead", StringComparison.Ordinal));
    }

    [Fact]
    public void The_phone_has_names_only()
    {
        var story = Story(Spot("Aldren", 36.2, 37.16), Spot("Brisk", 36.6, 37.4));
        Assert.All(Map(story, MapSize.Small)!.Labels, label => Assert.Equal("", label.Figures));
        Assert.Contains(Map(story)!.Labels, label => label.Figures == "10 dead");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void No_name_covers_another_or_a_dot_and_all_lies_inside(int seed)
    {
        var random = new Random(seed);
        var spread = Math.Pow(4, seed % 4);
        var places = Enumerable.Range(0, 60).Select(i => Spot("Place " + new string((char)('a' + i % 26), random.Next(1, 14)), Math.Clamp(20 + random.NextDouble() * spread, -85, 85), random.NextDouble() * spread + (seed % 2 == 0 ? 178 : 20)));
        var story = Story([.. places]);
        foreach (var size in new[] { MapSize.Large, MapSize.Small })
        {
            var map = Map(story, size)!;
            for (var i = 0; i < map.Labels.Count; i++)
            {
                for (var k = i + 1; k < map.Labels.Count; k++) Assert.False(map.Labels[i].Box.Overlaps(map.Labels[k].Box));
                Assert.DoesNotContain(map.Dots, dot => Box.Around(dot.X, dot.Y, dot.Radius).Overlaps(map.Labels[i].Box));
                Assert.True(map.Labels[i].Box is { Left: > 0, Top: > 0 } box && box.Right < size.Width && box.Bottom < size.Height);
            }
            Assert.All(map.Dots, dot => Assert.True(dot.X > 0 && dot.X < size.Width && dot.Y > 0 && dot.Y < size.Height));
            var drawn = XElement.Parse(new PlaceMapWriter(Outlines.Earth).Write(map));
            Assert.InRange(drawn.ToString(SaveOptions.DisableFormatting).Length, 300, 40_000);
        }
    }

    [Fact]
    public void A_name_is_encoded()
    {
        var drawn = Story(Spot("<b>Al & Dren</b>", 36.2, 37.16)).Drawings().Map(MapSize.Large);
        Assert.Contains("&lt;b&gt;Al &amp; Dren&lt;/b&gt;", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_is_cut_at_the_box_and_keeps_its_area_inside()
    {
        var cut = Clipping.Polygon([(-10, -10), (30, -10), (30, 30), (-10, 30)], new(0, 0, 20, 20));
        Assert.Equal(400, Clipping.Area(cut), 6);
        Assert.Equal((10.0, 10.0), Clipping.Centre(cut));
        Assert.Empty(Clipping.Polygon([(50, 50), (60, 50), (60, 60)], new(0, 0, 20, 20)));
    }
}
