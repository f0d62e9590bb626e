namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>A line of the earth with the window it lies in; the data cut all of them at 180 degrees, so none jumps.</summary>
internal sealed class GeoLine
{
    public GeoLine(GeoPoint[] points)
    {
        Points = points;
        (West, East) = (points.Min(point => point.Longitude), points.Max(point => point.Longitude));
        (South, North) = (points.Min(point => point.Latitude), points.Max(point => point.Latitude));
    }

    public GeoPoint[] Points { get; }

    public double West { get; }

    public double East { get; }

    public double South { get; }

    public double North { get; }
}
