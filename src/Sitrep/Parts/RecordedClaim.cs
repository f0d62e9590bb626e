using System.Collections.Immutable;

namespace Sitrep;

/// <summary>A claim with the two times that only its keeper knows, and with what was corrected by hand.</summary>
/// <param name="Claim">The claim as it counts.</param>
/// <param name="SeenAt">When its capture was seen.</param>
/// <param name="RecordedAt">When it was written down.</param>
public sealed record RecordedClaim(Claim Claim, DateTimeOffset SeenAt, DateTimeOffset RecordedAt)
{
    /// <summary>The claim as its page gives it, where it was corrected by hand; else null.</summary>
    public Claim? Original { get; init; }

    /// <summary>The corrections that made <see cref="Claim"/> of <see cref="Original"/>, oldest first.</summary>
    public ImmutableArray<Correction> ByHand { get; init; } = [];
}
