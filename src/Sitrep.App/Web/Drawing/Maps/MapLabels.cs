namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>Places names on a map: those of places first, with what is claimed there where there is room, then those of countries. None covers another or a dot.</summary>
internal sealed class MapLabels
{
    private const int MostFigures = 2, LongestFigure = 30;
    private readonly Boxes boxes = new();
    private readonly MapSize size;

    public MapLabels(MapView view, IReadOnlyList<MapDot> dots)
    {
        size = view.Size;
        foreach (var dot in dots) boxes.Add(Box.Around(dot.X, dot.Y, dot.Radius));
        if (view.Size.HasFigures) boxes.Add(new(20, size.Height - 34, 100, size.Height)); // the scale
    }

    /// <summary>The labels.</summary>
    /// <param name="dots">The places, those with most figures first.</param>
    /// <param name="countries">The countries in view, largest first.</param>
    /// <param name="places">All places, for what is claimed of a country as a whole.</param>
    public IReadOnlyList<MapLabel> Place(IReadOnlyList<MapDot> dots, IReadOnlyList<(CountryOutline Country, double X, double Y, double Area)> countries, IReadOnlyList<MapPlace> places)
    {
        var labels = new List<MapLabel>();
        foreach (var dot in dots)
        {
            var figures = size.HasFigures ? FiguresOf(dot.Place) : "";
            if ((Beside(dot, figures) ?? (figures.Length > 0 ? Beside(dot, "") : null)) is { } label) Take(labels, label);
        }
        foreach (var (country, x, y, area) in countries)
        {
            var claimed = places.FirstOrDefault(place => place.Precision == PlacePrecision.Country && place.Country is not null && place.Country == country.Code);
            var figures = size.HasFigures && claimed is not null ? FiguresOf(claimed) : "";
            if (TextWidth.Of(country.Name, size.Font) > Math.Sqrt(area) * 1.6) continue;
            if ((Over(country.Name, figures, x, y) ?? Over(country.Name, "", x, y)) is { } label) Take(labels, label);
        }
        return labels;
    }

    /// <summary>"340 homes destroyed, 12 dead": the last figures of the measures that say most of the place.</summary>
    internal static string FiguresOf(MapPlace place)
    {
        var told = place.Latest.Where(item => item.Measure.Key.Dimension == "count").OrderBy(item => item.Measure.Key.State.Length == 0).ToList();
        if (told.Count == 0) told = [.. place.Latest.Where(item => DrawnUnit.Of(item.Measure).Unit.Code is { } code && code.All(char.IsLetterOrDigit))];
        return string.Join(", ", told.Select(item => Figure(item.Measure, item.Entry)).Where(text => text.Length <= LongestFigure).Take(MostFigures));
    }

    private static string Figure(Measure measure, LedgerEntry entry)
    {
        var unit = DrawnUnit.Of(measure);
        var what = measure.Key is { Subject: "person", State.Length: > 0 } ? measure.Key.State : WithoutPlace(measure.Title);
        return $"{unit.Short(entry.Claim.Quantity!)}{(unit.Unit.Code is { Length: > 0 } code ? " " + code : "")} {what}";
    }

    private static string WithoutPlace(string title)
    {
        var end = title.IndexOfAny([',', '(']);
        var bare = (end > 0 ? title[..end] : title).TrimEnd();
        return bare.Length > 1 && char.IsLower(bare[1]) ? char.ToLowerInvariant(bare[0]) + bare[1..] : bare;
    }

    private MapLabel? Beside(MapDot dot, string figures)
    {
        var (gap, line) = (dot.Radius + 4, size.Font * 1.15);
        var lines = figures.Length > 0 ? 2 : 1;
        foreach (var (x, baseline, anchor) in new (double, double, string)[]
        {
            (dot.X + gap, dot.Y + size.Font * 0.35, "start"), (dot.X - gap, dot.Y + size.Font * 0.35, "end"),
            (dot.X, dot.Y - gap - (lines - 1) * line, "middle"), (dot.X, dot.Y + gap + size.Font * 0.8, "middle"),
            (dot.X + gap, dot.Y - gap, "start"), (dot.X - gap, dot.Y - gap, "end"), (dot.X + gap, dot.Y + gap + size.Font * 0.6, "start"), (dot.X - gap, dot.Y + gap + size.Font * 0.6, "end"),
        })
            if (At(dot.Place.Name, figures, x, baseline, anchor, isCountry: false) is { } label) return label;
        return null;
    }

    private MapLabel? Over(string name, string figures, double x, double y)
    {
        foreach (var shift in (ReadOnlySpan<double>)[0, -1.6, 1.6, -3.2, 3.2])
            if (At(name, figures, x, y + shift * size.Font, "middle", isCountry: true) is { } label) return label;
        return null;
    }

    private MapLabel? At(string name, string figures, double x, double baseline, string anchor, bool isCountry)
    {
        var width = Math.Max(TextWidth.Of(name, size.Font, bold: !isCountry), TextWidth.Of(figures, size.Font - 1));
        var left = anchor switch { "start" => x, "end" => x - width, _ => x - width / 2 };
        var box = new Box(left - 1, baseline - size.Font * 0.9, left + width + 1, baseline + size.Font * (figures.Length > 0 ? 1.4 : 0.25));
        return box.Left > 2 && box.Right < size.Width - 2 && box.Top > 2 && box.Bottom < size.Height - 2 && boxes.IsFree(box) ? new(name, figures, x, baseline, anchor, box, isCountry) : null;
    }

    private void Take(List<MapLabel> labels, MapLabel label)
    {
        labels.Add(label);
        boxes.Add(label.Box);
    }
}
