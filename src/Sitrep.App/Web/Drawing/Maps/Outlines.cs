using System.IO.Compression;
using System.Reflection;
using System.Text.Json;

namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>
/// Land, borders and countries of the earth at 1:50 million: Natural Earth, public domain, as packed by the npm package world-atlas
/// (<c>countries-50m.json</c>, unchanged, Brotli around it). Read once, when the first map is drawn; immutable, safe on any thread.
/// </summary>
/// <remarks>TopoJSON: each stretch of coast or border (an arc) is kept once, as steps of whole numbers, and shared by the rings beside it.</remarks>
internal sealed class Outlines
{
    private static readonly Lazy<Outlines> Shared = new(Load);

    private Outlines(IReadOnlyList<GeoLine> land, IReadOnlyList<GeoLine> coasts, IReadOnlyList<GeoLine> borders, IReadOnlyList<CountryOutline> countries) =>
        (Land, Coasts, Borders, Countries) = (land, coasts, borders, countries);

    /// <summary>The outlines that come with the program.</summary>
    public static Outlines Earth => Shared.Value;

    /// <summary>Reads the outlines ahead, off the path of any request: the first map would else wait for them.</summary>
    public static void Warm() => Task.Run(() => _ = Shared.Value);

    /// <summary>Closed outlines of all land.</summary>
    public IReadOnlyList<GeoLine> Land { get; }

    /// <summary>Where land meets water.</summary>
    public IReadOnlyList<GeoLine> Coasts { get; }

    /// <summary>Where two countries meet.</summary>
    public IReadOnlyList<GeoLine> Borders { get; }

    public IReadOnlyList<CountryOutline> Countries { get; }

    /// <summary>The country of an ISO 3166 alpha-2 code; null for none.</summary>
    public CountryOutline? Find(string? code) => code is null ? null : Countries.FirstOrDefault(country => country.Code == code);

    private static Outlines Load()
    {
        using var packed = Resource("countries-50m.json.br");
        using var unpacked = new BrotliStream(packed, CompressionMode.Decompress);
        using var document = JsonDocument.Parse(unpacked);
        return Read(document.RootElement, Codes());
    }

    /// <summary>Decodes a topology that has the objects <c>countries</c> and <c>land</c>.</summary>
    internal static Outlines Read(JsonElement topology, IReadOnlyDictionary<string, string> codes)
    {
        var arcs = Arcs(topology);
        var used = new int[arcs.Length];
        var countries = new List<CountryOutline>();
        foreach (var geometry in topology.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
        {
            var rings = Rings(geometry).Select(ring => Join(ring, arcs, used)).ToList();
            var code = geometry.TryGetProperty("id", out var id) ? codes.GetValueOrDefault(id.GetString()!) : null;
            if (rings.Count > 0) countries.Add(new(code, geometry.GetProperty("properties").GetProperty("name").GetString()!, rings));
        }
        var (land, uncounted) = (new List<GeoLine>(), new int[arcs.Length]);
        foreach (var geometry in topology.GetProperty("objects").GetProperty("land").GetProperty("geometries").EnumerateArray())
            land.AddRange(Rings(geometry).Select(ring => Join(ring, arcs, uncounted)));
        var (coasts, borders) = (new List<GeoLine>(), new List<GeoLine>());
        for (var i = 0; i < arcs.Length; i++)
            if (used[i] > 0) (used[i] == 1 ? coasts : borders).Add(new(arcs[i]));
        return new(land, coasts, borders, countries);
    }

    private static GeoPoint[][] Arcs(JsonElement topology)
    {
        var transform = topology.GetProperty("transform");
        var (scale, origin) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var (stepX, stepY, startX, startY) = (scale[0].GetDouble(), scale[1].GetDouble(), origin[0].GetDouble(), origin[1].GetDouble());
        return [.. topology.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            var (x, y) = (0L, 0L);
            return arc.EnumerateArray().Select(step =>
            {
                x += step[0].GetInt64();
                y += step[1].GetInt64();
                return new GeoPoint(startX + x * stepX, startY + y * stepY);
            }).ToArray();
        })];
    }

    /// <summary>The rings of a polygon or of several, each as the numbers of its arcs.</summary>
    private static IEnumerable<int[]> Rings(JsonElement geometry)
    {
        if (!geometry.TryGetProperty("arcs", out var arcs)) return [];
        var polygons = geometry.GetProperty("type").GetString() == "MultiPolygon" ? arcs.EnumerateArray() : new[] { arcs }.AsEnumerable();
        return polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(ring => ring.EnumerateArray().Select(arc => arc.GetInt32()).ToArray());
    }

    /// <summary>A ring from its arcs; a negative number is an arc gone through backwards.</summary>
    private static GeoLine Join(int[] ring, GeoPoint[][] arcs, int[] used)
    {
        var points = new List<GeoPoint>();
        foreach (var number in ring)
        {
            var index = number < 0 ? ~number : number;
            used[index]++;
            var arc = number < 0 ? arcs[index].Reverse() : arcs[index];
            points.AddRange(points.Count > 0 ? arc.Skip(1) : arc);
        }
        return new([.. points]);
    }

    private static Dictionary<string, string> Codes()
    {
        using var reader = new StreamReader(Resource("country-codes.tsv"));
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var number, var letters]) codes[number] = letters;
        return codes;
    }

    private static Stream Resource(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream("map/" + name)
        ?? throw new InvalidOperationException($"the outlines '{name}' are missing from the program");
}
