using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>What the pages leave open: conflicts, silence, plans nobody has told the end of, denials, sums that fail, single origins, empty cells.</summary>
internal static class OpenQuestions
{
    private const int MostOfAKind = 6;

    /// <summary>The questions, the firmest first.</summary>
    public static ImmutableArray<OpenQuestion> Of(Situation situation, ImmutableArray<MeasureSummary> summaries, ImmutableArray<CellReport> expected, TimeZoneInfo zone)
    {
        var questions = ImmutableArray.CreateBuilder<OpenQuestion>();
        questions.AddRange(expected.Where(cell => cell.State == CellState.Empty).Select(cell => new OpenQuestion($"Nobody gives a figure for {Name(cell.Cell)}.", [])));
        questions.AddRange(expected.Where(cell => cell.State == CellState.NoneStands).Select(cell => new OpenQuestion($"No figure stands for {Name(cell.Cell)}: those given were taken back, planned, or of a part.", [.. cell.Standing!.Entries.Select(entry => entry.Claim)])));
        questions.AddRange(summaries.Where(summary => !summary.Measure.Conflicts.IsEmpty).Take(MostOfAKind).Select(Conflict));
        questions.AddRange(summaries.Where(Silences.IsNews).Take(MostOfAKind).Select(summary => Silence(summary, zone)));
        questions.AddRange(Plans(situation, zone).Take(MostOfAKind));
        questions.AddRange(Denials(situation).Take(MostOfAKind));
        questions.AddRange(situation.Checks.Where(check => !check.Holds).Take(MostOfAKind).Select(check => new OpenQuestion($"A sum or unit does not fit ({check.Claims[0].Evidence.Outlet}): {check.Explanation}", [.. check.Claims])));
        questions.AddRange(summaries.Where(IsSingle).Take(MostOfAKind).Select(summary => new OpenQuestion($"{summary.Measure.Title}: all figures that stand go back to one origin, {summary.Measure.Latest!.Source}.", [summary.Measure.Latest.Claim])));
        return questions.ToImmutable();
    }

    private static string Name(ExpectedCell cell) => cell.Place is { Length: > 0 } place ? $"{cell.Measure} in {place}" : cell.Measure;

    private static OpenQuestion Conflict(MeasureSummary summary)
    {
        var conflicts = summary.Measure.Conflicts;
        var more = conflicts.Length > 1 ? FormattableString.Invariant($" {conflicts.Length - 1} more such {(conflicts.Length == 2 ? "pair" : "pairs")}.") : "";
        return new($"{summary.Measure.Title}: which is right? {conflicts[0].Explanation}{more}", [conflicts[0].Lower.Claim, conflicts[0].Higher.Claim]);
    }

    private static OpenQuestion Silence(MeasureSummary summary, TimeZoneInfo zone)
    {
        var last = summary.Measure.Entries[^1];
        return new($"{summary.Measure.Title}: no figure for {Days.Age(summary.Silence!.Value)}, since {Days.Write(last.Time, zone)} ({last.Source}, {Figures.Write(last.Claim.Quantity!)}). What is it now?", [last.Claim]);
    }

    /// <summary>A plan whose time has come without a figure of the measure said after it.</summary>
    private static IEnumerable<OpenQuestion> Plans(Situation situation, TimeZoneInfo zone)
    {
        foreach (var measure in situation.Measures)
        {
            if (measure.Entries.LastOrDefault(entry => entry.Status == EntryStatus.Planned) is not { } plan) continue;
            if (measure.Entries.Any(entry => entry.Time > plan.Time && entry.Status is EntryStatus.Standing or EntryStatus.Replaced && entry.Claim.Quantity!.BaseHigh >= plan.Claim.Quantity!.BaseLow)) continue;
            yield return new($"{measure.Title}: {plan.Source} planned or expected {Figures.Write(plan.Claim.Quantity!)} on {Days.Write(plan.Time, zone)}. No page says yet that it was done.", [plan.Claim]);
        }
    }

    private static IEnumerable<OpenQuestion> Denials(Situation situation)
    {
        foreach (var measure in situation.Measures)
            foreach (var entry in measure.Entries.Where(entry => entry is { Status: EntryStatus.Denied, By: not null }))
            {
                var by = measure.Entries.FirstOrDefault(other => other.Claim.Id == entry.By);
                if (by is not null) yield return new($"{measure.Title}: {entry.Source} says {Figures.Write(entry.Claim.Quantity!)}, {by.Source} denies it.", [entry.Claim, by.Claim]);
            }
    }

    private static bool IsSingle(MeasureSummary summary) =>
        summary.Measure is { Now: { Origins: 1, IsStale: false }, Key.Subject: "person" } measure && measure.Now.Entries.Select(entry => entry.Claim.Evidence.CaptureId).Distinct().Count() > 1;
}
