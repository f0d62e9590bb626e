namespace Sitrep.Situations;

/// <summary>Tells how many people a situation cost: the figures that stand, page by page, and the one victim who is told without a numeral.</summary>
/// <remarks>
/// A page's own figures count once each page, however often they stand on it; what most pages say wins, of two the higher figure.
/// A page that gives a figure weighs more than one that only tells that somebody died or was hurt.
/// </remarks>
public sealed class TollFold
{
    /// <summary>The toll of a situation over the pages that it was folded from.</summary>
    public Toll Fold(Situation situation, IReadOnlyList<PageReading> pages)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(pages);
        var entries = situation.Measures.SelectMany(measure => measure.Entries).ToLookup(entry => entry.Claim.Evidence.CaptureId, StringComparer.Ordinal);
        var (dead, hurt) = (new SortedDictionary<int, int>(), new SortedDictionary<int, int>());
        foreach (var page in pages)
        {
            var told = TollPage.Of(page, entries[page.CaptureId]);
            dead[told.Dead] = dead.GetValueOrDefault(told.Dead) + (told.Dead > 1 && told.HasDead ? 2 : 1);
            hurt[told.Hurt] = hurt.GetValueOrDefault(told.Hurt) + (told.HasHurt ? 2 : 1);
        }
        return new(Most(dead), Most(hurt));
    }

    private static int? Most(SortedDictionary<int, int> votes)
    {
        var most = 0;
        int? best = null;
        foreach (var (figure, count) in votes)
        {
            if (count < most) continue;
            most = count;
            best = figure;
        }
        return best == 0 ? null : best;
    }
}
