namespace Sitrep;

/// <summary>How many people a situation cost, as most of its pages have it.</summary>
/// <param name="Dead">The dead; null when no page tells of any.</param>
/// <param name="Hurt">The wounded; null when no page tells of any.</param>
public sealed record Toll(int? Dead, int? Hurt);
