namespace Sitrep.Extraction;

/// <summary>Turns the labelled blocks of a page into the blocks of an article: kinds, correction notes last, the rest as removed.</summary>
internal static class HtmlBlocks
{
    /// <summary>Adds all blocks of the page to the text.</summary>
    /// <returns>Where each block of the page begins in the text; -1 for those that are not in it.</returns>
    public static int[] Add(PageTree tree, int headline, string description, ArticleText text)
    {
        var notes = new List<string>();
        var inBody = false;
        var starts = new int[tree.Blocks.Count];
        Array.Fill(starts, -1);
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            if (CorrectionNotes.IsNote(block, tree.Containers[block.Container].Traits)) notes.Add(block.Text);
            else if (i == headline || block.Label == "headline") continue;
            else if (block.Label is not null) text.Remove(block.Label, block.Text);
            else
            {
                var kind = KindOf(tree, block, !inBody, description);
                inBody |= kind == BlockKind.Paragraph;
                starts[i] = text.Add(kind, block.Text);
            }
        }
        foreach (var note in notes) text.Add(BlockKind.CorrectionNote, note);
        return starts;
    }

    private static BlockKind KindOf(PageTree tree, PageBlock block, bool isFirst, string description)
    {
        if (block.Kind == BlockKind.Standfirst) return BlockKind.Standfirst;
        var container = tree.Containers[block.Container];
        if (isFirst && ((container.Traits & ContainerTraits.Standfirst) != 0 && (container.Traits & ContainerTraits.Content) == 0
            || block.IsHeading || FoldedText.Likeness(block.Folded, description) > 900))
        {
            return block.Words >= 5 ? BlockKind.Standfirst : BlockKind.Subheading;
        }
        if (block.IsHeading || block.IsBold && block.Words <= 12 && !BodySelector.EndsSentence(block.Text)) return BlockKind.Subheading;
        if (block.Tag == "tr") return BlockKind.TableRow;
        for (var at = block.Container; at >= 0; at = tree.Containers[at].Parent)
        {
            switch (tree.Containers[at].Element.LocalName)
            {
                case "blockquote": return BlockKind.BlockQuote;
                case "li" or "dd" or "dt": return BlockKind.ListItem;
                case "article" or "main" or "section" or "body": return BlockKind.Paragraph;
                default: break;
            }
        }
        return BlockKind.Paragraph;
    }
}
