using Sitrep.Models;

namespace Sitrep.Tests.Models;

public sealed class GeoNamesReaderTests
{
    private static readonly Gazetteer Shipped = ModelSet.Load().Places;

    private static string Line(int id, string name, string others, string kind, string code, string region = "99", long population = 0) =>
        $"{id}\t{name}\t{name}\t{others}\t34.5\t36.9\t{kind}\t{code}\tSY\t\t{region}\t\t\t\t{population}\t\t410\tAsia/Damascus\t2024-01-01\n";

    private static NamedPlace Only(string line)
    {
        var places = GeoNamesReader.Read(new StringReader(line), Shipped, out var passed);
        Assert.Equal(0, passed);
        return Assert.Single(places);
    }

    [Fact]
    public void A_town_keeps_its_names_in_latin_letters_its_region_and_its_people()
    {
        var town = Only(Line(900000001, "Tolmarrow", "Tolmaro,Тол,tolma", "P", "PPLA", "09", 8200));
        Assert.Equal(["Tolmarrow", "Tolmaro"], town.Names);
        Assert.Equal(new GazetteerEntry("Tolmarrow", "SY", "Aleppo", PlacePrecision.City, 34.5, 36.9, 8200, true, 900000001), town.Place);
    }

    [Theory]
    [InlineData("P", "PPLX", PlacePrecision.District)]
    [InlineData("A", "ADM2", PlacePrecision.Region)]
    [InlineData("H", "STM", PlacePrecision.Region)]
    [InlineData("S", "AIRB", PlacePrecision.Point)]
    [InlineData("S", "CMPRF", PlacePrecision.Point)]
    [InlineData("L", "MILB", PlacePrecision.Point)]
    public void The_kind_tells_how_fine_a_place_is(string kind, string code, PlacePrecision expected) => Assert.Equal(expected, Only(Line(1, "Sedrin", "", kind, code)).Place.Precision);

    [Fact]
    public void A_region_in_the_file_names_the_region_of_the_places_in_it()
    {
        var places = GeoNamesReader.Read(new StringReader(Line(2, "Sedrin", "", "P", "PPL", "77") + Line(3, "Marrowland", "", "A", "ADM1", "77")), Shipped, out _);
        Assert.Equal("Marrowland", places[0].Place.Region);
    }

    [Fact]
    public void Lines_of_other_kinds_and_broken_ones_are_passed_over_and_counted()
    {
        var file = Line(4, "Sedrin Hotel", "", "S", "HTL") + "garbage\n" + Line(5, "", "", "P", "PPL") + Line(6, "Sedrin", "", "P", "PPL").Replace("34.5", "north", StringComparison.Ordinal);
        Assert.Empty(GeoNamesReader.Read(new StringReader(file), Shipped, out var passed));
        Assert.Equal(4, passed);
    }

    [Fact]
    public void Added_places_are_found_before_those_that_ship_and_change_the_fingerprint()
    {
        var place = Only(Line(7, "Paris", "Tolmarrow", "P", "PPL", "09", 40));
        var models = ModelSet.Load([place]);
        Assert.Contains(models.Places.Find("Tolmarrow"), entry => entry.GeoNamesId == 7);
        Assert.Equal(7, models.Places.Find("Paris")[0].GeoNamesId);
        Assert.True(models.Places.Find("Paris").Count > 3);
        Assert.Empty(Shipped.Find("Tolmarrow"));
        Assert.NotEqual(ModelSet.Load().Fingerprint, models.Fingerprint);
    }
}
