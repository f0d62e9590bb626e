namespace Sitrep.Situations;

/// <summary>Decides which figures of a situation's pages belong to something else, and why.</summary>
internal sealed class NotCounted(IReadOnlyList<OrderedClaim> claims, PlaceFrame places)
{
    private readonly IncidentFrame incidents = IncidentFrame.Of(claims);
    private readonly bool isOfLeak = claims.Count(item => item.Recorded.Claim is { Quantity.Unit.Dimension: "flow", State: not "produced" })
        > claims.Count(item => item.Recorded.Claim is { Quantity.Unit.Dimension: "flow", State: "produced" });

    /// <summary>True for a figure of one place of an event that lies over many.</summary>
    public bool IsPart(OrderedClaim item) => incidents.IsPart(item);

    /// <summary>The reason, in a few words; null when the figure counts.</summary>
    public string? Reason(OrderedClaim item)
    {
        var claim = item.Recorded.Claim;
        if (claim.OtherEvent is { } other) return other.Reason;
        if (isOfLeak && claim is { State: "produced", Quantity.Unit.Dimension: "flow" }) return "what a field or a country produces";
        if (incidents.Reason(item) is { } reason) return reason;
        return places.IsElsewhere(claim.Place) && !claim.Evidence.Sentence.Contains(places.MainCountryPlace, StringComparison.OrdinalIgnoreCase) ? $"in {claim.Place!.Name}, not in {places.MainCountryPlace}" : null;
    }
}
