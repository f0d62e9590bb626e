namespace Sitrep.Situations;

/// <summary>Decides which figures of a situation's pages belong to something else, and why.</summary>
internal sealed class NotCounted(IReadOnlyList<OrderedClaim> claims, PlaceFrame places)
{
    private readonly IncidentFrame incidents = IncidentFrame.Of(claims);
    private readonly bool isOfLeak = claims.Count(item => item.Recorded.Claim is { Quantity.Unit.Dimension: "flow", State: not "produced" })
        > claims.Count(item => item.Recorded.Claim is { Quantity.Unit.Dimension: "flow", State: "produced" });

    /// <summary>True when two pages had told people in this state before.</summary>
    private bool HasToll(OrderedClaim item) => claims
        .Where(other => other.Time < item.Time && other.Recorded.Claim.State == item.Recorded.Claim.State && other.Recorded.Claim is { OtherEvent: null, Quantity: { High: > 0, IsVague: false } })
        .Select(other => other.Recorded.Claim.Evidence.CaptureId).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>The event of the situation.</summary>
    public IncidentFrame Frame => incidents;

    /// <summary>True for a figure of one place of an event that lies over many.</summary>
    public bool IsPart(OrderedClaim item) => incidents.IsPart(item);

    /// <summary>The reason, in a few words; null when the figure counts.</summary>
    public string? Reason(OrderedClaim item)
    {
        var claim = item.Recorded.Claim;
        if (claim.OtherEvent is { } other) return other.Reason;
        if (isOfLeak && claim is { State: "produced", Quantity.Unit.Dimension: "flow" }) return "what a field or a country produces";
        if (claim is { Quantity.High: 0, State: "dead" or "wounded" } && HasToll(item)) return "nobody hurt in something else";
        if (incidents.Reason(item) is { } reason) return reason;
        return places.IsElsewhere(claim.Place) && !claim.Evidence.Sentence.Contains(places.MainCountryPlace, StringComparison.OrdinalIgnoreCase) ? $"in {claim.Place!.Name}, not in {places.MainCountryPlace}" : null;
    }
}
