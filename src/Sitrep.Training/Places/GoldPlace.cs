namespace Sitrep.Training.Places;

/// <summary>A place of a gold paragraph.</summary>
/// <param name="Span">Where it stands, its qualifier included.</param>
/// <param name="GeoNamesId">The place, or for an unlisted part of it its container; null where GeoNames has none or the text leaves it open.</param>
/// <param name="Country">ISO 3166 alpha-2; null for a place in none or several, or left open.</param>
/// <param name="Region">First-level region; null where not known.</param>
/// <param name="Precision">How fine it is; null where the text leaves it open.</param>
/// <param name="IsOpen">True where the text does not say which place of the name is meant.</param>
/// <param name="IsEvent">True for the place where what the paragraph tells happened.</param>
internal sealed record GoldPlace(TextSpan Span, int? GeoNamesId, string? Country, string? Region, PlacePrecision? Precision, bool IsOpen, bool IsEvent);
