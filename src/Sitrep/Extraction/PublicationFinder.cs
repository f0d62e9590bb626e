using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Finds when a page was published and changed, and says where its sources disagree.</summary>
internal sealed class PublicationFinder(
    Page page, PageMetadata metadata, StructuredData data, PageTree tree, int headline, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int MaximumTimeElements = 60;
    private const int Window = 14;
    private const int LevelsAround = 4;
    private string? notADate;

    /// <summary>Publication time from the best place: given, structured data, meta, time element, printed, address.</summary>
    public PublicationTime? Published()
    {
        PublicationTime? best = page.Published;
        foreach (var next in Candidates())
        {
            if (next is null) continue;
            if (best is null) best = next;
            else Compare(best, next);
            // A bare day tells no clock here: addresses are often a day off. The date under the headline is asked below.
            if (next.Precision != TimePrecision.Day) best = OwnClock.Of(best, next);
        }
        if (best is null && notADate is not null && page.PublishedHint is null)
            diagnostics.Add(new(DiagnosticCode.ImpossiblePublicationTime, $"The publication time '{notADate}' is not a date."));
        return best is null ? page.PublishedHint : AsShown(best);
    }

    /// <summary>
    /// A page that was changed on another day goes, with its readers, by the day under its headline: its text is that day's. Where the date
    /// shown is no such day it helps to tell the page's own clock.
    /// </summary>
    private PublicationTime AsShown(PublicationTime best)
    {
        if (page.Published is not null || ShownDate.Find(tree, headline) is not { } shown || shown.Time.Time.Date == best.Time.Date) return best;
        if (Modified() is not { } modified || modified.Time.Date != shown.Time.Time.Date || modified.Time <= best.Time)
            return shown.IsUpdate ? best : OwnClock.Of(best, shown.Time);
        Compare(best, shown.Time, "the second was taken: it stands under the headline, and the page was changed on that day");
        return modified;
    }

    /// <summary>When it was last changed, if that is another time than the publication.</summary>
    public PublicationTime? Modified()
    {
        var value = Parsed(data.Modified, TimeProvenance.StructuredData) ?? Parsed(metadata.First(
            "article:modified_time", "og:updated_time", "og:article:modified_time",
            "last-modified", "lastmod", "datemodified", "dcterms.modified", "revised", "article.updated"), TimeProvenance.Meta);
        return value;
    }

    private IEnumerable<PublicationTime?> Candidates()
    {
        yield return Parsed(data.Published, TimeProvenance.StructuredData);
        yield return Parsed(metadata.First("article:published_time", "og:article:published_time", "article:published", "article.published", "article:published:time", "datepublished",
            "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "pubdate", "publishdate", "publish-date", "publication_date", "date",
            "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "dc.date.created", "dcterms.issued", "article:post_date", "og:published_time",
            "rnews:datepublished", "originalpublicationdate", "article_date_original", "date_published", "publisheddate", "created", "citation_date",
            "citation_publication_date", "published_time", "published-date", "last-modified-date", "buildtime", "article:create_time",
            "og:pubdate", "vr:published_time", "ptime", "displaydate", "uploaddate", "release_date"), TimeProvenance.Meta);
        yield return TimeElement();
        foreach (var time in LocalTimeElements()) yield return time;
        yield return Printed();
        yield return InAddress();
    }

    private PublicationTime? Parsed(string? value, TimeProvenance provenance)
    {
        if (PublicationTimes.TryParse(value, provenance, out var time, out var diagnostic)) return time;
        if (diagnostic is not null) diagnostics.Add(diagnostic);
        else if (!string.IsNullOrWhiteSpace(value)) notADate ??= FoldedText.Squeeze(value.AsSpan(0, Math.Min(60, value.Length)));
        return null;
    }

    private void Compare(PublicationTime best, PublicationTime next, string taken = "the first was taken")
    {
        // Two days apart or less can be a time zone and a late update.
        var apart = Math.Abs((best.Time.UtcDateTime.Date - next.Time.UtcDateTime.Date).Days);
        if (apart <= 1 || next.Provenance is TimeProvenance.TimeElement) return;
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Code == DiagnosticCode.PublicationTimesDisagree) return;
        }
        diagnostics.Add(new(DiagnosticCode.PublicationTimesDisagree, FormattableString.Invariant(
            $"{best.Provenance} says {best.Time:yyyy-MM-dd}, {next.Provenance} says {next.Time:yyyy-MM-dd}; {taken}.")));
    }

    /// <summary>The first time element that is marked as the publication, else the one nearest to the headline, else the first.</summary>
    private PublicationTime? TimeElement()
    {
        if (tree.Containers.Count == 0) return null;
        var around = tree.Blocks.Count > 0 && headline >= 0 ? tree.Blocks[headline].Container : -1;
        for (var steps = 0; around > 0 && steps < LevelsAround; steps++, around = tree.Containers[around].Parent)
        {
            if (TimeElementIn(tree.Containers[around].Element) is { } near) return near;
        }
        return TimeElementIn(tree.Containers[0].Element);
    }

    /// <summary>All time elements that give an offset: one of them may tell the page's own clock.</summary>
    private List<PublicationTime> LocalTimeElements()
    {
        var times = new List<PublicationTime>();
        if (tree.Containers.Count == 0) return times;
        var count = 0;
        foreach (var element in tree.Containers[0].Element.GetElementsByTagName("time"))
        {
            if (++count > MaximumTimeElements) break;
            if (PublicationTimes.TryParse(element.GetAttribute("datetime"), TimeProvenance.TimeElement, out var time, out _) && time!.Time.Offset != TimeSpan.Zero) times.Add(time);
        }
        return times;
    }

    private static PublicationTime? TimeElementIn(AngleSharp.Dom.IElement root)
    {
        PublicationTime? first = null;
        var count = 0;
        foreach (var element in root.GetElementsByTagName("time"))
        {
            if (++count > MaximumTimeElements) break;
            var marks = element.GetAttribute("itemprop") + " " + element.GetAttribute("class");
            var isMarked = element.HasAttribute("pubdate") || marks.Contains("publi", StringComparison.OrdinalIgnoreCase);
            if (marks.Contains("modif", StringComparison.OrdinalIgnoreCase)
                || marks.Contains("update", StringComparison.OrdinalIgnoreCase) && !isMarked) continue;
            if (!PublicationTimes.TryParse(element.GetAttribute("datetime"), TimeProvenance.TimeElement, out var time, out _)
                && !PublicationTimes.TryParse(element.TextContent, TimeProvenance.TimeElement, out time, out _)) continue;
            if (isMarked) return time;
            first ??= time;
        }
        return first;
    }

    /// <summary>A date in a short line near the headline, or in a block marked as date or byline.</summary>
    private PublicationTime? Printed()
    {
        var from = Math.Max(0, headline - Window / 2);
        var to = Math.Min(tree.Blocks.Count, Math.Max(headline, 0) + Window);
        for (var i = Math.Max(headline, 0); i < to; i++)
        {
            if (PrintedIn(i) is { } time) return time;
        }
        for (var i = from; i < headline; i++)
        {
            if (PrintedIn(i) is { } time) return time;
        }
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var own = tree.Containers[tree.Blocks[i].Container].Own;
            if ((own & (ContainerTraits.Date | ContainerTraits.Byline)) != 0 && PrintedIn(i) is { } time) return time;
        }
        return null;
    }

    private PublicationTime? PrintedIn(int index)
    {
        var block = tree.Blocks[index];
        if (index == headline || block.Words > 30 || block.Label is null && block.Words > 15) return null;
        foreach (var piece in TextPieces.Of(tree, block))
        {
            if (PrintedDates.Read(piece) is { } time) return time;
        }
        return null;
    }

    private PublicationTime? InAddress() =>
        PrintedDates.InAddress(page.Address) ?? (metadata.Canonical is { } canonical ? PrintedDates.InAddress(canonical) : null);
}
