using Sitrep.Situations;

namespace Sitrep.Training.Scores;

/// <summary>Turns pages of one situation into lines of the ledger scorer, by the program's own pipeline and fold.</summary>
internal static class LedgerLines
{
    /// <summary>
    /// The lines of the pages, in page order. Vague amounts, none, and a single person told without a numeral are left out: the gold
    /// does not label them (its README). Everything else that the ledger counts is there.
    /// </summary>
    public static List<LedgerLine> Of(IReadOnlyList<(string Id, PageReading Reading)> pages)
    {
        var ids = pages.ToDictionary(page => page.Reading.CaptureId, page => page.Id, StringComparer.Ordinal);
        var situation = Fold(pages);
        var lines = new List<(string Page, LedgerLine Line)>();
        foreach (var measure in situation.Measures)
        {
            foreach (var entry in measure.Entries)
            {
                var quantity = entry.Claim.Quantity!;
                if (quantity.IsVague || quantity.High == 0 || IsArticle(entry.Claim.Evidence.Anchor.Exact)) continue;
                if (MeasureNames.Of(measure.Key, entry.Claim) is not { } name) continue;
                var id = ids[entry.Claim.Evidence.CaptureId];
                var source = entry.Claim.Attribution.Sources is [var first, ..] ? first.Name : null;
                lines.Add((id, new(id, name, quantity.BaseLow, quantity.BaseHigh, MeasureNames.Hedge(quantity.Bound), source, entry.Claim.Place?.Name)));
            }
        }
        var order = pages.Select((page, index) => (page.Id, index)).ToDictionary(item => item.Id, item => item.index, StringComparer.Ordinal);
        return [.. lines.OrderBy(item => order[item.Page]).Select(item => item.Line)];
    }

    /// <summary>The situation that the pages give, as the program folds it.</summary>
    public static Situation Fold(IReadOnlyList<(string Id, PageReading Reading)> pages)
    {
        var claims = new List<RecordedClaim>();
        var summaries = new List<PageSummary>();
        foreach (var (_, reading) in pages)
        {
            var article = reading.Article;
            var seen = article.Published?.Time ?? DateTimeOffset.UnixEpoch;
            foreach (var claim in reading.Claims) claims.Add(new(claim, seen, seen));
            var outlet = reading.Claims.IsEmpty ? article.Publisher ?? "" : reading.Claims[0].Evidence.Outlet;
            summaries.Add(new(article.Address, reading.CaptureId, outlet, article.Title, article.Published, seen, reading.Claims.Length));
        }
        return new SituationFold().Fold("s1", "situation", MeasureBook.Empty, claims, summaries);
    }

    private static bool IsArticle(string words) => words is "a" or "an" or "A" or "An";
}
