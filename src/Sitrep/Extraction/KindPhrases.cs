using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Knows the phrases that tell what kind of page it is; works on folded text.</summary>
internal static class KindPhrases
{
    private const int MostBlocks = 400;
    private const int MostWords = 60;
    private const int MostWordsOfNotice = 18;

    private static readonly string[][] Rows = [.. Tables.Read("extraction/kinds.tsv")];

    /// <summary>True when one of the titles holds a phrase of the kind.</summary>
    public static bool InTitle(string kind, IReadOnlyList<string> titles)
    {
        foreach (var title in titles)
        {
            var folded = FoldedText.Of(title);
            foreach (var row in Rows)
            {
                if (row[0] != kind) continue;
                if (row[1] == "is" ? folded == row[2] : row[1] == "starts" ? folded.StartsWith(row[2] + " ", StringComparison.Ordinal) && folded.Length < 40
                    : row[1] == "has" && folded.Contains(row[2], StringComparison.Ordinal)) return true;
            }
        }
        return false;
    }

    /// <summary>True when a notice on the page holds a phrase of the kind: a short line; in a long sentence a report speaks of such things.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="tree">The page.</param>
    /// <param name="headline">Only blocks from there on count: menus above offer subscriptions on every page.</param>
    public static bool InBlocks(string kind, PageTree tree, int headline)
    {
        for (var i = Math.Max(0, headline); i < Math.Min(tree.Blocks.Count, MostBlocks); i++)
        {
            var block = tree.Blocks[i];
            if (block.Words > (BodySelector.EndsSentence(block.Text) && kind != "consent" ? MostWordsOfNotice : MostWords)) continue;
            if ((tree.Containers[block.Container].Traits & (ContainerTraits.Navigation | ContainerTraits.Footer)) != 0 && kind == "paywall") continue;
            if (InText(kind, block.Folded)) return true;
        }
        return false;
    }

    /// <summary>True when a folded text holds a phrase of the kind.</summary>
    public static bool InText(string kind, string folded)
    {
        foreach (var row in Rows)
        {
            if (row[0] == kind && row[1] == "block" && folded.Contains(row[2], StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>True when the folded text is a label of the kind and nothing else.</summary>
    public static bool IsLabel(string kind, string folded)
    {
        foreach (var row in Rows)
        {
            if (row[0] == kind && row[1] == "label" && folded == row[2]) return true;
        }
        return false;
    }

    /// <summary>A label, or one with a word that says whose ("guest commentary").</summary>
    private static bool IsLabelOfSomebody(string kind, string folded) => IsLabel(kind, folded)
        || folded.Split(' ') is [var whose, var label] && Array.IndexOf(Whose, whose) >= 0 && IsLabel(kind, label);

    private static readonly string[] Whose = ["guest", "our", "my", "weekly", "sunday", "reader", "readers", "invited", "editors"];

    /// <summary>True when a title has such a label before a colon or behind a bar.</summary>
    public static bool LabelsTitle(string kind, IReadOnlyList<string> titles)
    {
        foreach (var title in titles)
        {
            if (title.IndexOf(':') is > 0 and var colon && IsLabelOfSomebody(kind, FoldedText.Of(title[..colon]))) return true;
            if (!title.Contains('|', StringComparison.Ordinal)) continue;
            foreach (var part in title.Split('|', 4))
            {
                if (IsLabelOfSomebody(kind, FoldedText.Of(part))) return true;
            }
        }
        return false;
    }
}
