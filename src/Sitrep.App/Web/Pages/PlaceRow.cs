namespace Sitrep.App.Web.Pages;

/// <summary>A place with what stands there by measure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">By id of the measure.</param>
/// <param name="Latest">The newest figure told of it.</param>
internal sealed record PlaceRow(string Name, IReadOnlyDictionary<string, Standing> Cells, LedgerEntry Latest)
{
    /// <summary>The places of a situation, those with most figures first.</summary>
    public static IReadOnlyList<PlaceRow> Of(SituationView view) =>
    [
        .. view.Summaries.SelectMany(summary => summary.Places.Where(cell => !cell.Today.Figures.IsEmpty).Select(cell => (cell.Place, summary.Measure.Id, cell.Today)))
            .GroupBy(cell => cell.Place, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Sum(cell => cell.Today.Entries.Length)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new PlaceRow(group.Key, group.DistinctBy(cell => cell.Id).ToDictionary(cell => cell.Id, cell => cell.Today, StringComparer.Ordinal), group.SelectMany(cell => cell.Today.Entries).MaxBy(entry => entry.Time)!)),
    ];
}
