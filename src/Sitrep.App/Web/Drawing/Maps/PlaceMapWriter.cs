using System.Globalization;

namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>Writes a laid-out map as SVG. It is a picture with one sentence; the table beside it holds the links.</summary>
internal sealed class PlaceMapWriter(Outlines outlines)
{
    private const double KilometresPerDegree = 111.2, SmallestIsland = 1.5;

    /// <summary>The drawing.</summary>
    public string Write(PlaceMap map)
    {
        var (view, size) = (map.View, map.View.Size);
        var svg = new Svg().Raw($"<svg class=\"map{(size.HasFigures ? "" : " small")}\" viewBox=\"0 0 {Svg.N(size.Width)} {Svg.N(size.Height)}\" role=\"img\" aria-label=\"{Svg.Encode(Summary(map))}\">");
        svg.Raw($"<rect class=\"sea\" width=\"{Svg.N(size.Width)}\" height=\"{Svg.N(size.Height)}\"/>");
        var box = new Box(-3, -3, size.Width + 3, size.Height + 3);
        var hasSeam = view.West < -180 || view.East > 180; // there a stroke around the land would draw the cut of the data
        Fill(svg, hasSeam ? "land" : "land coast", outlines.Land, view, box);
        Fill(svg, "land named", map.Named.SelectMany(country => country.Rings), view, box);
        Stroke(svg, "border", outlines.Borders, view, box);
        if (hasSeam) Stroke(svg, "coast", outlines.Coasts, view, box);
        foreach (var dot in map.Dots) svg.Raw($"<circle class=\"town{(dot.Place.Precision == PlacePrecision.Region ? " region" : "")}\" cx=\"{Svg.N(dot.X)}\" cy=\"{Svg.N(dot.Y)}\" r=\"{Svg.N(dot.Radius)}\"/>");
        foreach (var label in map.Labels) Label(svg, label, size);
        if (size.HasFigures) Scale(svg, view);
        return svg.Raw("</svg>").ToString();
    }

    private static void Fill(Svg svg, string classes, IEnumerable<GeoLine> rings, MapView view, Box box)
    {
        var shapes = rings.SelectMany(ring => MapShapes.Turned(ring, view)).Select(ring => Clipping.Polygon(ring, box)).Where(ring => ring.Count > 2 && Clipping.Area(ring) > SmallestIsland).Select(Steps);
        if (string.Join("Z", shapes) is { Length: > 0 } data) svg.Path(classes, data + "Z");
    }

    private static void Stroke(Svg svg, string classes, IEnumerable<GeoLine> lines, MapView view, Box box)
    {
        var stretches = lines.SelectMany(MapShapes.WithoutSeam).SelectMany(line => MapShapes.Turned(line, view)).SelectMany(line => Clipping.Line(line, box)).Select(Steps);
        if (string.Concat(stretches) is { Length: > 0 } data) svg.Path(classes, data);
    }

    /// <summary>Path data in steps of tenths from point to point: a third shorter than the points themselves.</summary>
    private static string Steps(List<(double X, double Y)> points)
    {
        var data = new System.Text.StringBuilder();
        var (x, y) = (Math.Round(points[0].X, 1), Math.Round(points[0].Y, 1));
        data.Append('M').Append(Svg.N(x)).Append(' ').Append(Svg.N(y)).Append('l');
        for (var i = 1; i < points.Count; i++)
        {
            var (stepX, stepY) = (Svg.N(points[i].X - x), Svg.N(points[i].Y - y));
            if (i > 1 && stepX[0] != '-') data.Append(' ');
            data.Append(stepX);
            if (stepY[0] != '-') data.Append(' ');
            data.Append(stepY);
            (x, y) = (Math.Round(x + Math.Round(points[i].X - x, 1), 1), Math.Round(y + Math.Round(points[i].Y - y, 1), 1));
        }
        return data.ToString();
    }

    private static void Label(Svg svg, MapLabel label, MapSize size)
    {
        svg.Text(label.IsCountry ? "ctry" : "name", label.X, label.Baseline, label.Name, label.Anchor);
        if (label.Figures.Length > 0) svg.Text("sub", label.X, label.Baseline + size.Font * 1.15, label.Figures, label.Anchor);
    }

    /// <summary>A round number of kilometres, at most seventy pixels long.</summary>
    private static void Scale(Svg svg, MapView view)
    {
        var most = 70 / view.Pixels * KilometresPerDegree;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(most)));
        var length = magnitude * (most >= 5 * magnitude ? 5 : most >= 2 * magnitude ? 2 : 1);
        var (x, y, pixels) = (24, view.Size.Height - 14, length / KilometresPerDegree * view.Pixels);
        svg.Path("scale", $"M{x} {Svg.N(y - 4)}v4h{Svg.N(pixels)}v-4");
        svg.Text("sub", x + pixels / 2, y - 6, string.Create(CultureInfo.InvariantCulture, $"{DrawnUnit.Number(length)} km"), "middle");
    }

    private static string Summary(PlaceMap map)
    {
        var told = map.Dots.Reverse().Take(4).Select(dot => MapLabels.FiguresOf(dot.Place) is { Length: > 0 } figures ? $"{dot.Place.Name} ({figures})" : dot.Place.Name).ToList();
        var text = told.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Map of {map.Dots.Count} places with figures, most of them about {string.Join(", ", told)}.")
            : $"Map of {string.Join(", ", map.Named.Take(4).Select(country => country.Name))}.";
        return text + (map.Outside.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $" {map.Outside.Count} further places lie outside it.") : "") + " The table beside it has the figures.";
    }
}
