namespace Sitrep.App.Storage;

/// <summary>A claim with what leads from it to its capture.</summary>
internal sealed record StoredClaim(Claim Claim, string Text, IReadOnlyList<TextSpan> Blocks, string Sha256, string Location, DateTimeOffset SeenAt, DateTimeOffset RecordedAt, bool IsSuperseded, string Engine, string? DocumentHash);
