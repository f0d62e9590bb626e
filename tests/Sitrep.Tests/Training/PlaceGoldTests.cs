using System.Runtime.CompilerServices;
using Sitrep.Training.Places;
using Sitrep.Training.Predictions;

namespace Sitrep.Tests.Training;

/// <summary>The gold of places: it is well formed, and what is read from it stays as good as it was.</summary>
public sealed class PlaceGoldTests
{
    private static readonly Pipeline Line = Pipeline.Create();

    private static List<GoldParagraph> Gold([CallerFilePath] string here = "") =>
        [.. GoldParagraph.Read(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "bench", "gold", "places.md"), Line.Models.Places)];

    [Fact]
    public void The_gold_has_its_paragraphs_and_every_id_in_it_is_known()
    {
        var gold = Gold();
        Assert.Equal(80, gold.Count);
        Assert.All(gold, paragraph => Assert.NotEmpty(paragraph.Places));
        Assert.All(gold.SelectMany(paragraph => paragraph.Places).Where(place => place.GeoNamesId is not null), place => Assert.NotNull(place.Country));
        Assert.All(gold.SelectMany(paragraph => paragraph.Places.Select(place => place.Span.In(paragraph.Article.Text).ToString())), words => Assert.Equal(words.Trim(), words));
    }

    [Fact]
    public void Nine_in_ten_places_of_the_gold_have_the_right_country_region_and_point()
    {
        var sums = new PlaceSums(null);
        foreach (var paragraph in Gold()) sums.Add(paragraph, Line.Read(paragraph.Article, TestContext.Current.CancellationToken));
        Assert.True(sums.Levels.Countries.F1 >= 90 && sums.Levels.Regions.F1 >= 90 && sums.Levels.Points.F1 >= 90, sums.ToString());
    }

    [Theory]
    [InlineData("Shells fell on [Aleppo](170063 City")]
    [InlineData("Shells fell on [Aleppo")]
    public void A_place_that_is_not_closed_is_told_with_its_line(string line)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "# gold\n" + line + "\n");
        try
        {
            Assert.Contains(":2:", Assert.Throws<PredictionException>(() => GoldParagraph.Read(file, Line.Models.Places).ToList()).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Dateline_and_publisher_belong_to_the_next_paragraph_only()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "dateline: Beirut\npublisher: www.example.lb\nFighting in [Tripoli](266826 City event).\nA storm in [Tripoli](?).\n");
        try
        {
            var gold = GoldParagraph.Read(file, Line.Models.Places).ToList();
            Assert.Equal(("Beirut", "https://www.example.lb/news"), (gold[0].Article.Dateline, gold[0].Article.Address));
            Assert.Equal(("LB", true, false), (gold[0].Places[0].Country, gold[0].Places[0].IsEvent, gold[0].Places[0].IsOpen));
            Assert.Null(gold[1].Article.Dateline);
            Assert.True(gold[1].Places[0].IsOpen);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
