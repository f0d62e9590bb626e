using AngleSharp.Dom;

namespace Sitrep.Extraction;

/// <summary>Reads what a page prints about its writers: the byline near the headline, links to writers' pages, a signature under the text.</summary>
internal sealed class BylineReader(PageTree tree, int headline)
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

    /// <summary>What stands before the names of those who did something else for the page than write it.</summary>
    private static readonly string[] HelperLabels =
    [
        "contributions from", "photography by", "photographs by", "photos by", "photo by", "images by", "image by", "illustration by", "illustrations by",
        "styled by", "edited by", "reviewed by", "medically reviewed by", "fact checked by", "produced by", "video by", "graphics by", "fotos von", "foto von",
        "fotos", "foto", "photos", "photo", "photographer", "redigiert von", "photographies",
    ];

    /// <summary>A short line behind the headline that begins with "By", or holds "by" and a name behind a date.</summary>
    public List<string> Printed()
    {
        var to = Math.Min(tree.Blocks.Count, Math.Max(headline, 0) + Behind);
        for (var i = Math.Max(headline, -1) + 1; i < to; i++)
        {
            if (PrintedIn(i) is { } line) return [line];
        }
        return [];
    }

    /// <summary>The same above the headline, where bylines of other pages stand as well.</summary>
    public List<string> PrintedAbove()
    {
        for (var i = Math.Max(0, headline - Before); i < headline; i++)
        {
            if (PrintedIn(i) is { } line) return [line];
        }
        return [];
    }

    private string? PrintedIn(int index)
    {
        var block = tree.Blocks[index];
        if (block.Words > 24 || BodySelector.EndsSentence(block.Text) && block.Words > 8) return null;
        if (AuthorNames.NamesBehindOpening(block.Text) is { } names) return AuthorNames.WithoutDate(names);
        // "By" and the name in two elements.
        if (block.Folded is "by" or "von" or "par" or "por" && index + 1 < tree.Blocks.Count && tree.Blocks[index + 1].Words <= 8)
            return AuthorNames.WithoutDate(tree.Blocks[index + 1].Text);
        if (block.Words > 18 || block.Text.LastIndexOf(" by ", StringComparison.OrdinalIgnoreCase) is not (> 0 and var at)) return null;
        var name = AuthorNames.WithoutDate(block.Text[(at + 4)..]);
        return PrintedDates.Read(block.Text) is not null && AuthorNames.ReadsLikeName(name) ? name : null;
    }

    /// <summary>Links that are marked as leading to the writer.</summary>
    public List<string> MarkedLinks()
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
    public List<string> WriterLinks()
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

    /// <summary>The first short text in an element that is named a byline: one that reads like a name before any other.</summary>
    public List<string> Marked()
    {
        string? other = null;
        foreach (var block in tree.Blocks)
        {
            if ((tree.Containers[block.Container].Own & ContainerTraits.Byline) == 0 || block.Words > 12) continue;
            if (AuthorNames.NamesBehindOpening(block.Text) is not null || AuthorNames.ReadsLikeName(block.Text)) return [AuthorNames.WithoutDate(block.Text)];
            other ??= block.Text;
        }
        return other is null ? [] : [other];
    }

    /// <summary>A name alone on a line: beside the date line under the headline, or in bold under the last running text.</summary>
    public List<string> Signature()
    {
        var to = Math.Min(tree.Blocks.Count, headline + Before);
        for (var i = headline + 1; headline >= 0 && i < to && !tree.Blocks[i].IsProse; i++)
        {
            if (IsLoneName(i) && (IsDateLine(i - 1) || IsDateLine(i + 1))) return [tree.Blocks[i].Text];
        }
        for (var i = tree.Blocks.Count - 2; i > 0; i--)
        {
            if (tree.Blocks[i].Label is not null || !tree.Blocks[i].IsProse) continue;
            return tree.Blocks[i + 1].IsBold && IsLoneName(i + 1) ? [tree.Blocks[i + 1].Text] : [];
        }
        return [];
    }

    private bool IsLoneName(int index)
    {
        var block = tree.Blocks[index];
        return block.Words is >= 2 and <= 4 && !block.IsHeading && block.Tag is "p" or "span" or "div" or "address" or "strong"
            && block.Text.Split(' ').All(word => char.IsUpper(word[0])) && AuthorNames.ReadsLikeName(block.Text);
    }

    private bool IsDateLine(int index) =>
        index > headline && index < tree.Blocks.Count && tree.Blocks[index].Words <= 10
        && TextPieces.Of(tree, tree.Blocks[index]).Any(piece => PrintedDates.Read(piece) is not null);

    /// <summary>Of the names those that the page prints, near its headline, only as having taken pictures, edited or helped.</summary>
    public HashSet<string> Helpers(IReadOnlyList<string> names)
    {
        var helpers = new HashSet<string>(StringComparer.Ordinal);
        if (names.Count < 2) return helpers;
        var writers = new HashSet<string>(StringComparer.Ordinal);
        var isHelp = false;
        for (var i = Math.Max(headline, -1) + 1; i < Math.Min(tree.Blocks.Count, headline + Behind); i++)
        {
            var folded = tree.Blocks[i].Folded;
            isHelp = Array.Exists(HelperLabels, label => folded == label) || tree.Blocks[i].Words <= 30 && Array.Exists(HelperLabels, label => folded.StartsWith(label + " ", StringComparison.Ordinal))
                || isHelp && i > 0 && Array.Exists(HelperLabels, label => tree.Blocks[i - 1].Folded == label);
            if (tree.Blocks[i].Words > 30) continue;
            foreach (var name in names)
            {
                if (!folded.Contains(FoldedText.Of(name), StringComparison.Ordinal)) continue;
                // The first line that names somebody tells what for; a caption's credit may follow.
                if (isHelp && !writers.Contains(name)) helpers.Add(name);
                else if (!helpers.Contains(name)) writers.Add(name);
            }
        }
        return helpers;
    }
}
