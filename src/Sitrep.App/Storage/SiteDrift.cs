using Sitrep.Text;

namespace Sitrep.App.Storage;

/// <summary>A site whose newest pages look unlike those before: it may have a new make-up, and its text may be cut wrongly.</summary>
/// <param name="Site">Its host.</param>
/// <param name="Recent">Number of the newest pages that were compared with those before.</param>
/// <param name="Reason">What differs.</param>
internal sealed record SiteDrift(string Site, int Recent, string Reason)
{
    /// <summary>So many pages in a row are no accident; so many before them tell what is usual.</summary>
    private const int Newest = 3, Fewest = 6, Most = 40;

    /// <summary>Points of confidence. Pages of one make-up lie within a few points of each other.</summary>
    private const int Fall = 12;

    /// <summary>The sites that changed, by name.</summary>
    /// <param name="shapes">All pages, those of a site together and oldest first.</param>
    public static IReadOnlyList<SiteDrift> Find(IEnumerable<PageShape> shapes)
    {
        var found = new List<SiteDrift>();
        foreach (var site in shapes.GroupBy(shape => shape.Site, StringComparer.Ordinal))
        {
            var pages = site.TakeLast(Most + Newest).ToList();
            if (pages.Count < Newest + Fewest) continue;
            if (ReasonOf(pages[..^Newest], pages[^Newest..]) is { } reason) found.Add(new(site.Key, Newest, reason));
        }
        return found;
    }

    private static string? ReasonOf(List<PageShape> before, List<PageShape> recent)
    {
        if (recent.TrueForAll(page => !page.IsArticle) && before.Count(page => page.IsArticle) * 2 > before.Count) return "no article is found on them any more";
        var (usual, now) = (Middle(before, page => page.Confidence), Middle(recent, page => page.Confidence));
        if (usual - now >= Fall) return $"the model is less sure of them: {Figures.Number(now!.Value)} of 100, before {Figures.Number(usual!.Value)}";
        var (length, newLength) = (Middle(before, page => page.Words), Middle(recent, page => page.Words));
        return newLength * 4 < length ? $"their text is much shorter: {Figures.Number(newLength!.Value)} words, before {Figures.Number(length!.Value)}" : null;
    }

    private static int? Middle(List<PageShape> pages, Func<PageShape, int?> value)
    {
        var known = pages.Select(value).OfType<int>().Order().ToList();
        return known.Count < Newest ? null : known[known.Count / 2];
    }
}
