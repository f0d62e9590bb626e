using Sitrep.Models;

namespace Sitrep.Annotation.Places;

/// <summary>What a page says about where it plays: countries and regions named, places of one country only, dateline, the publisher's country.</summary>
internal sealed class PlaceEvidence
{
    private readonly SortedDictionary<string, int> named = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> details = new(StringComparer.Ordinal);
    private readonly HashSet<(string Country, string Region)> regions = [];
    private readonly List<GazetteerEntry> anchors = [];

    /// <summary>Endings of addresses that are sold to anybody say no country.</summary>
    private static readonly HashSet<string> Sold = new(StringComparer.Ordinal) { "tv", "io", "me", "co", "ai", "fm", "am", "to", "cc", "ws", "la", "ly", "is", "eu", "info", "com", "org", "net" };

    /// <summary>Gathers it.</summary>
    public static PlaceEvidence Of(AnnotatedText text, List<PlaceCandidate> places, Gazetteer gazetteer)
    {
        var evidence = new PlaceEvidence();
        foreach (var place in places) evidence.Add(place);
        foreach (var token in text.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Span.Length < 4 || !char.IsUpper(text.Text[token.Span.Start])) continue;
            Add(evidence.named, gazetteer.Countries.OfDemonym(text[token]), 2);
        }
        if (text.Article.Dateline is { Length: > 2 } dateline) evidence.AddDateline(dateline, gazetteer);
        Add(evidence.named, PublisherCountry(text.Article.Address, gazetteer), 1);
        return evidence;
    }

    /// <summary>How much speaks for a country.</summary>
    public int Weight(string? country) => country is null ? 0 : named.GetValueOrDefault(country) + details.GetValueOrDefault(country);

    /// <summary>How many places inside the country, beside the country itself, are named.</summary>
    public int Details(string? country) => country is null ? 0 : details.GetValueOrDefault(country);

    /// <summary>True when the region is named on the page.</summary>
    public bool Names(GazetteerEntry entry) => entry is { Country: { } country, Region: { } region } && regions.Contains((country, region));

    /// <summary>The one country that the page speaks of, where it speaks of one at least twice as much as of any other.</summary>
    public string? Country
    {
        get
        {
            string? best = null;
            int most = 0, second = 0;
            foreach (var code in named.Keys.Union(details.Keys).Order(StringComparer.Ordinal))
            {
                var weight = Weight(code);
                if (weight > most) (best, second, most) = (code, most, weight);
                else if (weight > second) second = weight;
            }
            return most >= 2 && most >= 2 * second ? best : null;
        }
    }

    /// <summary>Kilometres to the nearest place of the page that has one meaning only; infinite for none.</summary>
    public double Distance(GazetteerEntry entry)
    {
        var nearest = double.PositiveInfinity;
        foreach (var anchor in anchors)
        {
            if (anchor.GeoNamesId == entry.GeoNamesId) continue;
            var (north, east) = ((anchor.Latitude - entry.Latitude) * 111, (anchor.Longitude - entry.Longitude) * 111 * Math.Cos(entry.Latitude * Math.PI / 180));
            nearest = Math.Min(nearest, Math.Sqrt(north * north + east * east));
        }
        return nearest;
    }

    private void Add(PlaceCandidate place)
    {
        if (place.Entries.Count == 0) return;
        var first = place.Entries[0];
        if (first.Precision == PlacePrecision.Country) { Add(named, first.Country, 3); return; }
        if (first is { GeoNamesId: null, Population: 0, Country: not null }) Add(named, first.Country, 2);
        foreach (var entry in place.Entries)
            if (entry is { Precision: PlacePrecision.Region, Country: { } country, Region: { } region } && !PlaceResolver.HasCity(place, entry)) regions.Add((country, region));
        if ((place.OnlyCountry ?? Famous(place)) is not { } only) return;
        Add(details, only, 1);
        if (place.Entries.Count == 1 && first.Precision == PlacePrecision.City) anchors.Add(first);
    }

    /// <summary>The country of a city or region so much larger than those of its name elsewhere that nobody means another: Madrid.</summary>
    private static string? Famous(PlaceCandidate place)
    {
        GazetteerEntry? largest = null;
        foreach (var entry in place.Entries) if (!entry.IsAlias && entry.Population > (largest?.Population ?? 500_000)) largest = entry;
        if (largest is null) return null;
        foreach (var entry in place.Entries) if (entry.Country != largest.Country && entry.Population * 5 > largest.Population) return null;
        return largest.Country;
    }

    private void AddDateline(string dateline, Gazetteer gazetteer)
    {
        var entries = gazetteer.Find(Capitalised(dateline));
        if (entries.Count == 0) return;
        var largest = entries[0];
        foreach (var entry in entries) if (entry.Population > largest.Population) largest = entry;
        Add(named, largest.Country, 2);
    }

    /// <summary>"BEIRUT" as "Beirut": countries are looked up by their capitals.</summary>
    private static string Capitalised(string name)
    {
        var lower = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < lower.Length; i++)
            if (i == 0 || lower[i - 1] is ' ' or '-') lower[i] = char.ToUpperInvariant(lower[i]);
        return new(lower);
    }

    private static string? PublisherCountry(string address, Gazetteer gazetteer)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.LastIndexOf('.') is var dot && dot < 0) return null;
        var ending = uri.Host[(dot + 1)..].ToLowerInvariant();
        if (ending.Length != 2 || Sold.Contains(ending)) return null;
        var code = ending == "uk" ? "GB" : ending.ToUpperInvariant();
        return gazetteer.Countries.NameOf(code) is null ? null : code;
    }

    private static void Add(SortedDictionary<string, int> weights, string? code, int weight)
    {
        if (code is not null) weights[code] = weights.GetValueOrDefault(code) + weight;
    }
}
