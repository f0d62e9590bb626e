using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Places = ModelSet.Load().Places;

    [Fact]
    public void A_city_is_found_with_its_country_and_position()
    {
        var aleppo = Places.Find("Aleppo").First(entry => entry.Precision == PlacePrecision.City);
        Assert.Equal(("SY", PlacePrecision.City), (aleppo.Country, aleppo.Precision));
        Assert.InRange(aleppo.Latitude, 36.0, 36.5);
        Assert.NotNull(aleppo.GeoNamesId);
    }

    [Fact]
    public void Marks_on_letters_and_hyphens_do_not_matter() => Assert.Equal(Places.Find("Sao Paulo")[0].GeoNamesId, Places.Find("S\u00E3o Paulo")[0].GeoNamesId);

    [Fact]
    public void One_name_gives_all_its_places_the_largest_first()
    {
        var found = Places.Find("San Francisco").Where(entry => entry.Precision == PlacePrecision.City).ToList();
        Assert.True(found.Count > 5);
        Assert.True(found[0].Population >= found[^1].Population);
    }

    [Fact]
    public void A_country_stands_before_a_city_of_its_name() => Assert.Equal(PlacePrecision.Country, Places.Find("Lebanon")[0].Precision);

    [Theory]
    [InlineData("Syrian", "SY")]
    [InlineData("Iraqis", "IQ")]
    [InlineData("British", "GB")]
    [InlineData("Halvernian", null)]
    public void Demonyms_tell_their_country(string word, string? country) => Assert.Equal(country, Places.Countries.OfDemonym(word));

    [Fact]
    public void Half_a_character_in_a_name_is_passed_over() => Assert.Equal(Places.Find("Aleppo")[0], Places.Find("Alep\uD83Dpo")[0] with { Name = Places.Find("Aleppo")[0].Name });

    [Theory]
    [InlineData("al-Bab", "SY")]
    [InlineData("Geneina", "SD")]
    [InlineData("Hodeidah", "YE")]
    public void An_article_that_one_spelling_has_and_the_next_has_not_does_not_matter(string name, string country) => Assert.Contains(Places.Find(name), entry => entry.Country == country);

    [Fact]
    public void A_region_is_found_by_its_code_and_its_shorter_name()
    {
        Assert.Equal("Aleppo", Places.RegionName("SY.09"));
        Assert.Null(Places.RegionName("SY.999"));
        Assert.Contains(Places.Find("Borno"), entry => entry is { Precision: PlacePrecision.Region, Region: "Borno State" });
        Assert.Contains(Places.Find("North Darfur"), entry => entry is { Precision: PlacePrecision.Region, Region: "Northern Darfur" });
    }

    [Fact]
    public void A_place_is_found_by_its_id() => Assert.Equal(("SY", "Aleppo"), (Places.OfId(170063)?.Country, Places.OfId(170063)?.Region));

    [Theory]
    [InlineData("Qzqzqz")]
    [InlineData("")]
    [InlineData("Nowhereville-upon-Void")]
    public void What_is_no_place_is_not_found(string name) => Assert.Empty(Places.Find(name));
}
