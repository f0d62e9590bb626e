namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>The part of the earth that a map shows: equirectangular, true to shape at its middle. Crosses 180 degrees without a seam.</summary>
internal sealed class MapView
{
    /// <summary>The smallest height in degrees: at this scale the outlines still say something.</summary>
    private const double Smallest = 2.2;

    /// <summary>A place this many times as far from the middle as most claims are is left outside.</summary>
    private const double Reach = 2.2;

    private readonly double middle, parallel, shrink;

    private MapView(double middle, double parallel, double pixels, MapSize size)
    {
        (this.middle, this.parallel, Pixels, Size) = (middle, parallel, pixels, size);
        shrink = Math.Cos(Math.Min(Math.Abs(parallel), 75) * Math.PI / 180);
    }

    public MapSize Size { get; }

    /// <summary>Pixels for a degree of latitude.</summary>
    public double Pixels { get; }

    public double West => middle - Size.Width / 2 / (Pixels * shrink);

    public double East => middle + Size.Width / 2 / (Pixels * shrink);

    public double South => parallel - Size.Height / 2 / Pixels;

    public double North => parallel + Size.Height / 2 / Pixels;

    /// <summary>Where a point lies, turned to the side of the earth that is shown.</summary>
    public (double X, double Y) Project(GeoPoint point) => Plane(Longitudes.Normal(point.Longitude, middle), point.Latitude);

    /// <summary>Where a longitude that is turned already and a latitude lie.</summary>
    public (double X, double Y) Plane(double longitude, double latitude) =>
        (Size.Width / 2 + (longitude - middle) * shrink * Pixels, Size.Height / 2 - (latitude - parallel) * Pixels);

    /// <summary>True for a point that lies inside, a little off the edge.</summary>
    public bool Holds(GeoPoint point) => Project(point) is var (x, y) && x > 6 && x < Size.Width - 6 && y > 6 && y < Size.Height - 6;

    /// <summary>
    /// The view of a situation's places: around the place nearest to all others, wide enough for most claims; far-off places with few
    /// claims are left outside. Without a place finer than a country, the countries with most claims are framed. Null where there is neither.
    /// </summary>
    public static MapView? Of(IReadOnlyList<MapPlace> places, Outlines outlines, MapSize size)
    {
        var spots = places.Where(place => place.Point is not null).Select(place => (Point: place.Point!.Value, Weight: (double)place.Entries.Count)).ToList();
        if (spots.Count > 0) return Frame(Near(spots), size);
        var countries = places.Where(place => place.Precision == PlacePrecision.Country).Select(place => (Outline: outlines.Find(place.Country), place.Entries.Count)).Where(item => item.Outline is not null).ToList();
        if (countries.Count == 0) return null;
        var most = countries[0].Count;
        return Frame([.. countries.Where(item => item.Count * 3 > most).Take(4).SelectMany(item => new[] { item.Outline!.Mainland }).SelectMany(ring => new GeoPoint[] { new(ring.West, ring.South), new(ring.East, ring.North) })], size);
    }

    private static List<GeoPoint> Near(List<(GeoPoint Point, double Weight)> spots)
    {
        var centre = spots.MinBy(spot => spots.Sum(other => other.Weight * Distance(spot.Point, other.Point))).Point;
        var ordered = spots.OrderBy(spot => Distance(centre, spot.Point)).ToList();
        var (half, weight) = (0.6 * ordered.Sum(spot => spot.Weight), 0.0);
        var reach = 0.0;
        foreach (var (point, share) in ordered)
        {
            if (weight >= half) break;
            weight += share;
            reach = Distance(centre, point);
        }
        return [.. ordered.Where(spot => Distance(centre, spot.Point) <= Math.Max(reach, Smallest / 2) * Reach).Select(spot => spot.Point)];
    }

    /// <summary>Degrees on a plane around the first: enough to tell near from far.</summary>
    private static double Distance(GeoPoint a, GeoPoint b)
    {
        var east = (Longitudes.Normal(b.Longitude, a.Longitude) - a.Longitude) * Math.Cos((a.Latitude + b.Latitude) / 2 * Math.PI / 180);
        return Math.Sqrt(east * east + (a.Latitude - b.Latitude) * (a.Latitude - b.Latitude));
    }

    private static MapView Frame(IReadOnlyList<GeoPoint> points, MapSize size)
    {
        var longitudes = points.Select(point => Longitudes.Normal(point.Longitude, points[0].Longitude)).ToList();
        var (south, north) = (points.Min(point => point.Latitude), points.Max(point => point.Latitude));
        var (middle, parallel) = ((longitudes.Min() + longitudes.Max()) / 2, Math.Clamp((south + north) / 2, -80, 80));
        var shrink = Math.Cos(Math.Min(Math.Abs(parallel), 75) * Math.PI / 180);
        var high = Math.Max(Math.Max((north - south) * 1.45, (longitudes.Max() - longitudes.Min()) * shrink * 1.45 * size.Height / size.Width), Smallest);
        return new(middle, parallel, Math.Max(size.Height / Math.Min(high, 170), size.Width / (359 * shrink)), size);
    }
}
