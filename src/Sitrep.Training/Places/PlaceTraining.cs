using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Sitrep.Models;

namespace Sitrep.Training.Places;

/// <summary>Packs the gazetteer: cities and first-level regions of GeoNames. Same bytes on a second run.</summary>
internal static class PlaceTraining
{
    private const long AliasPopulation = 50_000;
    private const long FurtherPopulation = 5_000;

    private sealed record Name(string Text, int Row, bool IsFurther = false, bool IsAlias = false);

    private sealed record Row(int Id, double Latitude, double Longitude, long Population, string Country, string? Region, bool IsRegion, bool IsSeat);

    /// <summary>Options: OUT, then the folder with cities.jsonl.gz and regions.jsonl.gz.</summary>
    public static int Run(string[] options)
    {
        var regions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<Row>();
        var names = new List<Name>();
        foreach (var region in Lines(Path.Combine(options[1], "regions.jsonl.gz")))
        {
            regions[region[0].GetString()!] = region[1].GetString()!;
            if (region[2].ValueKind != JsonValueKind.Number) continue;
            names.Add(new(region[1].GetString()!, rows.Count));
            foreach (var further in Spellings(region[1].GetString()!)) names.Add(new(further, rows.Count, true));
            rows.Add(new(0, region[2].GetDouble(), region[3].GetDouble(), region[4].GetInt64(), region[0].GetString()![..2], region[0].GetString()!, true, false));
        }
        foreach (var city in Lines(Path.Combine(options[1], "cities.jsonl.gz"))) AddCity(city, rows, names);
        using var output = File.Create(options[0]);
        Write(output, [.. regions.Select(pair => (pair.Key, pair.Value))], rows, names);
        Console.Error.WriteLine($"{rows.Count} places, {names.Count} names, {output.Length} bytes");
        return 0;
    }

    private static IEnumerable<JsonElement> Lines(string path)
    {
        using var reader = new StreamReader(Prediction.Open(path));
        while (reader.ReadLine() is { } line) yield return JsonDocument.Parse(line).RootElement;
    }

    private static void AddCity(JsonElement city, List<Row> rows, List<Name> names)
    {
        var population = city[8].GetInt64();
        var feature = city[5].GetString()!;
        var country = city[6].GetString()!;
        names.Add(new(city[1].GetString()!, rows.Count));
        if (population >= AliasPopulation || feature == "PPLC")
        {
            foreach (var alias in city[2].EnumerateArray().Select(alias => alias.GetString()!).Where(IsUseful).Take(12)) names.Add(new(alias, rows.Count, false, true));
        }
        if (population >= FurtherPopulation) names.AddRange(city[2].EnumerateArray().Select(alias => alias.GetString()!).Where(IsUseful).Select(alias => new Name(alias, rows.Count, true, true)));
        rows.Add(new(city[0].GetInt32(), city[3].GetDouble(), city[4].GetDouble(), population, country, country + "." + city[7].GetString(), false, feature is "PPLC" or "PPLA"));
    }

    private static readonly string[] Kinds = [" Region", " Province", " State", " Governorate", " District", " Oblast", " County", " Department", " Prefecture", " Canton", " Division"];

    private static readonly (string Long, string Short)[] Directions = [("Northern ", "North "), ("Southern ", "South "), ("Eastern ", "East "), ("Western ", "West "), ("North ", "Northern "), ("South ", "Southern "), ("East ", "Eastern "), ("West ", "Western ")];

    /// <summary>"Borno" for Borno State, "North Darfur" for Northern Darfur.</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        foreach (var kind in Kinds) if (name.EndsWith(kind, StringComparison.Ordinal)) yield return name[..^kind.Length];
        foreach (var (from, to) in Directions) if (name.StartsWith(from, StringComparison.Ordinal)) yield return to + name[from.Length..];
    }

    private static bool IsUseful(string alias) => alias.Length is >= 4 and <= 30 && alias.All(c => char.IsAsciiLetter(c) || c is ' ' or '-' or '\'') && char.IsUpper(alias[0]);

    private static void Write(Stream output, List<(string Code, string Name)> regions, List<Row> rows, List<Name> names)
    {
        using var buffer = new MemoryStream();
        var writer = new BinaryWriter(buffer);
        var keyed = names.Select(item => (Key: Encoding.UTF8.GetBytes(Gazetteer.Fold(item.Text)), item.Row, item.IsFurther, item.IsAlias)).Where(item => item.Key.Length is > 1 and < 256)
            .GroupBy(item => (Convert.ToHexString(item.Key), item.Row)).Select(group => group.OrderBy(item => item.IsFurther).ThenBy(item => item.IsAlias).First()).ToList();
        keyed.Sort((a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key) is not 0 and var order ? order : rows[b.Row].Population.CompareTo(rows[a.Row].Population) is not 0 and var size ? size : a.Row.CompareTo(b.Row));
        writer.Write(Gazetteer.Magic);
        writer.Write(regions.Count);
        writer.Write(rows.Count);
        writer.Write(keyed.Count);
        foreach (var (code, name) in regions)
        {
            var bytes = Encoding.UTF8.GetBytes(code + "\t" + name);
            writer.Write((byte)bytes.Length);
            writer.Write(bytes);
        }
        var index = regions.Select((region, at) => (region.Code, at)).ToDictionary(item => item.Code, item => item.at, StringComparer.Ordinal);
        foreach (var row in rows) WriteRow(writer, row, index);
        foreach (var (key, row, further, alias) in keyed)
        {
            writer.Write(row | (further ? Gazetteer.Further : 0) | (alias ? Gazetteer.Alias : 0));
            writer.Write((byte)key.Length);
            writer.Write(key);
        }
        writer.Flush();
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        buffer.WriteTo(packed);
    }

    private static void WriteRow(BinaryWriter writer, Row row, Dictionary<string, int> regions)
    {
        Span<byte> record = stackalloc byte[Gazetteer.RecordSize];
        record.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(record, row.Id);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], (int)Math.Round(row.Latitude * 1e4));
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], (int)Math.Round(row.Longitude * 1e4));
        BinaryPrimitives.WriteInt32LittleEndian(record[12..], (int)Math.Min(row.Population, int.MaxValue));
        Encoding.ASCII.GetBytes(row.Country, record.Slice(16, 2));
        BinaryPrimitives.WriteUInt16LittleEndian(record[18..], row.Region is { } code && regions.TryGetValue(code, out var at) ? (ushort)at : ushort.MaxValue);
        record[22] = (byte)((row.IsRegion ? 1 : 0) | (row.IsSeat ? 2 : 0));
        writer.Write(record);
    }
}
