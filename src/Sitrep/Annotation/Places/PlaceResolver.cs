using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Annotation.Places;

/// <summary>Chooses which place of a name is meant; leaves it open when the page does not say.</summary>
internal static class PlaceResolver
{
    /// <summary>From this population on a city needs no other sign to be meant, if no other of its name comes near it.</summary>
    private const long Known = 300_000;

    /// <summary>So many times larger than the next of its name a city must be to be the one that is meant.</summary>
    private const int Dominance = 3;

    /// <summary>The mention of a candidate.</summary>
    /// <param name="candidate">The name.</param>
    /// <param name="holder">The country or region that the words name as what holds it ("Paris, Texas"); null for none.</param>
    /// <param name="evidence">What else the page says.</param>
    /// <param name="gazetteer">The names of countries.</param>
    public static PlaceMention Resolve(PlaceCandidate candidate, GazetteerEntry? holder, PlaceEvidence evidence, Gazetteer gazetteer)
    {
        var (entry, country) = Choose(candidate, holder, evidence);
        var name = NameOf(candidate);
        if (entry is null) return new()
        {
            Span = candidate.Span, Name = name, Country = country, Precision = Finer(candidate, PlacePrecision.Unknown),
            Within = [.. (string[])(name != candidate.Bare ? [candidate.Bare] : []), .. gazetteer.Countries.NameOf(country) is { } holding ? (string[])[holding] : []],
        };
        return new()
        {
            Span = candidate.Span,
            Name = candidate.Qualifier.Length == 0 && entry.Precision == PlacePrecision.Country ? entry.Name : name,
            Within = Within(candidate, entry, name, gazetteer),
            GeoNamesId = entry.GeoNamesId,
            Country = entry.Country,
            Region = entry.Region,
            Latitude = entry is { Latitude: 0, Longitude: 0 } ? null : entry.Latitude,
            Longitude = entry is { Latitude: 0, Longitude: 0 } ? null : entry.Longitude,
            Precision = Finer(candidate, entry.Precision),
        };
    }

    /// <summary>The name with qualifier and class word, as it is printed.</summary>
    public static string NameOf(PlaceCandidate candidate)
    {
        var name = candidate.Qualifier.Length > 0 ? candidate.Qualifier + " " + candidate.Bare : candidate.Bare;
        return PlaceClasses.IsPart(candidate.ClassWord) ? name + " " + candidate.ClassWord : name;
    }

    /// <summary>True when a city of the region's name and country holds a tenth of its people or more: "Aleppo" is the city.</summary>
    public static bool HasCity(PlaceCandidate candidate, GazetteerEntry region) => CityOf(candidate.Entries, region) is not null && !PlaceClasses.IsArea(candidate.ClassWord);

    private static (GazetteerEntry? Entry, string? Country) Choose(PlaceCandidate candidate, GazetteerEntry? holder, PlaceEvidence evidence)
    {
        var entries = Fitting(candidate);
        if (entries.Count == 0) return (null, holder?.Country);
        if (holder is not null)
        {
            var held = entries.Where(entry => IsIn(entry, holder)).ToList();
            return held.Count > 0 ? Best(candidate, held, evidence) : (null, holder.Country);
        }
        if (IsSettled(entries[0])) return (Settled(candidate, entries, evidence), null);
        var home = entries.Max(entry => evidence.Weight(entry.Country) - OwnWeight(candidate, entry));
        if (home > 0) return Best(candidate, entries.Where(entry => evidence.Weight(entry.Country) - OwnWeight(candidate, entry) == home).ToList(), evidence);
        return (Famous(candidate, entries, evidence), null);
    }

    /// <summary>A name whose places all lie in one country has spoken for it itself; that is no evidence.</summary>
    private static int OwnWeight(PlaceCandidate candidate, GazetteerEntry entry) => candidate.OnlyCountry == entry.Country && !IsSettled(candidate.Entries[0]) ? 1 : 0;

    /// <summary>What can be meant by the class word: no city where a river is named.</summary>
    private static IReadOnlyList<GazetteerEntry> Fitting(PlaceCandidate candidate) =>
        PlaceClasses.IsWater(candidate.ClassWord) ? [.. candidate.Entries.Where(entry => entry.Precision is not (PlacePrecision.City or PlacePrecision.Country) && (entry.Population == 0 || entry.GeoNamesId is not null))] : candidate.Entries;

    private static bool IsSettled(GazetteerEntry entry) => entry.Precision is PlacePrecision.Country or PlacePrecision.Continent || entry is { GeoNamesId: null, Population: 0 } && entry.Precision != PlacePrecision.City;

    /// <summary>A country or one of our own regions - unless the page speaks of places in another country that has a region of the name: Georgia.</summary>
    private static GazetteerEntry Settled(PlaceCandidate candidate, IReadOnlyList<GazetteerEntry> entries, PlaceEvidence evidence)
    {
        var first = entries[0];
        GazetteerEntry? same = null, other = null;
        foreach (var entry in entries.Skip(1))
        {
            if (entry.Precision != PlacePrecision.Region) continue;
            if (entry.Country == first.Country) same ??= entry;
            else if (evidence.Details(entry.Country) > evidence.Details(first.Country) && evidence.Details(first.Country) == 0) other ??= entry;
        }
        if (first.Precision == PlacePrecision.Country) return other ?? (PlaceClasses.IsArea(candidate.ClassWord) && same is not null ? same : first);
        return same ?? first;
    }

    /// <summary>The one of the country that the page speaks of; the country alone where several are alike.</summary>
    private static (GazetteerEntry? Entry, string? Country) Best(PlaceCandidate candidate, List<GazetteerEntry> entries, PlaceEvidence evidence)
    {
        var country = entries.TrueForAll(entry => entry.Country == entries[0].Country) ? entries[0].Country : null;
        if (PlaceClasses.IsArea(candidate.ClassWord) && entries.Find(entry => entry.Precision == PlacePrecision.Region) is { } area) return (area, null);
        if (entries.Find(entry => entry.Precision == PlacePrecision.Region) is { } region)
        {
            if (CityOf(entries, region) is { } seat && !PlaceClasses.IsArea(candidate.ClassWord)) return (seat, null);
            return (region, null);
        }
        if (entries.FindAll(evidence.Names) is { Count: > 0 } inside) entries = inside;
        if (entries.Count == 1) return (entries[0], null);
        entries.Sort((a, b) => Size(b) != Size(a) ? Size(b).CompareTo(Size(a)) : Nullable.Compare(a.GeoNamesId, b.GeoNamesId));
        if (Size(entries[0]) >= Dominance * Size(entries[1]) || entries[0].IsSeat && !entries[1].IsSeat) return (entries[0], null);
        var near = entries.Select(entry => (Entry: entry, Distance: evidence.Distance(entry))).OrderBy(pair => pair.Distance).ToList();
        return near[0].Distance < 200 && near[1].Distance > 2 * near[0].Distance ? (near[0].Entry, null) : (null, country);
    }

    /// <summary>Without a word on the page: a large city whose name no other large one bears.</summary>
    private static GazetteerEntry? Famous(PlaceCandidate candidate, IReadOnlyList<GazetteerEntry> entries, PlaceEvidence evidence)
    {
        if (entries.MaxBy(Size) is { Precision: PlacePrecision.Region, Population: > 1_000_000 } wide && CityOf(entries, wide) is null && entries.All(entry => entry == wide || Dominance * Size(entry) <= wide.Population)) return wide; // Florida
        var cities = entries.Where(entry => entry.Precision != PlacePrecision.Region).OrderByDescending(Size).ToList();
        if (PlaceClasses.IsArea(candidate.ClassWord) || cities.Count == 0)
        {
            var areas = entries.Where(entry => entry.Precision == PlacePrecision.Region).ToList();
            return areas.Count == 1 && areas[0].Population >= 20_000 ? areas[0] : null;
        }
        var large = cities[0];
        if (entries.FirstOrDefault(entry => entry.Precision == PlacePrecision.Region && entry.Country == large.Country) is { } region && large.Population * 10 < region.Population) return region;
        if (cities.Count > 1 && Size(large) < Dominance * Size(cities[1]) && cities[1].GeoNamesId != large.GeoNamesId) return null;
        if (large is { IsAlias: true, Population: < 100_000 } && evidence.Country is not null) return null; // the page plays elsewhere
        return large.Population >= Known || large.IsSeat && large.Population >= 50_000 || cities.Count == 1 && large.Population >= 20_000 ? large : null;
    }

    /// <summary>How much speaks for it without the page: a name that is not its first counts for a quarter.</summary>
    private static long Size(GazetteerEntry entry) => entry.IsAlias ? entry.Population / 4 : entry.Population;

    private static bool IsIn(GazetteerEntry entry, GazetteerEntry holder) => entry.Country == holder.Country && entry != holder
        && (holder.Precision == PlacePrecision.Country || holder.Region is null || entry.Region == holder.Region && entry.Precision != PlacePrecision.Region);

    private static GazetteerEntry? CityOf(IEnumerable<GazetteerEntry> entries, GazetteerEntry region)
    {
        foreach (var entry in entries)
            if (entry.Precision == PlacePrecision.City && entry.Country == region.Country && entry.Population * 10 >= region.Population) return entry;
        return null;
    }

    private static ImmutableArray<string> Within(PlaceCandidate candidate, GazetteerEntry entry, string name, Gazetteer gazetteer)
    {
        var holders = ImmutableArray.CreateBuilder<string>();
        if (name != candidate.Bare) holders.Add(candidate.Bare);
        if (entry.Region is { } region && region != candidate.Bare && entry.Precision != PlacePrecision.Region) holders.Add(region);
        if (entry.Precision != PlacePrecision.Country && gazetteer.Countries.NameOf(entry.Country) is { } country) holders.Add(country);
        return holders.ToImmutable();
    }

    /// <summary>The precision by class word and qualifier: a part of a city is a district, a part of a country a region.</summary>
    private static PlacePrecision Finer(PlaceCandidate candidate, PlacePrecision precision)
    {
        if (candidate.ClassWord.Length > 0) return PlaceClasses.Precision(candidate.ClassWord, precision);
        if (candidate.Qualifier.Length == 0) return precision;
        return precision switch { PlacePrecision.City => PlacePrecision.District, PlacePrecision.Country => PlacePrecision.Region, _ => precision };
    }
}
