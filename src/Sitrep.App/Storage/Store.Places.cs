using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.App.Storage;

internal sealed partial class Store
{
    /// <summary>Keeps places in the store; one with a known GeoNames id takes the place of the older. Gives how many were new.</summary>
    public int ImportPlaces(string file, IReadOnlyList<NamedPlace> places) => Change(() =>
    {
        var before = connection.Count("select count(*) from places");
        foreach (var (place, names) in places)
        {
            connection.Run("insert or replace into places (id, name, names, country, region, precision, latitude, longitude, population, seat, file) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                place.GeoNamesId, place.Name, string.Join('\n', names), place.Country, place.Region, place.Precision.ToString(), place.Latitude, place.Longitude, place.Population, place.IsSeat ? 1 : 0, file);
        }
        Log("places", null, null, null, null, FormattableString.Invariant($"{places.Count} places of {file}"));
        return (int)(connection.Count("select count(*) from places") - before);
    });

    /// <summary>The places that were imported, by id, so that the same store always makes the same gazetteer.</summary>
    public IReadOnlyList<NamedPlace> Places() => connection.List("select id, name, names, country, region, precision, latitude, longitude, population, seat from places order by id", reader => new NamedPlace(
        new(reader.GetString(1), reader.GetString(3), reader.TextOrNull(4), Enum.Parse<PlacePrecision>(reader.GetString(5)), reader.GetDouble(6), reader.GetDouble(7), reader.GetInt64(8), reader.GetInt32(9) == 1, reader.GetInt32(0)),
        [.. reader.GetString(2).Split('\n')]));
}
