using Sitrep.App.Storage;
using Sitrep.Reports;
using Sitrep.Situations;

namespace Sitrep.App.Reading;

/// <summary>Folds what a store holds of a situation into its report.</summary>
internal static class LedgerReport
{
    /// <summary>The report as of a moment; changes are those of the last read.</summary>
    public static Report Of(Store store, SituationRow row, DateTimeOffset? at = null)
    {
        var situation = new SituationFold().Fold(row.Id, row.Name, store.Book(row.Id), store.Claims(row.Id), store.Pages(row.Id), at);
        return new ReportBuilder().Build(situation, store.LastRead(row.Id));
    }

    /// <summary>Keeps the measure ids that the situation's claims ask for.</summary>
    public static void SaveBook(Store store, string situation)
    {
        var folded = new SituationFold().Fold(situation, situation, store.Book(situation), store.Claims(situation), store.Pages(situation));
        store.SaveBook(situation, folded.Book);
    }
}
