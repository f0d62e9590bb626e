namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>Lays out the map of a situation's places. Immutable; safe on any thread.</summary>
internal sealed class PlaceMapBuilder(Outlines outlines)
{
    /// <summary>Where fewer of the placed claims than this have a spot on earth, a map would show the wrong places firmly: there is none.</summary>
    private const double FewestKnown = 0.25;
    private const int MostDots = 40;

    /// <summary>The map; null where too little is known of where the places are.</summary>
    public PlaceMap? Build(IReadOnlyList<MapPlace> places, MapSize size)
    {
        if (!AreKnown(places) || MapView.Of(places, outlines, size) is not { } view) return null;
        var inside = places.Where(place => place.Point is { } point && view.Holds(point)).ToList();
        var most = inside.Count > 0 ? inside[0].Entries.Count : 1;
        var dots = inside.Take(MostDots).Select(place => new MapDot(place, view.Project(place.Point!.Value).X, view.Project(place.Point!.Value).Y, 2.5 + 3.5 * Math.Sqrt((double)place.Entries.Count / most))).Reverse().ToList();
        var named = places.Where(place => place.Precision == PlacePrecision.Country).Select(place => outlines.Find(place.Country)).OfType<CountryOutline>().ToList();
        var labels = new MapLabels(view, dots).Place([.. Enumerable.Reverse(dots)], Countries(view), places);
        return new(view, dots, labels, named, [.. places.Where(place => place.Point is { } point && !view.Holds(point))]);
    }

    private static bool AreKnown(IReadOnlyList<MapPlace> places)
    {
        var known = places.Where(place => place.Point is not null || place is { Precision: PlacePrecision.Country, Country: not null }).Sum(place => place.Entries.Count);
        var unknown = places.Where(place => place.Point is null && place.Precision is not (PlacePrecision.Country or PlacePrecision.Continent)).Sum(place => place.Entries.Count);
        return known > 0 && known >= FewestKnown * (known + unknown);
    }

    /// <summary>The countries in view with the middle and size of what is seen of them, the largest first.</summary>
    private List<(CountryOutline Country, double X, double Y, double Area)> Countries(MapView view)
    {
        var box = new Box(0, 0, view.Size.Width, view.Size.Height);
        var seen = new List<(CountryOutline, double, double, double Area)>();
        foreach (var country in outlines.Countries)
        {
            var largest = country.Rings.SelectMany(ring => MapShapes.Turned(ring, view)).Select(ring => Clipping.Polygon(ring, box)).Where(ring => ring.Count > 2).OrderByDescending(Clipping.Area).FirstOrDefault();
            if (largest is null || Clipping.Area(largest) is not (> 1500 and var area)) continue;
            var (x, y) = Clipping.Centre(largest);
            seen.Add((country, x, y, area));
        }
        return [.. seen.OrderByDescending(item => item.Area)];
    }
}
