namespace Sitrep.Reports;

/// <summary>What stands of a measure at one place: there a figure that is a part of the whole is a level.</summary>
internal static class PlaceStandings
{
    /// <summary>What stands at the place at a moment.</summary>
    public static Standing Of(Measure measure, string place, DateTimeOffset? at) =>
        Standing.Of(measure.Entries.Where(entry => place.Equals(entry.Claim.Place?.Name, StringComparison.OrdinalIgnoreCase)).Select(AsLevel), at);

    private static LedgerEntry AsLevel(LedgerEntry entry) => entry.Status != EntryStatus.Part ? entry : entry with
    {
        Status = EntryStatus.Standing,
        Claim = entry.Claim.Quantity is { Role: QuantityRole.Part } part ? entry.Claim with { Quantity = part with { Role = QuantityRole.Level } } : entry.Claim,
    };
}
