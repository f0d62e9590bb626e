namespace Sitrep;

/// <summary>A claim with the two times that only its keeper knows.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="SeenAt">When its capture was seen.</param>
/// <param name="RecordedAt">When it was written down.</param>
public sealed record RecordedClaim(Claim Claim, DateTimeOffset SeenAt, DateTimeOffset RecordedAt);
