using Sitrep.Models;

namespace Sitrep.Annotation.Places;

/// <summary>The countries a page speaks of, by which names that many places share are told apart.</summary>
internal static class PageCountries
{
    /// <summary>Country codes with their weight: countries and demonyms named, and names that lie in one country only.</summary>
    public static SortedDictionary<string, int> Of(AnnotatedText text, List<PlaceCandidate> places, Gazetteer gazetteer)
    {
        var weights = new SortedDictionary<string, int>(StringComparer.Ordinal);
        void Add(string? code, int weight)
        {
            if (code is not null) weights[code] = weights.GetValueOrDefault(code) + weight;
        }
        foreach (var place in places)
        {
            if (place.Entries.Count == 0) continue;
            if (place.Entries[0].Precision == PlacePrecision.Country) Add(place.Entries[0].Country, 3);
            else if (place.Entries.All(entry => entry.Country == place.Entries[0].Country)) Add(place.Entries[0].Country, 1);
        }
        foreach (var name in text.Names)
            if (name.Kind == NameKind.Group) Add(gazetteer.Countries.OfDemonym(name.Span.Of(text.Text)), 2);
        return weights;
    }
}
