using Sitrep.Text;

namespace Sitrep.Claims;

/// <summary>Climbs from a place to the finer one that the words tie to it: "in Halvern, a town near Korren" plays in Halvern.</summary>
internal static class EventPlaces
{
    private static readonly WordSet Linking = new("in of near on at outside inside close to by the a an , just some far not around off");

    private static readonly WordSet Tying = new("in of near on outside inside close off");

    private static readonly WordSet Kinds = new("town city village suburb district neighbourhood neighborhood quarter slum province region governorate coast camp edge outskirts capital part");

    private static readonly WordSet Local = new("mayor governor sheriff police hospital municipality council prefect prefecture coroner brigade firefighters firemen district city town village");

    /// <summary>Where nothing else names a place: that of a source who answers for one, "the mayor of Halvern".</summary>
    public static PlaceMention? OfLocalSource(AnnotatedText text, Attribution attribution)
    {
        foreach (var source in attribution.SourceSpans)
        {
            var isLocal = false;
            for (var i = text.TokenAt(source.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < source.End; i++) isLocal |= Local.Contains(text[text.Tokens[i]]);
            if (!isLocal) continue;
            foreach (var place in text.Places) if (source.Contains(place.Span) && place.Precision <= PlacePrecision.Region) return place;
        }
        return null;
    }

    /// <summary>The finest place of the chain that ends in this one.</summary>
    public static PlaceMention FinerOf(AnnotatedText text, PlaceMention place)
    {
        var index = text.Places.IndexOf(place);
        for (var steps = 0; steps < 3 && index > 0 && (IsTied(text, text.Places[index - 1], text.Places[index]) || IsSpanned(text, index)); steps++)
            index = IsSpanned(text, index) ? index - 2 : index - 1;
        return index < 0 ? place : text.Places[index];
    }

    /// <summary>"the coast from Halvern to Korren": the stretch is meant, not its end.</summary>
    private static bool IsSpanned(AnnotatedText text, int index)
    {
        if (index < 2) return false;
        int end = text.TokenAt(text.Places[index].Span.Start) - 1, start = text.TokenAt(text.Places[index - 1].Span.Start) - 1;
        return start > 0 && end > start && text[text.Tokens[end]] is "to" && text[text.Tokens[start]] is "from" && text.Places[index - 2].Span.End + 1 == text.Tokens[start].Span.Start
            && text.Places[index - 2].Precision == PlacePrecision.Region;
    }

    private static bool IsTied(AnnotatedText text, PlaceMention finer, PlaceMention place)
    {
        if (finer.Precision > place.Precision && place.Precision != PlacePrecision.District) return false;
        if (finer.Precision >= PlacePrecision.Country && finer.Precision != PlacePrecision.Unknown) return false;
        int from = text.TokenAt(finer.Span.End), to = text.TokenAt(place.Span.Start);
        if (to - from is < 1 or > 6) return false;
        var tied = IsBeside(text, place);
        for (var i = from; i < to; i++)
        {
            var word = text[text.Tokens[i]];
            if (!Linking.Contains(word) && !Kinds.Contains(word)) return false;
            tied |= Tying.Contains(word) || word is "to" && i > from && text[text.Tokens[i - 1]] is "close";
            if (word is "to" && !(i > from && text[text.Tokens[i - 1]] is "close")) return false;
        }
        return tied || to - from == 1 && text[text.Tokens[from]] is "," && Holds(place, finer);
    }

    /// <summary>"south of Korren": the other place is told by this one.</summary>
    private static bool IsBeside(AnnotatedText text, PlaceMention place)
    {
        var first = text.TokenAt(place.Span.Start);
        return first + 1 < text.Tokens.Length && text[text.Tokens[first + 1]] is "of";
    }

    private static bool Holds(PlaceMention place, PlaceMention finer) => place.Precision is PlacePrecision.Country && finer.Country == place.Country
        || place.Precision is PlacePrecision.Region && finer.Country == place.Country && (finer.Region == place.Region || finer.Within.Contains(place.Name, StringComparer.OrdinalIgnoreCase));
}
