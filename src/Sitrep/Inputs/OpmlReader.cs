using System.Xml;

namespace Sitrep.Inputs;

/// <summary>Reads the addresses of feeds (and pages) out of an OPML list.</summary>
internal static class OpmlReader
{
    private const int Most = 20_000;

    public static IEnumerable<InputEntry> Read(byte[] bytes, string name, string address)
    {
        using var xml = new SafeXml(bytes);
        var reader = xml.Reader;
        int count = 0, outlines = 0;
        while (count < Most && xml.Next())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "outline") continue;
            outlines++;
            var feed = Attribute(reader, "xmlUrl");
            var page = Attribute(reader, "url") ?? Attribute(reader, "htmlUrl");
            var place = FormattableString.Invariant($"{name}, outline {outlines}");
            if (feed is null && page is null) continue; // A folder.
            if (!WebAddress.TryRead(feed ?? page, address, out var found))
            {
                yield return InputEntry.Bad(place, InputFaultKind.BadEntry, "its address is not one of the web");
                continue;
            }
            count++;
            yield return InputEntry.Of(place, new LinkedAddress(found, feed is null ? LinkKind.Page : LinkKind.Feed) { Title = Attribute(reader, "title") ?? Attribute(reader, "text") });
        }
        if (xml.Broken is not null)
            yield return InputEntry.Bad(name, InputFaultKind.Damaged, FormattableString.Invariant($"{xml.Broken}; {count} addresses before it were read"));
        else if (count == 0) yield return InputEntry.Bad(name, InputFaultKind.NothingInside, "the list names no feed");
    }

    /// <summary>An attribute whatever its capitals: programs write xmlUrl, xmlurl and XMLURL.</summary>
    private static string? Attribute(XmlReader reader, string name)
    {
        var value = reader.GetAttribute(name) ?? reader.GetAttribute(name.ToLowerInvariant()) ?? reader.GetAttribute(name.ToUpperInvariant());
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }
}
