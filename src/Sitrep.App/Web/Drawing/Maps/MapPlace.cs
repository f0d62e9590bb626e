namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>A place of a situation with what is claimed of it.</summary>
/// <param name="Name">Its most used name.</param>
/// <param name="Point">Where it is; null for a country, and for a name we cannot place.</param>
/// <param name="Country">ISO 3166 alpha-2 code; null where not known.</param>
/// <param name="Precision">How fine it is.</param>
/// <param name="Entries">The figures claimed of it, in time order.</param>
internal sealed record MapPlace(string Name, GeoPoint? Point, string? Country, PlacePrecision Precision, IReadOnlyList<(Measure Measure, LedgerEntry Entry)> Entries)
{
    /// <summary>The last figure of each measure that stands there, measures with most figures first.</summary>
    public IEnumerable<(Measure Measure, LedgerEntry Entry)> Latest => Entries
        .Where(item => item.Entry.Status is EntryStatus.Standing or EntryStatus.Part or EntryStatus.Replaced)
        .GroupBy(item => item.Measure.Id).OrderByDescending(group => group.Count()).Select(group => group.Last());
}
