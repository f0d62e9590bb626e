using Sitrep.App.Storage;
using Sitrep.Reports;
using Sitrep.Situations;

namespace Sitrep.App.Reading;

/// <summary>Folds what a store holds of a situation, with what was corrected by hand, into its report.</summary>
internal static class LedgerReport
{
    /// <summary>The report as of a moment; changes are those of the last read.</summary>
    public static Report Of(Store store, SituationRow row, DateTimeOffset? at = null) => Of(store, row, at, new() { RecordedSince = store.LastRead(row.Id) });

    /// <summary>The report as it is asked for.</summary>
    /// <param name="store">The store.</param>
    /// <param name="row">The situation.</param>
    /// <param name="at">The moment; null for the newest publication.</param>
    /// <param name="request">Since when, in which zone, with which cells.</param>
    /// <param name="isRedacted">Whether names of private persons are taken out.</param>
    public static Report Of(Store store, SituationRow row, DateTimeOffset? at, ReportRequest request, bool isRedacted = false)
    {
        var situation = Fold(store, row, at, isRedacted);
        return new ReportBuilder().Build(situation, request, SituationRelations.Of(situation));
    }

    /// <summary>The situation at a moment, corrections laid over it.</summary>
    public static Situation Fold(Store store, SituationRow row, DateTimeOffset? at, bool isRedacted = false)
    {
        var (claims, pages) = (store.Claims(row.Id), store.Pages(row.Id));
        if (isRedacted) (claims, pages) = Redaction.Apply(claims, pages);
        return new SituationFold().Fold(row.Id, row.Name, store.Book(row.Id), claims, pages, at, store.Corrections(row.Id));
    }

    /// <summary>Keeps the measure ids that the situation's claims ask for; what stands for what by hand is kept in the log alone.</summary>
    public static void SaveBook(Store store, string situation)
    {
        var book = store.Book(situation);
        var folded = new SituationFold().Fold(situation, situation, book, store.Claims(situation), store.Pages(situation), null, store.Corrections(situation));
        store.SaveBook(situation, folded.Book with { Aliases = book.Aliases });
    }
}
