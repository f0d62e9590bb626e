using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Annotation.Places;

/// <summary>Chooses which place of a name is meant; leaves it open when the page does not say.</summary>
internal static class PlaceResolver
{
    /// <summary>From this population on a city needs no other sign to be meant.</summary>
    private const long Known = 300_000;

    /// <summary>The mention of a candidate.</summary>
    public static PlaceMention Resolve(PlaceCandidate candidate, SortedDictionary<string, int> home, Gazetteer gazetteer)
    {
        var entry = Choose(candidate, home);
        var name = candidate.Qualifier.Length > 0 ? candidate.Qualifier + " " + candidate.Bare : candidate.Bare;
        if (IsPart(candidate.ClassWord)) name += " " + candidate.ClassWord;
        if (entry is null) return new() { Span = candidate.Span, Name = name, Within = Holder(candidate, name), Precision = OfClass(candidate, PlacePrecision.Unknown) };
        return new()
        {
            Span = candidate.Span,
            Name = candidate.Qualifier.Length == 0 && entry.Precision == PlacePrecision.Country ? entry.Name : name,
            Within = Within(candidate, entry, name, gazetteer),
            GeoNamesId = entry.GeoNamesId,
            Country = entry.Country,
            Latitude = entry is { Latitude: 0, Longitude: 0 } ? null : entry.Latitude,
            Longitude = entry is { Latitude: 0, Longitude: 0 } ? null : entry.Longitude,
            Precision = OfClass(candidate, entry.Precision),
        };
    }

    private static GazetteerEntry? Choose(PlaceCandidate candidate, SortedDictionary<string, int> home)
    {
        if (candidate.Entries.Count == 0) return null;
        var first = candidate.Entries[0];
        if (first.Precision is PlacePrecision.Country or PlacePrecision.Continent || first is { Precision: PlacePrecision.Region, GeoNamesId: null, Population: 0 }) return first;
        GazetteerEntry? best = null;
        var most = 0;
        foreach (var entry in candidate.Entries)
        {
            if (entry.Country is null || !home.TryGetValue(entry.Country, out var weight) || weight <= most) continue;
            best = entry;
            most = weight;
        }
        if (best is { Precision: PlacePrecision.Region } region && candidate.ClassWord is not ("province" or "governorate" or "region" or "state" or "county")
            && CityOf(candidate, region) is { } city) return city;
        if (best is not null) return best;
        var large = candidate.Entries.MaxBy(entry => entry.Population)!;
        return large.Population >= Known || large.IsSeat && large.Population >= 50_000 || candidate.Entries.Count == 1 && large.Population >= 20_000 ? large : null;
    }

    /// <summary>The city that a region is named after, where it holds a tenth of the region's people or more: "Aleppo" is the city.</summary>
    private static GazetteerEntry? CityOf(PlaceCandidate candidate, GazetteerEntry region)
    {
        foreach (var entry in candidate.Entries)
            if (entry.Precision == PlacePrecision.City && entry.Country == region.Country && entry.Population * 10 >= region.Population) return entry;
        return null;
    }

    private static ImmutableArray<string> Within(PlaceCandidate candidate, GazetteerEntry entry, string name, Gazetteer gazetteer)
    {
        var holders = ImmutableArray.CreateBuilder<string>();
        if (name != candidate.Bare) holders.Add(candidate.Bare);
        if (entry.Region is { } region && region != candidate.Bare) holders.Add(region);
        if (entry.Precision != PlacePrecision.Country && gazetteer.Countries.NameOf(entry.Country) is { } country) holders.Add(country);
        return holders.ToImmutable();
    }

    private static ImmutableArray<string> Holder(PlaceCandidate candidate, string name) => name != candidate.Bare ? [candidate.Bare] : [];

    /// <summary>True for words that name another thing than the place itself: the Korren valley is not Korren.</summary>
    private static bool IsPart(string classWord) => classWord is "valley" or "river" or "dam" or "camp" or "coast" or "airport" or "base" or "crossing" or "bridge" or "countryside" or "lake" or "port" or "province" or "governorate";

    private static PlacePrecision OfClass(PlaceCandidate candidate, PlacePrecision precision) => candidate.ClassWord switch
    {
        "camp" or "airport" or "base" or "crossing" or "bridge" or "dam" or "port" => PlacePrecision.Point,
        "neighbourhood" or "neighborhood" or "quarter" or "suburb" or "district" => PlacePrecision.District,
        "city" or "town" or "village" => PlacePrecision.City,
        "province" or "governorate" or "region" or "county" or "valley" or "river" or "coast" or "countryside" => PlacePrecision.Region,
        _ => candidate.Qualifier.Length > 0 && precision == PlacePrecision.City ? PlacePrecision.District : precision,
    };
}
