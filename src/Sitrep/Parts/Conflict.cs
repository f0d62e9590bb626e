namespace Sitrep;

/// <summary>Two figures of one measure that cannot both be right.</summary>
/// <param name="Lower">The lower one.</param>
/// <param name="Higher">The higher one.</param>
/// <param name="Explanation">One sentence: who says what, and why the two exclude each other.</param>
public sealed record Conflict(LedgerEntry Lower, LedgerEntry Higher, string Explanation);
