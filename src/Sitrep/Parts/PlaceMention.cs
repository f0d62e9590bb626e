using System.Collections.Immutable;

namespace Sitrep;

/// <summary>A place of the text, resolved as far as the gazetteer and the page allow.</summary>
public sealed record PlaceMention
{
    /// <summary>Where it stands, with its qualifier ("eastern Aleppo", "the Sukari neighbourhood").</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its name as we print it, qualifier included: <c>eastern Aleppo</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The places that hold it, nearest first: <c>Aleppo</c>, <c>Syria</c>; empty where not known.</summary>
    public ImmutableArray<string> Within { get; init; } = [];

    /// <summary>GeoNames id of the place or, for an unlisted part of it, of its nearest listed container; null for none.</summary>
    public int? GeoNamesId { get; init; }

    /// <summary>ISO 3166 alpha-2 code of its country; null where not known or not in one.</summary>
    public string? Country { get; init; }

    /// <summary>Name of the first-level region that holds it, as GeoNames has it; null where not known.</summary>
    public string? Region { get; init; }

    /// <summary>Degrees north; null where not known.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east; null where not known.</summary>
    public double? Longitude { get; init; }

    /// <summary>How fine the place is: a point, a part of a city, a city, a region, a country, or larger.</summary>
    public PlacePrecision Precision { get; init; } = PlacePrecision.Unknown;
}
