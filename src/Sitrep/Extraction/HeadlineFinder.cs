namespace Sitrep.Extraction;

/// <summary>Finds the headline: the heading that the page's own titles name, else the best of those titles.</summary>
internal static class HeadlineFinder
{
    private const int Alike = 600;

    /// <summary>The headline's words and the block it stands in.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="titles">What JSON-LD, meta and title element say, best first.</param>
    /// <param name="sites">Names of the site, to be taken off the ends of titles.</param>
    /// <param name="block">Index of the headline's block; -1 when it stands in none.</param>
    public static string? Find(PageTree tree, IReadOnlyList<string> titles, IReadOnlyList<string> sites, out int block)
    {
        var folded = new List<WordBag>();
        foreach (var title in titles) folded.Add(new(FoldedText.Of(WithoutSite(title, sites))));
        block = BestHeading(tree, folded);
        if (block < 0) block = OnlyHeading(tree, sites);
        if (block >= 0) return tree.Blocks[block].Text;
        foreach (var title in titles)
        {
            var cleaned = WithoutSite(title, sites);
            if (cleaned.Length > 0) return cleaned;
        }
        block = FirstHeading(tree);
        return block >= 0 ? tree.Blocks[block].Text : null;
    }

    /// <summary>The title without the site's name at one of its ends.</summary>
    public static string WithoutSite(string title, IReadOnlyList<string> sites)
    {
        for (var cuts = 0; cuts < 3; cuts++)
        {
            if (!TryCut(title, sites, out var shorter)) break;
            title = shorter;
        }
        return title;
    }

    private static bool TryCut(string title, IReadOnlyList<string> sites, out string shorter)
    {
        shorter = title;
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " – ", " — ", " - ", " :: ", " » ", " • ", " · ", " / "])
        {
            var last = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (last > 0 && IsSite(title[(last + mark.Length)..], sites, mark == " | ")) { shorter = title[..last].TrimEnd(); return true; }
            var first = title.IndexOf(mark, StringComparison.Ordinal);
            if (first > 0 && IsSite(title[..first], sites, false)) { shorter = title[(first + mark.Length)..].TrimStart(); return true; }
        }
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || !PublisherFinder.IsNamedBy(title[..colon], sites)) return false;
        shorter = title[(colon + 2)..].TrimStart();
        return true;
    }

    private static bool IsSite(string part, IReadOnlyList<string> sites, bool sure)
    {
        var folded = FoldedText.Of(part).Replace(" ", "", StringComparison.Ordinal);
        if (folded.Length < 2) return true;
        if (sure && FoldedText.CountWords(part) <= 4) return true;
        foreach (var site in sites)
        {
            var name = FoldedText.Of(site).Replace(" ", "", StringComparison.Ordinal);
            if (name.Length < 2) continue;
            if (folded == name || (name.Length > 3 && folded.Contains(name, StringComparison.Ordinal) && folded.Length < name.Length * 2)
                || (folded.Length > 3 && name.Contains(folded, StringComparison.Ordinal))) return true;
        }
        return false;
    }

    private static int BestHeading(PageTree tree, List<WordBag> titles)
    {
        var best = -1;
        var bestScore = 0;
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            if (block.Text.Length > 400 || (!block.IsHeading && block.Tag is not ("div" or "p" or "span" or "header" or "td"))) continue;
            var likeness = 0;
            for (var t = 0; t < titles.Count; t++) likeness = Math.Max(likeness, titles[t].Likeness(block.Folded) - (t * 5));
            var score = likeness + (block.Tag == "h1" ? 300 : block.Tag == "h2" ? 60 : 0) + (block.LinkLength * 2 > block.Text.Length ? -150 : 0);
            if (likeness < (block.Tag == "h1" ? Alike - 150 : block.IsHeading ? Alike + 150 : 900)) continue;
            if (score <= bestScore) continue;
            (best, bestScore) = (i, score);
        }
        return best;
    }

    /// <summary>The only first-level heading, where it is no name of the site: some titles name a page otherwise than its headline.</summary>
    private static int OnlyHeading(PageTree tree, IReadOnlyList<string> sites)
    {
        var only = -1;
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            if (tree.Blocks[i].Tag != "h1") continue;
            if (only >= 0) return -1;
            only = i;
        }
        return only >= 0 && tree.Blocks[only].Words >= 3 && !IsSite(tree.Blocks[only].Text, sites, false) ? only : -1;
    }

    private static int FirstHeading(PageTree tree)
    {
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            if (tree.Blocks[i].Tag == "h1") return i;
        }
        return -1;
    }
}
