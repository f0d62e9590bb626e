namespace Sitrep;

/// <summary>A figure that stands on a page of the situation and belongs to something else.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Reason">Why it is not counted, in a few words for people.</param>
public sealed record UncountedClaim(Claim Claim, string Reason);
