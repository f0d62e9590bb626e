using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Sitrep.Extraction;

/// <summary>Walks a document once and cuts its text into leaf blocks at block tags and doubled line breaks.</summary>
internal sealed class PageTreeReader
{
    private const int MaximumBlocks = 40_000;
    private const int MaximumDepth = 480;
    private const int LongestCell = 300;

    private static readonly FrozenSet<string> Skipped = new[]
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "video", "audio", "select", "textarea", "button",
        "head", "title", "map", "datalist", "frameset", "noframes", "rp",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inline = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "ruby",
        "rt", "rb", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source",
        "input", "area", "meta", "link", "label", "o:p", "st1", "path",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly PageTree tree = new();
    private readonly Dictionary<string, ContainerTraits> seen = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();
    private int linkDepth, linkLength, boldDepth, boldLength, breaks;

    /// <summary>The tree of the document's body.</summary>
    public static PageTree Read(IDocument document)
    {
        var reader = new PageTreeReader();
        var root = document.Body ?? document.DocumentElement;
        if (root is not null) reader.Container(root, -1, 0);
        return reader.tree;
    }

    private void Container(IElement element, int parent, int depth)
    {
        if (depth > MaximumDepth || tree.Blocks.Count >= MaximumBlocks)
        {
            tree.IsCut = true;
            return;
        }
        var index = tree.Containers.Count;
        tree.Containers.Add(new(element, parent, depth, TraitLexicon.Of(element, seen)));
        if (element.LocalName == "tr" && IsDataRow(element)) Row(element, index);
        else Children(element, index, element.LocalName, depth);
        Flush(index, element.LocalName);
        tree.Containers[index].EndBlock = tree.Blocks.Count;
    }

    private void Children(IElement element, int container, string tag, int depth)
    {
        // By index: the parser's NextSibling looks for its node among all siblings, which is quadratic in wide pages.
        var nodes = element.ChildNodes;
        for (var i = 0; i < nodes.Length && tree.Blocks.Count < MaximumBlocks; i++)
        {
            if (nodes[i] is IText words) Append(words.Data);
            else if (nodes[i] is IElement child && !Skipped.Contains(child.LocalName)) Child(child, container, tag, depth);
        }
    }

    private void Child(IElement child, int container, string tag, int depth)
    {
        var name = child.LocalName;
        if (name is "br" or "hr")
        {
            // A bold line with a break behind it is a heading of an old layout.
            if (name == "hr" || ++breaks > 1 || (boldDepth == 0 && boldLength > 0 && IsAllBold())) Flush(container, tag);
            else text.Append('\n');
        }
        else if (!Inline.Contains(name))
        {
            Flush(container, tag);
            Container(child, container, depth + 1);
        }
        else if (depth > MaximumDepth) tree.IsCut = true;
        else InlineChild(child, container, tag, depth, name);
    }

    private void InlineChild(IElement child, int container, string tag, int depth, string name)
    {
        // An inline element that holds blocks, or tells that it is furniture, is a container too.
        if (HoldsBlock(child) || (name == "span" && IsTelling(child)))
        {
            Flush(container, tag);
            var isLink = name == "a";
            if (isLink) linkDepth++;
            Container(child, container, depth + 1);
            if (isLink) linkDepth--;
            return;
        }
        var bold = name is "b" or "strong";
        if (name == "a") linkDepth++;
        if (bold) boldDepth++;
        Children(child, container, tag, depth + 1);
        if (bold) boldDepth--;
        if (name == "a") linkDepth--;
    }

    private static bool HoldsBlock(IElement element)
    {
        var nodes = element.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is IElement child && child.LocalName is not "br" && !Inline.Contains(child.LocalName)
                && !Skipped.Contains(child.LocalName)) return true;
        }
        return false;
    }

    private bool IsTelling(IElement element) =>
        (TraitLexicon.Of(element, seen) & ContainerTraits.Furniture) != 0 && element.TextContent.Length > 40;

    private void Append(string data)
    {
        if (linkDepth > 0 || boldDepth > 0 || breaks > 0)
        {
            var letters = 0;
            foreach (var c in data)
            {
                if (!char.IsWhiteSpace(c)) letters++;
            }
            if (letters > 0) breaks = 0;
            if (linkDepth > 0) linkLength += letters;
            if (boldDepth > 0) boldLength += letters;
        }
        text.Append(data);
    }

    private bool IsAllBold()
    {
        var letters = 0;
        for (var i = 0; i < text.Length && letters <= boldLength; i++)
        {
            if (!char.IsWhiteSpace(text[i])) letters++;
        }
        return letters <= boldLength;
    }

    private void Flush(int container, string tag)
    {
        breaks = 0;
        if (text.Length == 0) return;
        var squeezed = FoldedText.Squeeze(text);
        text.Clear();
        var (link, bold) = (linkLength, boldLength);
        linkLength = boldLength = 0;
        if (squeezed.Length == 0) return;
        if (tree.Blocks.Count >= MaximumBlocks) tree.IsCut = true;
        else tree.Blocks.Add(new(squeezed, tag, container, link, bold * 10 > squeezed.Length * 7));
    }

    /// <summary>A row of data, not of layout: short cells without blocks in them.</summary>
    private static bool IsDataRow(IElement row)
    {
        foreach (var cell in row.ChildNodes)
        {
            foreach (var node in cell.ChildNodes)
            {
                if (node is not IElement child) continue;
                if (!Inline.Contains(child.LocalName) && child.LocalName is not ("br" or "p" or "div")) return false;
                if (HoldsBlock(child)) return false;
            }
            if (cell.TextContent.Length > LongestCell) return false;
        }
        return true;
    }

    private void Row(IElement row, int container)
    {
        foreach (var node in row.ChildNodes)
        {
            if (node is not IElement cell) continue;
            if (string.IsNullOrWhiteSpace(cell.TextContent)) continue;
            if (text.Length > 0) text.Append(" | ");
            text.Append(FoldedText.Squeeze(cell.TextContent));
            foreach (var link in cell.GetElementsByTagName("a")) linkLength += link.TextContent.Trim().Length;
        }
        Flush(container, "tr");
    }
}
