namespace Sitrep.Situations;

/// <summary>Decides which figures of a situation's pages belong to something else, and why.</summary>
internal static class NotCounted
{
    /// <summary>The reason, in a few words; null when the figure counts.</summary>
    public static string? Reason(Claim claim, PlaceFrame places)
    {
        if (claim.OtherEvent is { } other) return other.Reason;
        return places.IsElsewhere(claim.Place) ? $"in {claim.Place!.Name}, not in {places.MainCountryPlace}" : null;
    }
}
