using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Sitrep.Extraction;

/// <summary>Finds the writers of an article: structured data, meta elements, marked elements, links to writers' pages, the printed byline.</summary>
internal static class AuthorFinder
{
    private const int MaximumLinks = 2000;
    private const int Before = 6;
    private const int Behind = 14;

    /// <summary>Parts of an address that lead to a writer's page.</summary>
    private static readonly string[] WriterPaths =
    [
        "author", "authors", "staff", "writer", "writers", "contributor", "contributors", "profile", "profiles", "people", "person", "byline", "by", "team",
        "journalist", "journalists", "reporter", "reporters", "autor", "autoren", "auteur", "producers", "user",
    ];

    /// <summary>Their names as printed, in order; persons before outlets and agencies.</summary>
    public static ImmutableArray<string> Find(PageTree tree, int headline, PageMetadata metadata, StructuredData data, string? publisher)
    {
        var site = FoldedText.Of(publisher ?? "");
        var found = ImmutableArray<string>.Empty;
        foreach (var source in Sources(tree, headline, metadata, data))
        {
            var names = AuthorNames.Clean(source, site);
            var persons = names.RemoveAll(name => IsOutlet(name, site));
            if (!persons.IsEmpty) return persons;
            if (found.IsEmpty) found = names;
        }
        return found;
    }

    /// <summary>What each place of the page says, best first; the later ones are looked at only when the earlier ones name nobody.</summary>
    private static IEnumerable<IReadOnlyList<string>> Sources(PageTree tree, int headline, PageMetadata metadata, StructuredData data)
    {
        yield return data.Authors;
        yield return metadata.Authors;
        if (metadata.First("twitter:label1") is { } label && AuthorNames.IsWrittenBy(label) && metadata.First("twitter:data1") is { } writer) yield return [writer];
        yield return MarkedLinks(tree);
        yield return WriterLinks(tree, headline);
        yield return Marked(tree);
        yield return Printed(tree, headline);
    }

    /// <summary>An agency, the outlet itself, or a name that begins or ends with the outlet's.</summary>
    private static bool IsOutlet(string name, string site)
    {
        var folded = FoldedText.Of(name);
        return WireCreditFinder.IsAgency(folded)
            || (site.Length > 2 && (site.StartsWith(folded + " ", StringComparison.Ordinal) || site.EndsWith(" " + folded, StringComparison.Ordinal)
                || folded.StartsWith(site + " ", StringComparison.Ordinal) || folded.EndsWith(" " + site, StringComparison.Ordinal)));
    }

    private static List<string> MarkedLinks(PageTree tree)
    {
        var found = new List<string>();
        if (tree.Containers.Count == 0) return found;
        var count = 0;
        foreach (var link in tree.Containers[0].Element.GetElementsByTagName("a"))
        {
            if (found.Count > 5 || ++count > MaximumLinks) break;
            if (link.GetAttribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true
                || link.GetAttribute("itemprop") == "author") found.Add(FoldedText.Squeeze(link.TextContent));
        }
        return found;
    }

    /// <summary>Links near the headline that lead to a writer's page and read like a name.</summary>
    private static List<string> WriterLinks(PageTree tree, int headline)
    {
        var found = new List<string>();
        if (headline < 0) return found;
        for (var i = Math.Max(0, headline - Before); i < Math.Min(tree.Blocks.Count, headline + Behind); i++)
        {
            var block = tree.Blocks[i];
            if (i == headline || block.Words > 30 || block.LinkLength == 0) continue;
            var before = found.Count;
            AddWriters(tree.Containers[block.Container].Element, block.Text, found);
            // The writers of one line; the next such line is another page's.
            if (before > 0 && found.Count == before) break;
        }
        return found;
    }

    private static void AddWriters(IElement element, string text, List<string> found)
    {
        var isLink = element.Ancestors<IElement>().Take(2).Prepend(element).FirstOrDefault(outer => outer.LocalName == "a");
        foreach (var link in isLink is not null ? [isLink] : element.GetElementsByTagName("a").Take(8))
        {
            var name = FoldedText.Squeeze(link.TextContent);
            if (found.Count < 6 && name.Length is > 3 and < 60 && text.Contains(name, StringComparison.Ordinal) && AuthorNames.ReadsLikeName(name)
                && LeadsToWriter(link.GetAttribute("href"))) found.Add(name);
        }
    }

    private static bool LeadsToWriter(string? address)
    {
        if (address is null || address.Length > 500) return false;
        var parts = address.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < parts.Length; i++)
        {
            if (Array.IndexOf(WriterPaths, parts[i].ToLowerInvariant()) >= 0) return true;
        }
        return false;
    }

    private static List<string> Marked(PageTree tree)
    {
        foreach (var block in tree.Blocks)
        {
            if ((tree.Containers[block.Container].Own & ContainerTraits.Byline) != 0 && block.Words <= 12) return [block.Text];
        }
        return [];
    }

    /// <summary>A short line near the headline that begins with "By", or holds "by" and a name behind a date.</summary>
    private static List<string> Printed(PageTree tree, int headline)
    {
        var to = Math.Min(tree.Blocks.Count, Math.Max(headline, 0) + Behind);
        for (var i = Math.Max(0, headline - Before); i < to; i++)
        {
            if (i == headline) continue;
            var block = tree.Blocks[i];
            if (block.Words <= 14 && AuthorNames.IsByline(block.Text)) return [AuthorNames.WithoutDate(block.Text)];
            if (block.Words <= 18 && block.Text.LastIndexOf(" by ", StringComparison.OrdinalIgnoreCase) is > 0 and var at && PrintedDates.Read(block.Text) is not null
                && AuthorNames.ReadsLikeName(AuthorNames.WithoutDate(block.Text[(at + 4)..]))) return [AuthorNames.WithoutDate(block.Text[(at + 4)..])];
        }
        return [];
    }
}
