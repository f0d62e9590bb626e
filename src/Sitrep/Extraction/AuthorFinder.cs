using System.Collections.Immutable;

namespace Sitrep.Extraction;

/// <summary>Finds the writers of an article: structured data, meta elements, marked elements, the printed byline.</summary>
internal static class AuthorFinder
{
    private const int MaximumElements = 30;

    /// <summary>Their names as printed, in order.</summary>
    public static ImmutableArray<string> Find(PageTree tree, int headline, PageMetadata metadata, StructuredData data, string? publisher)
    {
        var site = FoldedText.Of(publisher ?? "");
        var names = AuthorNames.Clean(data.Authors, site);
        if (names.IsEmpty) names = AuthorNames.Clean(metadata.Authors, site);
        if (names.IsEmpty) names = AuthorNames.Clean(Marked(tree), site);
        return names.IsEmpty ? AuthorNames.Clean(Printed(tree, headline), site) : names;
    }

    private static List<string> Marked(PageTree tree)
    {
        var found = new List<string>();
        if (tree.Containers.Count == 0) return found;
        var root = tree.Containers[0].Element;
        var count = 0;
        foreach (var link in root.GetElementsByTagName("a"))
        {
            if (found.Count > 5 || ++count > 2000) break;
            if (link.GetAttribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true
                || link.GetAttribute("itemprop") == "author") found.Add(FoldedText.Squeeze(link.TextContent));
        }
        if (found.Count > 0) return found;
        for (var i = 0; i < tree.Blocks.Count && found.Count < MaximumElements; i++)
        {
            var block = tree.Blocks[i];
            if ((tree.Containers[block.Container].Own & ContainerTraits.Byline) == 0 || block.Words > 12) continue;
            found.Add(block.Text);
            break;
        }
        return found;
    }

    /// <summary>A short line near the headline that begins with "By".</summary>
    private static List<string> Printed(PageTree tree, int headline)
    {
        var to = Math.Min(tree.Blocks.Count, Math.Max(headline, 0) + 12);
        for (var i = Math.Max(0, headline - 3); i < to; i++)
        {
            if (tree.Blocks[i].Words <= 14 && AuthorNames.IsByline(tree.Blocks[i].Text)) return [tree.Blocks[i].Text];
        }
        return [];
    }
}
