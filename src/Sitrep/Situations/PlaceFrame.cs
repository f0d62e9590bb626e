namespace Sitrep.Situations;

/// <summary>Where a situation plays: its main place, and how other places stand to it.</summary>
internal sealed class PlaceFrame
{
    private readonly string? country;
    private readonly string main;
    private readonly HashSet<string> around;

    private PlaceFrame(string main, string? country, HashSet<string> around)
    {
        this.main = main;
        this.country = country;
        this.around = around;
    }

    /// <summary>The main place, for the reason why a figure is not counted.</summary>
    public string MainCountryPlace => main;

    /// <summary>The main place and the places that hold it; empty where no place is named.</summary>
    public IEnumerable<string> Own => main.Length == 0 ? [] : around.Order(StringComparer.Ordinal).Prepend(main);

    /// <summary>The frame of the claims: the place that most pages name, and the country when nearly all known places lie in one.</summary>
    public static PlaceFrame Of(IReadOnlyList<OrderedClaim> claims)
    {
        var pages = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var countries = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var within = new Dictionary<string, PlaceMention>(StringComparer.Ordinal);
        foreach (var item in claims)
        {
            if (item.Recorded.Claim.Place is not { } place) continue;
            var name = Bare(place.Name);
            if (!pages.TryGetValue(name, out var captures)) pages.Add(name, captures = new(StringComparer.Ordinal));
            captures.Add(item.Recorded.Claim.Evidence.CaptureId);
            within.TryAdd(name, place);
            if (place.Country is { } code) countries[code] = countries.GetValueOrDefault(code) + 1;
        }
        var main = Most(pages.Select(pair => (pair.Key, pair.Value.Count)));
        var around = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (main is not null) around.UnionWith(within[main].Within.Select(Bare));
        var known = countries.Values.Sum();
        var home = Most(countries.Select(pair => (pair.Key, pair.Value)));
        var clear = home is not null && known >= 5 && countries[home] >= 0.8 * known;
        return new(main ?? "", clear ? home : null, around);
    }

    /// <summary>The part of a measure's key that the place gives: empty for the main place, what holds it, and places we cannot tell apart from it.</summary>
    public string KeyOf(PlaceMention? place)
    {
        if (place is null || main.Length == 0) return "";
        var name = Bare(place.Name);
        if (name.Equals(main, StringComparison.OrdinalIgnoreCase) || around.Contains(name)) return "";
        if (place.Precision == PlacePrecision.Unknown || place.GeoNamesId is null) return "";
        return place.Precision is PlacePrecision.Country or PlacePrecision.Continent or PlacePrecision.Region or PlacePrecision.City
            && place.Country is not null && country is null ? name : "";
    }

    /// <summary>True for the main place and for what holds it: they say nothing about where in it something happened.</summary>
    public bool IsMain(PlaceMention place) => Bare(place.Name) is var name && (name.Equals(main, StringComparison.OrdinalIgnoreCase) || around.Contains(name))
        || place.Precision is PlacePrecision.Country or PlacePrecision.Continent;

    /// <summary>True for a place known to lie in another country than nearly all the others.</summary>
    public bool IsElsewhere(PlaceMention? place) =>
        country is not null && place?.Country is { } code && code != country && place.Precision != PlacePrecision.Unknown;

    /// <summary>The name without the words that cut a part of it off: "eastern Aleppo" is told under Aleppo.</summary>
    public static string Bare(string name)
    {
        foreach (var prefix in Directions)
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) name = name[prefix.Length..];
        return name;
    }

    private static readonly string[] Directions =
    [
        "the ", "north of ", "south of ", "east of ", "west of ", "northern ", "southern ", "eastern ", "western ", "central ", "north-", "south-",
        "north ", "south ", "east ", "west ", "greater ", "rural ",
    ];

    private static string? Most(IEnumerable<(string Name, int Count)> counts)
    {
        string? best = null;
        var most = 0;
        foreach (var (name, count) in counts)
        {
            if (count <= most) continue;
            most = count;
            best = name;
        }
        return best;
    }
}
