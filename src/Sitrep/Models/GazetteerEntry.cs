namespace Sitrep.Models;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166 alpha-2; null for a place in none or several.</param>
/// <param name="Region">Name of its first-level region; null for none.</param>
/// <param name="Precision">How fine it is.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Population">People; 0 where not known.</param>
/// <param name="IsSeat">True for a capital or the seat of a region.</param>
/// <param name="GeoNamesId">GeoNames id; null for what is not from GeoNames.</param>
/// <param name="IsAlias">True where the name is one of its further names.</param>
public sealed record GazetteerEntry(
    string Name, string? Country, string? Region, PlacePrecision Precision, double Latitude, double Longitude, long Population, bool IsSeat, int? GeoNamesId, bool IsAlias = false);
