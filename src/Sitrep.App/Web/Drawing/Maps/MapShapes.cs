namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>Turns lines of the earth to the side that a map shows.</summary>
internal static class MapShapes
{
    private const double Edge = 179.99;

    /// <summary>The line on the map, once for each way round in which it comes into view; mostly once or not at all.</summary>
    public static IEnumerable<List<(double X, double Y)>> Turned(GeoLine line, MapView view)
    {
        if (line.South > view.North || line.North < view.South) yield break;
        for (var turn = -360; turn <= 360; turn += 360)
        {
            if (line.West + turn > view.East || line.East + turn < view.West) continue;
            yield return [.. line.Points.Select(point => view.Plane(point.Longitude + turn, point.Latitude))];
        }
    }

    /// <summary>The stretches of a line without those that only the cut of the data at 180 degrees makes.</summary>
    public static IEnumerable<GeoLine> WithoutSeam(GeoLine line)
    {
        if (line.West > -Edge && line.East < Edge) { yield return line; yield break; }
        var stretch = new List<GeoPoint>();
        foreach (var point in line.Points)
        {
            if (stretch.Count > 0 && Math.Abs(point.Longitude) >= Edge && Math.Abs(stretch[^1].Longitude) >= Edge)
            {
                if (stretch.Count > 1) yield return new([.. stretch]);
                stretch.Clear();
            }
            stretch.Add(point);
        }
        if (stretch.Count > 1) yield return new([.. stretch]);
    }
}
