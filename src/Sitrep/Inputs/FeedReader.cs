using System.Xml;

namespace Sitrep.Inputs;

/// <summary>Reads RSS (0.9 to 2.0, RDF) and Atom: items with their full text are pages, the others addresses.</summary>
internal static class FeedReader
{
    private const int MostItems = 20_000;

    public static IEnumerable<InputEntry> Read(byte[] bytes, string name, string address)
    {
        using var xml = new SafeXml(bytes);
        var reader = xml.Reader;
        string? title = null;
        var home = address;
        var count = 0;
        while (xml.Next())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName is "item" or "entry")
            {
                var item = Item(xml);
                if (xml.Broken is not null) break;
                if (++count > MostItems) break;
                yield return item.Entry(FormattableString.Invariant($"{name}, item {count}"), name, title, home);
            }
            else if (reader.LocalName == "image") xml.Text();
            else if (reader.LocalName == "title" && title is null && reader.Depth <= 2) title = FeedText.Plain(xml.Text());
            else if (reader.LocalName == "link" && reader.Depth <= 2 && Link(xml) is { } link && WebAddress.TryRead(link, address, out var own)) home = own;
        }
        if (xml.Broken is not null)
            yield return InputEntry.Bad(name, InputFaultKind.Damaged, FormattableString.Invariant($"{xml.Broken}; {count} items before it were read"));
        else if (count > MostItems) yield return InputEntry.Bad(name, InputFaultKind.TooLarge, FormattableString.Invariant($"more than {MostItems} items; the rest was left"));
        else if (count == 0) yield return InputEntry.Bad(name, InputFaultKind.NothingInside, "the feed has no items");
    }

    private static FeedItem Item(SafeXml xml)
    {
        var (reader, item) = (xml.Reader, new FeedItem());
        if (reader.IsEmptyElement) return item;
        var depth = reader.Depth;
        item.Link = reader.GetAttribute("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        while (xml.Next() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1) Field(xml, item);
        }
        return item;
    }

    private static void Field(SafeXml xml, FeedItem item)
    {
        var reader = xml.Reader;
        switch (reader.LocalName)
        {
            case "title" when !IsMedia(reader): item.Title ??= xml.Text(); break;
            case "link": item.Link = Link(xml) ?? item.Link; break;
            case "guid" when reader.GetAttribute("isPermaLink") != "false": item.Id ??= xml.Text(); break;
            case "id" or "guid": item.Id ??= xml.Text(); break;
            case "pubDate" or "published" or "issued": item.Date = xml.Text(); break;
            case "updated" or "date" or "modified": item.Date ??= xml.Text(); break;
            case "encoded" or "content" when !IsMedia(reader): Content(xml, item); break;
            case "description" or "summary" when !IsMedia(reader): item.Summary ??= xml.Text(reader.GetAttribute("type") == "xhtml"); break;
            case "source": Source(xml, item); break;
            default: xml.Text(); break;
        }
    }

    private static bool IsMedia(XmlReader reader) => reader.NamespaceURI.Contains("search.yahoo.com/mrss", StringComparison.Ordinal) || reader.NamespaceURI.Contains("itunes", StringComparison.Ordinal);

    private static void Content(SafeXml xml, FeedItem item)
    {
        var type = xml.Reader.GetAttribute("type");
        var text = xml.Text(type == "xhtml");
        if (item.Content is not null) return;
        item.Content = text;
        item.IsPlain = type == "text";
    }

    /// <summary>RSS gives the source's name as text, Atom as a title inside.</summary>
    private static void Source(SafeXml xml, FeedItem item)
    {
        var reader = xml.Reader;
        if (reader.NamespaceURI.Length == 0)
        {
            item.Source = xml.Text();
            return;
        }
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (xml.Next() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "title") item.Source = xml.Text();
        }
    }

    /// <summary>RSS gives an address as text, Atom as an attribute, of which the alternate (or unmarked) one is the page.</summary>
    private static string? Link(SafeXml xml)
    {
        var reference = xml.Reader.GetAttribute("href");
        var relation = xml.Reader.GetAttribute("rel");
        var text = xml.Text();
        if (reference is not null) return relation is null or "alternate" ? reference : null;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
