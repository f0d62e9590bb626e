namespace Sitrep.Extraction;

/// <summary>Tells a list of other pages: it goes from linked headline to linked headline, and hardly says anything itself.</summary>
internal static class IndexPages
{
    private const int FewestTeasers = 5;
    private const int LeastLetters = 16;
    private const int MostOwnWords = 30;
    private const int MostWordsAbove = 14;
    private const int LongestBody = 3000;

    private const ContainerTraits Outside = ContainerTraits.Navigation | ContainerTraits.Footer | ContainerTraits.Form;

    /// <summary>True for such a page; what calls itself an article in its data is none.</summary>
    public static bool IsIndex(PageTree tree, int headline, PageMetadata metadata, StructuredData data, int body)
    {
        if (data.Published is not null || metadata["og:type"] is "article" || body > LongestBody) return false;
        var (teasers, own, above) = (0, 0, 0);
        var behindTeaser = false;
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            if (i == headline || (tree.Containers[block.Container].Traits & Outside) != 0) continue;
            if (IsTeaser(block))
            {
                teasers++;
                behindTeaser = true;
                continue;
            }
            // The line under a linked headline is the teaser's.
            if (block.LinkLength == 0 && block.Words >= 6 && BodySelector.EndsSentence(block.Text) && !behindTeaser)
            {
                own += block.Words;
                if (teasers == 0) above += block.Words;
            }
            behindTeaser = false;
        }
        return teasers >= FewestTeasers && above <= MostWordsAbove && own <= MostOwnWords;
    }

    /// <summary>A headline's worth of letters in a link, most of the block or its beginning.</summary>
    private static bool IsTeaser(PageBlock block) =>
        block.Words >= 4 && block.LinkLength >= LeastLetters && block.LinkLength * 10 >= block.Text.Length * 4 && block.Words <= 60;
}
