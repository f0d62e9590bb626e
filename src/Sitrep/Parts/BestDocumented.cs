namespace Sitrep;

/// <summary>The standing figure that rests on most: no verdict on which is right.</summary>
/// <param name="Entry">The figure.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record BestDocumented(LedgerEntry Entry, string Reason);
