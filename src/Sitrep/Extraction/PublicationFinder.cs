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
            if (best.Time.Offset == TimeSpan.Zero && next is not null) best = OnOwnClock(best, next);
        }
        if (best is null && notADate is not null && page.PublishedHint is null)
            diagnostics.Add(new(DiagnosticCode.ImpossiblePublicationTime, $"The publication time '{notADate}' is not a date."));
        return best ?? page.PublishedHint;
    }

    /// <summary>
    /// An instant in UTC on the clock of the page, where another place of the page gives the same instant in local time: readers know the page
    /// under that day. The instant stays.
    /// </summary>
    private static PublicationTime OnOwnClock(PublicationTime time, PublicationTime local)
    {
        if (time.Precision == TimePrecision.Day || local.Precision == TimePrecision.Day) return time;
        var apart = (int)Math.Round((local.Time.DateTime - time.Time.UtcDateTime).TotalMinutes);
        if (local.Time.Offset != TimeSpan.Zero && local.Time.Offset.TotalMinutes != apart) return time;
        return apart % 15 == 0 && apart is >= -12 * 60 and <= 14 * 60 ? time with { Time = time.Time.ToOffset(TimeSpan.FromMinutes(apart)) } : time;
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

    private void Compare(PublicationTime best, PublicationTime next)
    {
        // Two days apart or less can be a time zone and a late update.
        var apart = Math.Abs((best.Time.UtcDateTime.Date - next.Time.UtcDateTime.Date).Days);
        if (apart <= 1 || next.Provenance is TimeProvenance.TimeElement) return;
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Code == DiagnosticCode.PublicationTimesDisagree) return;
        }
        diagnostics.Add(new(DiagnosticCode.PublicationTimesDisagree, FormattableString.Invariant(
            $"{best.Provenance} says {best.Time:yyyy-MM-dd}, {next.Provenance} says {next.Time:yyyy-MM-dd}; the first was taken.")));
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
        return PrintedDates.Read(block.Text);
    }

    private PublicationTime? InAddress() =>
        PrintedDates.InAddress(page.Address) ?? (metadata.Canonical is { } canonical ? PrintedDates.InAddress(canonical) : null);
}
