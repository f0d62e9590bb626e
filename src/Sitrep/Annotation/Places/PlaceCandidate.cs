using Sitrep.Models;

namespace Sitrep.Annotation.Places;

/// <summary>A place name in the text before it is resolved.</summary>
/// <param name="Span">The name with its qualifier.</param>
/// <param name="First">Index of its first token, the qualifier's included.</param>
/// <param name="End">Index after its last token, the class word's included.</param>
/// <param name="Bare">The name itself.</param>
/// <param name="Qualifier">Words before it that cut a part off ("eastern", "north of"); empty for none.</param>
/// <param name="ClassWord">Word behind or before it that says what it is ("valley", "town"); empty for none.</param>
/// <param name="Entries">What the gazetteer has under the name.</param>
internal sealed record PlaceCandidate(TextSpan Span, int First, int End, string Bare, string Qualifier, string ClassWord, IReadOnlyList<GazetteerEntry> Entries)
{
    /// <summary>The country that all its entries lie in; null where they differ or there are none.</summary>
    public string? OnlyCountry
    {
        get
        {
            if (Entries.Count == 0) return null;
            var country = Entries[0].Country;
            foreach (var entry in Entries) if (entry.Country != country) return null;
            return country;
        }
    }
}
