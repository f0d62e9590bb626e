namespace Sitrep;

/// <summary>Two figures of one topic that differ and count different things: told side by side, not judged.</summary>
/// <param name="First">The lower one.</param>
/// <param name="Second">The higher one.</param>
/// <param name="Explanation">One sentence: the two figures and what differs in what they count.</param>
public sealed record Difference(LedgerEntry First, LedgerEntry Second, string Explanation);
