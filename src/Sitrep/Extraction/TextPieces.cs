using AngleSharp.Dom;

namespace Sitrep.Extraction;

/// <summary>
/// The texts of a block as its inline elements part them: "20 Dec 2027" and "12 shares" that stand side by side on the page are one word in
/// the block's text, which knows no space between them.
/// </summary>
internal static class TextPieces
{
    private const int Most = 24;

    /// <summary>The block's text, then its pieces where it has several.</summary>
    public static IEnumerable<string> Of(PageTree tree, PageBlock block)
    {
        yield return block.Text;
        if (block.Text.Length > 200) yield break;
        var count = 0;
        foreach (var piece in Texts(tree.Containers[block.Container].Element))
        {
            if (++count > Most) yield break;
            var squeezed = FoldedText.Squeeze(piece);
            if (squeezed.Length > 2 && squeezed.Length < block.Text.Length && block.Text.Contains(squeezed, StringComparison.Ordinal)) yield return squeezed;
        }
    }

    private static IEnumerable<string> Texts(INode node)
    {
        // By index: an enumerator over siblings is quadratic in wide elements.
        for (var i = 0; i < Math.Min(node.ChildNodes.Length, Most); i++)
        {
            var child = node.ChildNodes[i];
            if (child is IText text)
            {
                if (!string.IsNullOrWhiteSpace(text.Data)) yield return text.Data;
            }
            else if (child is IElement)
            {
                foreach (var inner in Texts(child)) yield return inner;
            }
        }
    }
}
