namespace Sitrep;

/// <summary>What two claims with figures are to each other, and why.</summary>
/// <param name="First">The one said first.</param>
/// <param name="Second">The other one.</param>
/// <param name="Kind">What they are to each other.</param>
/// <param name="Explanation">One sentence for people.</param>
public sealed record Relation(Claim First, Claim Second, RelationKind Kind, string Explanation);
