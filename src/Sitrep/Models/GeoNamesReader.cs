using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Models;

/// <summary>Reads places from a GeoNames country file: tab-separated lines of nineteen columns, as in <c>SY.txt</c>.</summary>
public static class GeoNamesReader
{
    /// <summary>Spots that news tells of: bases, airports, camps, crossings, dams, hospitals, prisons, plants, ports.</summary>
    private static readonly FrozenSet<string> Spots = "AIRB AIRF AIRP AIRQ CMP CMPRF CMPLA BDG BDGQ CSTM PSTB DAM HSP HSPC PRN PRNJ PS PSH PSN PP OILR OILF MNQ PRT HBR MILB INSM BRKS NVB UNIV STDM MKT SQR"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The places of the file that news tells of, in its order; lines that are no places of it are passed over and counted in <paramref name="passed"/>.</summary>
    /// <param name="file">The lines.</param>
    /// <param name="gazetteer">Gives the regions their names.</param>
    /// <param name="passed">How many lines were not read: other kinds of places, and broken lines.</param>
    public static ImmutableArray<NamedPlace> Read(TextReader file, Gazetteer gazetteer, out int passed)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(gazetteer);
        passed = 0;
        var lines = new List<string[]>();
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        while (file.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            if (columns.Length < 15 || PrecisionOf(columns[6], columns[7]) is null) { passed++; continue; }
            if (columns[7] == "ADM1") regions[columns[8] + "." + columns[10]] = columns[1];
            lines.Add(columns);
        }
        var places = ImmutableArray.CreateBuilder<NamedPlace>(lines.Count);
        foreach (var columns in lines)
        {
            if (Place(columns, regions, gazetteer) is { } place) places.Add(place);
            else passed++;
        }
        return places.ToImmutable();
    }

    private static NamedPlace? Place(string[] columns, Dictionary<string, string> regions, Gazetteer gazetteer)
    {
        if (!int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || columns[1].Length == 0 || columns[8].Length != 2) return null;
        if (!double.TryParse(columns[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) || !double.TryParse(columns[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)) return null;
        if (Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180) return null;
        _ = long.TryParse(columns[14], NumberStyles.None, CultureInfo.InvariantCulture, out var population);
        var code = columns[8] + "." + columns[10];
        var region = regions.GetValueOrDefault(code) ?? gazetteer.RegionName(code);
        var entry = new GazetteerEntry(columns[1], columns[8], region, PrecisionOf(columns[6], columns[7])!.Value, latitude, longitude, population, columns[7] is "PPLC" or "PPLA", id);
        return new(entry, [.. Names(columns).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Names(string[] columns)
    {
        yield return columns[1];
        if (columns[2].Length > 1) yield return columns[2];
        foreach (var name in columns[3].Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (name.Length is > 2 and < 60 && name[0] < 0x250 && char.IsUpper(name[0])) yield return name; // in Latin letters
    }

    private static PlacePrecision? PrecisionOf(string kind, string code) => kind switch
    {
        "P" => code == "PPLX" ? PlacePrecision.District : PlacePrecision.City,
        "A" => code.StartsWith("PCL", StringComparison.Ordinal) ? null : PlacePrecision.Region, // countries are in a table of their own
        "L" => code is "MILB" or "CMPRF" ? PlacePrecision.Point : code is "CONT" ? null : PlacePrecision.Region,
        "H" or "T" => PlacePrecision.Region,
        "S" => Spots.Contains(code) ? PlacePrecision.Point : null,
        _ => null,
    };
}
