using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Sitrep.Models;

/// <summary>
/// Names of places and where they are: cities and first-level regions of GeoNames (CC BY 4.0), countries and larger regions of our own tables.
/// Looked up by binary search over folded UTF-8 names; no dictionary. Immutable; safe on any thread.
/// </summary>
/// <remarks>
/// Packed file, Brotli inside: "SRP2", counts of regions, records and names; regions (length, UTF-8: code, tab, name); records of 24 bytes (id, latitude and
/// longitude in 1e-4 degrees, population, country as two letters, region index, flags); names (record, its highest bit set for a further spelling, the next for a name that is not its first, length,
/// folded UTF-8), sorted.
/// </remarks>
public sealed class Gazetteer
{
    internal const uint Magic = 0x32505253;
    internal const int Further = int.MinValue;
    internal const int Alias = 0x40000000;
    internal const int RecordSize = 24;
    private readonly byte[] data;
    private readonly int[] names;
    private readonly int records;
    private readonly string[] regions;
    private readonly CountryTable countries;
    private readonly Dictionary<string, GazetteerEntry> own;
    private readonly Dictionary<string, GazetteerEntry> spots;
    private readonly Dictionary<string, List<GazetteerEntry>> added;

    private Gazetteer(byte[] data, int[] names, int records, string[] regions, CountryTable countries, Dictionary<string, GazetteerEntry> own, Dictionary<string, GazetteerEntry> spots,
        Dictionary<string, List<GazetteerEntry>> added)
    {
        this.spots = spots;
        this.added = added;
        this.data = data;
        this.names = names;
        this.records = records;
        this.regions = regions;
        this.countries = countries;
        this.own = own;
    }

    /// <summary>The countries.</summary>
    public CountryTable Countries => countries;

    /// <summary>Number of names of cities and regions.</summary>
    public int Count => names.Length;

    /// <summary>Reads the packed file.</summary>
    /// <exception cref="ModelException">It is damaged.</exception>
    internal static Gazetteer Read(Stream packed, CountryTable countries, Dictionary<string, GazetteerEntry> own, Dictionary<string, GazetteerEntry>? spots = null)
    {
        byte[] data;
        try
        {
            using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
            using var buffer = new MemoryStream();
            brotli.CopyTo(buffer);
            data = buffer.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            throw new ModelException("places.bin", "it is damaged");
        }
        if (data.Length < 16 || BinaryPrimitives.ReadUInt32LittleEndian(data) != Magic) throw new ModelException("places.bin", "it is no gazetteer");
        int At(int offset) => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(offset));
        var (regionCount, recordCount, nameCount) = (At(4), At(8), At(12));
        try
        {
            var at = 16;
            var regions = new string[regionCount];
            for (var i = 0; i < regionCount; i++)
            {
                regions[i] = Encoding.UTF8.GetString(data, at + 1, data[at]);
                at += 1 + data[at];
            }
            var records = at;
            at += recordCount * RecordSize;
            var names = new int[nameCount];
            for (var i = 0; i < nameCount; i++)
            {
                names[i] = at;
                at += 5 + data[at + 4];
            }
            if (at != data.Length) throw new ModelException("places.bin", "its length is wrong");
            return new(data, names, records, regions, countries, own, spots ?? new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException)
        {
            throw new ModelException("places.bin", "it is cut off");
        }
    }

    /// <summary>All places of a name, the most populous first; a country or large region of that name comes before.</summary>
    public IReadOnlyList<GazetteerEntry> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = new List<GazetteerEntry>();
        var key = Fold(name);
        if (key.Length is 0 or > 255) return found;
        if (countries.Find(name) is { } country) found.Add(country);
        if (own.TryGetValue(key, out var region) || spots.TryGetValue(key, out region)) found.Add(region);
        AddAll(found, key, name);
        if (found.Count == 0 && Articles.Find(article => key.StartsWith(article, StringComparison.Ordinal)) is { } begun) AddAll(found, key[begun.Length..], name);
        for (var i = 0; found.Count == 0 && i < Articles.Count; i++) AddAll(found, Articles[i] + key, name);
        return found;
    }

    /// <summary>Articles that one spelling of a name has and the next has not: "al-Bab", "Bab".</summary>
    private static readonly List<string> Articles = ["al ", "el ", "ad ", "ar ", "as ", "ash ", "at ", "az ", "an "];

    private void AddAll(List<GazetteerEntry> found, string key, string name)
    {
        if (key.Length < 2) return;
        if (added.TryGetValue(key, out var more)) found.AddRange(more);
        Span<byte> bytes = stackalloc byte[Math.Min(1024, Encoding.UTF8.GetMaxByteCount(key.Length))];
        if (!Encoding.UTF8.TryGetBytes(key, bytes, out var length)) return;
        var sought = bytes[..length];
        for (var i = First(sought); i < names.Length && Key(i).SequenceEqual(sought); i++)
        {
            var entry = Entry(RecordOf(i), name) with { IsAlias = (BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(names[i])) & Alias) != 0 };
            if (more is null || !more.Exists(known => known.GeoNamesId == entry.GeoNamesId && entry.GeoNamesId is not null)) found.Add(entry);
        }
    }

    private int RecordOf(int name) => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(names[name])) & ~(Further | Alias);

    /// <summary>The name of a first-level region by its code as GeoNames writes it (<c>SY.09</c>); null for none.</summary>
    public string? RegionName(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        foreach (var region in regions) if (region.Length > code.Length && region[code.Length] == '\t' && region.StartsWith(code, StringComparison.Ordinal)) return region[(code.Length + 1)..];
        return null;
    }

    /// <summary>A gazetteer with further places, which come before those of the same name that ship.</summary>
    public Gazetteer With(IEnumerable<NamedPlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var all = new Dictionary<string, List<GazetteerEntry>>(StringComparer.Ordinal);
        foreach (var (key, entries) in added) all[key] = [.. entries];
        foreach (var place in places)
        {
            foreach (var name in place.Names)
            {
                var key = Fold(name);
                if (key.Length is 0 or > 255) continue;
                if (!all.TryGetValue(key, out var entries)) all[key] = entries = [];
                if (!entries.Exists(entry => entry.GeoNamesId == place.Place.GeoNamesId)) entries.Add(place.Place with { Name = name });
            }
        }
        foreach (var entries in all.Values) entries.Sort(static (a, b) => b.Population != a.Population ? b.Population.CompareTo(a.Population) : Nullable.Compare(a.GeoNamesId, b.GeoNamesId));
        return new(data, names, records, regions, countries, own, spots, all);
    }

    /// <summary>The place of a GeoNames id under its first name; null for none. Looks through all: for tools, not for reading.</summary>
    public GazetteerEntry? OfId(int geoNamesId)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var record = RecordOf(i);
            if (BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(records + record * RecordSize)) == geoNamesId) return Entry(record, Encoding.UTF8.GetString(Key(i)));
        }
        return null;
    }

    /// <summary>What the gazetteer has of one word, without making entries: 0 nothing, 1-4 a place of its name by population, 5 a country or larger region, 6 a demonym.</summary>
    internal uint Rank(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !char.IsLetter(word[0]) || word.Length > 40) return 0;
        var name = word.ToString();
        if (countries.OfDemonym(name) is not null) return 6;
        if (countries.Find(name) is not null || own.ContainsKey(Fold(name))) return 5;
        var key = Encoding.UTF8.GetBytes(Fold(name));
        var rank = 0u;
        for (var i = First(key); i < names.Length && Key(i).SequenceEqual(key); i++)
        {
            var record = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(names[i]));
            if (record < 0) continue; // the models were trained on the first spellings
            record &= ~Alias;
            var population = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(records + record * RecordSize + 12));
            rank = Math.Max(rank, population switch { > 500_000 => 4u, > 60_000 => 3u, > 8_000 => 2u, _ => 1u });
        }
        return rank;
    }

    /// <summary>Lower case, without marks on letters, hyphens as spaces: what names are compared by.</summary>
    internal static string Fold(string name)
    {
        if (name.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) name = string.Concat(name.Where(c => !char.IsSurrogate(c))); // a lone half cannot be normalised, and no name of ours has a pair
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark) continue;
            if (c is '\'' or '\u2019' or '`' or '\u02BB' or '.') continue;
            folded.Append(c is '-' or '\u2010' or '\u00A0' ? ' ' : char.ToLowerInvariant(c));
        }
        return folded.ToString().Trim();
    }

    private ReadOnlySpan<byte> Key(int i) => data.AsSpan(names[i] + 5, data[names[i] + 4]);

    private int First(ReadOnlySpan<byte> key)
    {
        int low = 0, high = names.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Key(middle).SequenceCompareTo(key) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private GazetteerEntry Entry(int record, string name)
    {
        var span = data.AsSpan(records + record * RecordSize, RecordSize);
        var flags = span[22];
        var region = BinaryPrimitives.ReadUInt16LittleEndian(span[18..]);
        return new(
            name, Encoding.ASCII.GetString(span.Slice(16, 2)), region == ushort.MaxValue ? null : regions[region][(regions[region].IndexOf('\t', StringComparison.Ordinal) + 1)..], (flags & 1) != 0 ? PlacePrecision.Region : PlacePrecision.City,
            BinaryPrimitives.ReadInt32LittleEndian(span[4..]) / 1e4, BinaryPrimitives.ReadInt32LittleEndian(span[8..]) / 1e4,
            BinaryPrimitives.ReadInt32LittleEndian(span[12..]), (flags & 2) != 0, BinaryPrimitives.ReadInt32LittleEndian(span) is > 0 and var id ? id : null);
    }
}
