using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Annotation.Places;

/// <summary>Gives a place that the gazetteer lacks what holds it: the city of a quarter, the country of a camp.</summary>
internal static class PlaceContainers
{
    /// <summary>The country or region that the words behind a name put it in: "Paris, Texas", "Tripoli in Lebanon"; null for none.</summary>
    public static GazetteerEntry? HolderOf(AnnotatedText text, List<PlaceCandidate> places, int index)
    {
        if (index + 1 >= places.Count || places[index + 1].Entries.Count == 0) return null;
        var (place, next) = (places[index], places[index + 1]);
        if (next.First - place.End is not (1 or 2) || next.Qualifier.Length > 0) return null;
        var link = text[text.Tokens[place.End]];
        var comma = link is ",";
        if (!comma && !(link is "in") || next.First - place.End == 2 && !(text[text.Tokens[place.End + 1]] is "in" or "the")) return null;
        foreach (var entry in next.Entries)
            if (entry.Precision is PlacePrecision.Country or PlacePrecision.Region && entry.Country is not null && place.Entries.Any(mine => mine.Country == entry.Country && mine.Precision == PlacePrecision.City
                && (entry.Precision == PlacePrecision.Country || mine.Region == entry.Region) || place.Entries.Count == 0 && entry.Country is not null)) return entry;
        return null;
    }

    /// <summary>The mention with its container: for a quarter the city spoken of, for others the country of the place that the words tie it to, or of the page.</summary>
    public static PlaceMention Placed(AnnotatedText text, List<PlaceCandidate> places, ImmutableArray<PlaceMention>.Builder mentions, int index, PlaceEvidence evidence, Gazetteer gazetteer)
    {
        var (place, mention) = (places[index], mentions[index]);
        if (mention.Country is not null || place.Entries.Count > 0 && !PlaceClasses.IsWater(place.ClassWord)) return mention;
        if (PlaceClasses.IsDistrict(place.ClassWord) && CityFor(text, places, mentions, index) is { } city)
            return mention with { GeoNamesId = city.GeoNamesId, Country = city.Country, Region = city.Region, Latitude = city.Latitude, Longitude = city.Longitude, Within = [.. mention.Within, city.Name, .. city.Within] };
        if (PlaceClasses.IsWater(place.ClassWord)) return mention; // seas and rivers cross borders
        if (Tied(text, places, index) is >= 0 and var tied && mentions[tied] is { Country: not null } neighbour)
            return mention with { Country = neighbour.Country, Region = neighbour.Region, Within = Holders(neighbour.Region, neighbour.Country, gazetteer) };
        return evidence.Country is { } country ? mention with { Country = country, Within = Holders(null, country, gazetteer) } : mention;
    }

    private static ImmutableArray<string> Holders(string? region, string? country, Gazetteer gazetteer)
    {
        var holders = ImmutableArray.CreateBuilder<string>();
        if (region is not null) holders.Add(region);
        if (gazetteer.Countries.NameOf(country) is { } name) holders.Add(name);
        return holders.ToImmutable();
    }

    /// <summary>The city of a quarter: named behind it, else the nearest in its sentence, else the last one before it.</summary>
    private static PlaceMention? CityFor(AnnotatedText text, List<PlaceCandidate> places, ImmutableArray<PlaceMention>.Builder mentions, int index)
    {
        bool IsCity(int i) => i >= 0 && i < mentions.Count && mentions[i] is { GeoNamesId: not null, Precision: PlacePrecision.City or PlacePrecision.District };
        if (Tied(text, places, index) is var tied && IsCity(tied)) return mentions[tied];
        var sentence = text.SentenceAt(places[index].Span.Start);
        if (IsCity(index - 1) && text.SentenceAt(places[index - 1].Span.Start) == sentence) return mentions[index - 1];
        if (IsCity(index + 1) && text.SentenceAt(places[index + 1].Span.Start) == sentence) return mentions[index + 1];
        for (var i = index - 1; i >= 0 && sentence - text.SentenceAt(places[i].Span.Start) <= 3; i--) if (IsCity(i)) return mentions[i];
        return null;
    }

    /// <summary>The place right behind that the words tie this one to: "Togoga, west of Mekelle", "the Zamzam camp near El Fasher", "Halvern in Korren"; -1 for none.</summary>
    private static int Tied(AnnotatedText text, List<PlaceCandidate> places, int index)
    {
        if (index + 1 >= places.Count) return -1;
        var (place, next) = (places[index], places[index + 1]);
        if (next.First < place.End || next.First - place.End > 6 || text.SentenceAt(next.Span.Start) != text.SentenceAt(place.Span.Start)) return -1;
        var tied = next.Qualifier.EndsWith(" of", StringComparison.Ordinal);
        for (var i = place.End; i < next.First; i++)
        {
            var word = text[text.Tokens[i]];
            if (word is "and" or "or" or "to" or "from" || text.Tokens[i].Class is WordClass.Verb or WordClass.Aux) return -1;
            tied |= word is "in" or "near" or "of" or "outside" or "on" or "close";
        }
        return tied ? index + 1 : -1;
    }
}
