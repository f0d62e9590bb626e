using System.Xml;

namespace Sitrep.Inputs;

/// <summary>Reads the addresses out of a sitemap or an index of sitemaps.</summary>
internal static class SitemapReader
{
    private const int Most = 50_000;

    public static IEnumerable<InputEntry> Read(byte[] bytes, string name, string address)
    {
        using var xml = new SafeXml(bytes);
        var reader = xml.Reader;
        var count = 0;
        while (count < Most && xml.Next())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("url" or "sitemap") || reader.Depth != 1) continue;
            var kind = reader.LocalName == "url" ? LinkKind.Page : LinkKind.Sitemap;
            var link = Entry(xml, kind, address);
            if (xml.Broken is not null) break;
            count++;
            var place = FormattableString.Invariant($"{name}, entry {count}");
            yield return link is null ? InputEntry.Bad(place, InputFaultKind.BadEntry, "it has no address of the web") : InputEntry.Of(place, link);
        }
        if (xml.Broken is not null)
            yield return InputEntry.Bad(name, InputFaultKind.Damaged, FormattableString.Invariant($"{xml.Broken}; {count} addresses before it were read"));
        else if (count == 0) yield return InputEntry.Bad(name, InputFaultKind.NothingInside, "the sitemap names no address");
        else if (count == Most) yield return InputEntry.Bad(name, InputFaultKind.TooLarge, FormattableString.Invariant($"only the first {Most} addresses were taken, as many as a sitemap may hold"));
    }

    /// <summary>One entry; the news extension gives headline, outlet and publication. "lastmod" is no publication.</summary>
    private static LinkedAddress? Entry(SafeXml xml, LinkKind kind, string baseAddress)
    {
        var reader = xml.Reader;
        string? location = null, title = null, publisher = null, date = null;
        if (reader.IsEmptyElement) return null;
        var depth = reader.Depth;
        while (xml.Next() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            var isNews = reader.NamespaceURI.Contains("sitemap-news", StringComparison.Ordinal);
            switch (reader.LocalName)
            {
                case "loc" when reader.Depth == depth + 1: location ??= xml.Text(); break;
                case "title" when isNews: title ??= xml.Text(); break;
                case "name" when isNews: publisher ??= xml.Text(); break;
                case "publication_date" when isNews: date ??= xml.Text(); break;
                default: break;
            }
        }
        return WebAddress.TryRead(location, baseAddress, out var address)
            ? new(address, kind) { Title = FeedText.Plain(title), Publisher = FeedText.Plain(publisher), Published = PublicationDates.Read(date, out _) }
            : null;
    }
}
