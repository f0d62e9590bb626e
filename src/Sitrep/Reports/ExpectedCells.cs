using System.Collections.Immutable;
using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>Looks for the cells that a reader expects: an empty one is told, silence is not zero.</summary>
internal static class ExpectedCells
{
    /// <summary>The cells as they were found, in the order asked for.</summary>
    public static ImmutableArray<CellReport> Of(Situation situation, ImmutableArray<ExpectedCell> expected) =>
        expected.IsDefaultOrEmpty ? [] : [.. expected.Select(cell => Of(situation, cell))];

    private static CellReport Of(Situation situation, ExpectedCell cell)
    {
        var standings = new List<Standing>();
        foreach (var measure in situation.Measures.Where(measure => MeasureNames.Means(cell.Measure, measure)))
        {
            if (cell.Place is not { Length: > 0 } place || place.Equals(measure.Key.Place, StringComparison.OrdinalIgnoreCase)) standings.Add(measure.Now);
            else standings.Add(PlaceStandings.Of(measure, place, situation.Now));
        }
        var known = standings.Where(standing => !standing.Entries.IsEmpty).OrderByDescending(standing => standing.Range.Length).ThenByDescending(standing => standing.Entries.Length).FirstOrDefault();
        if (known is null) return new(cell, CellState.Empty, null);
        return new(cell, known.Figures.IsEmpty ? CellState.NoneStands : known.IsStale ? CellState.Stale : CellState.Filled, known);
    }
}
