namespace Sitrep;

/// <summary>The event that a claim's words name as the one its figure comes from.</summary>
/// <param name="Name">One word for all wordings: <c>bombing</c>, <c>earthquake</c>; for a named one its name.</param>
/// <param name="Extent">How it lies in time.</param>
/// <param name="IsNew">True where the words bring it up as one not yet spoken of: "a blast", "another attack".</param>
public sealed record Incident(string Name, IncidentExtent Extent, bool IsNew);
