using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>Sets what stands beside what stood a reporting day ago, by measure and place.</summary>
internal static class Summaries
{
    /// <summary>The summary of every measure, in the order of the topics.</summary>
    public static ImmutableArray<MeasureSummary> Of(Situation situation, ReportRequest request, DateTimeOffset? yesterday) =>
        [.. situation.Measures.Select(measure => Of(measure, situation.OwnPlaces, request, yesterday))];

    private static MeasureSummary Of(Measure measure, ImmutableArray<string> own, ReportRequest request, DateTimeOffset? yesterday)
    {
        var before = Standing.Of(yesterday is null ? [] : measure.Entries, yesterday);
        return new()
        {
            Measure = measure,
            Yesterday = before,
            Change = Ranges.Change(before, measure.Now),
            Best = BestFigures.Of(measure.Now),
            Silence = Silences.Of(measure.Now, request.SilentAfter),
            Places = yesterday is { } moment ? Places(measure, own, moment) : [],
        };
    }

    private static ImmutableArray<PlaceCell> Places(Measure measure, ImmutableArray<string> own, DateTimeOffset yesterday)
    {
        var cells = ImmutableArray.CreateBuilder<PlaceCell>();
        foreach (var group in measure.Entries.Where(entry => entry.Claim.Place is { } place && !own.Contains(place.Name, StringComparer.OrdinalIgnoreCase)).GroupBy(entry => entry.Claim.Place!.Name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var (before, now) = (PlaceStandings.Of(measure, group.Key, yesterday), PlaceStandings.Of(measure, group.Key, measure.Now.At));
            if (now.Figures.Length + before.Figures.Length > 0) cells.Add(new(group.Key, before, now, Ranges.Change(before, now)));
        }
        return cells.ToImmutable();
    }
}
