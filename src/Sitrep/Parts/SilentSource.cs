namespace Sitrep;

/// <summary>A source that has spoken more than once and has said nothing for long.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Last">The last that it said.</param>
/// <param name="Silence">How long ago.</param>
public sealed record SilentSource(string Source, LedgerEntry Last, TimeSpan Silence);
