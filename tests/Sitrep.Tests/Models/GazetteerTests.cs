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

    [Theory]
    [InlineData("Qzqzqz")]
    [InlineData("")]
    [InlineData("Nowhereville-upon-Void")]
    public void What_is_no_place_is_not_found(string name) => Assert.Empty(Places.Find(name));
}
