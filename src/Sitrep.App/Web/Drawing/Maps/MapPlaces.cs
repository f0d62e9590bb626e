namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>Gathers the places that a situation's figures are claimed of; names of one spot are one place.</summary>
internal static class MapPlaces
{
    /// <summary>All places, those with most figures first.</summary>
    public static IReadOnlyList<MapPlace> Of(Situation situation)
    {
        var groups = new OrderedDictionary<string, List<(Measure Measure, LedgerEntry Entry, PlaceMention Place)>>();
        foreach (var measure in situation.Measures)
        {
            foreach (var entry in measure.Entries)
            {
                if (entry.Claim.Place is not { } place || place.Name.Length == 0) continue;
                var key = KeyOf(place);
                if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = []);
                group.Add((measure, entry, place));
            }
        }
        return [.. groups.Values.Select(Build).OrderByDescending(place => place.Entries.Count).ThenBy(place => place.Name, StringComparer.Ordinal)];
    }

    /// <summary>A hundredth of a degree is one spot; a country is its code; what cannot be placed is its name.</summary>
    private static string KeyOf(PlaceMention place) => PointOf(place) is { } point
        ? FormattableString.Invariant($"{Math.Round(point.Latitude, 2)} {Math.Round(point.Longitude, 2)}")
        : place is { Precision: PlacePrecision.Country, Country: { } code } ? code : place.Name.ToUpperInvariant();

    private static MapPlace Build(List<(Measure Measure, LedgerEntry Entry, PlaceMention Place)> group)
    {
        var name = group.GroupBy(item => item.Place.Name, StringComparer.Ordinal).OrderByDescending(names => names.Count()).ThenBy(names => names.Key.Length).First().Key;
        var place = group[0].Place;
        return new(name, PointOf(place), place.Country, group.Min(item => item.Place.Precision), [.. group.Select(item => (item.Measure, item.Entry))]);
    }

    /// <summary>Where a place is drawn; a whole country or continent is no point.</summary>
    private static GeoPoint? PointOf(PlaceMention place) =>
        place is { Latitude: { } latitude, Longitude: { } longitude, Precision: not (PlacePrecision.Country or PlacePrecision.Continent) }
        && double.IsFinite(latitude) && double.IsFinite(longitude) && Math.Abs(latitude) <= 90
            ? new(Longitudes.Normal(longitude, 0), latitude)
            : null;
}
