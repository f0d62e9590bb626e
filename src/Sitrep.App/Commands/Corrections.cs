using Sitrep.App.Reading;
using Sitrep.App.Storage;
using Sitrep.Text;

namespace Sitrep.App.Commands;

/// <summary>What the commands that correct have in common: finding what people mean, and telling what was written down.</summary>
internal static class Corrections
{
    /// <summary>The claim whose id begins so: of a page, or added by hand.</summary>
    /// <exception cref="StoreException">There is none, or there are several.</exception>
    public static Claim FindClaim(Store store, string prefix)
    {
        var found = store.FindClaims(prefix).Select(stored => stored.Claim).Concat(store.AddedClaims().Where(claim => claim.Id.Value.StartsWith(prefix, StringComparison.Ordinal))).DistinctBy(claim => claim.Id).ToList();
        if (found.Count == 1) return found[0];
        throw new StoreException(found.Count == 0 ? Errors.NoClaim(prefix) : Errors.SeveralClaims(prefix, found.Select(claim => claim.Id.Value)));
    }

    /// <summary>The situation of a claim: the one named, else the only one that holds its page.</summary>
    public static SituationRow SituationOf(Store store, Claim claim, string? name)
    {
        if (name is not null) return Options.Choose(store, name);
        var ids = store.SituationsOf(claim.Evidence.Address);
        if (ids.Count == 0) return Options.Choose(store, null);
        var rows = ids.Select(id => store.FindSituation(id)!).ToList();
        return rows.Count == 1 ? rows[0] : throw new StoreException(Errors.WhichOfSituations(claim.Id.Value, rows.Select(row => row.Name)));
    }

    /// <summary>The measure of a situation that the words mean, the busiest of several; null for none.</summary>
    public static Measure? FindMeasure(Situation situation, string words) =>
        situation.Measures.Where(measure => MeasureNames.Means(words, measure)).OrderByDescending(measure => measure.Entries.Length).FirstOrDefault();

    /// <summary>The measure that must be there.</summary>
    public static Measure NeedMeasure(Situation situation, string words) =>
        FindMeasure(situation, words) ?? throw new StoreException(Errors.NoMeasure(words, situation.Measures.Take(12).Select(measure => $"{measure.Id} {measure.Title}")));

    /// <summary>Keeps the ids that a correction asks for and tells the numbers of its entries.</summary>
    public static int Done(Terminal terminal, Store store, string situation, IReadOnlyList<(long Number, string What)> made)
    {
        LedgerReport.SaveBook(store, situation);
        foreach (var (number, what) in made) terminal.Notes.WriteLine(FormattableString.Invariant($"{number}: {what}; 'sitrep undo {number}' takes it back"));
        return 0;
    }
}
