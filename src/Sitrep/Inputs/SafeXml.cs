using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Sitrep.Text;

namespace Sitrep.Inputs;

/// <summary>Reads XML of strangers: no document type is processed, no entity expanded, nothing fetched, depth bounded.</summary>
internal sealed partial class SafeXml : IDisposable
{
    private const int MaximumDepth = 256;
    private const int LongestText = 8 << 20;

    private readonly StringReader source;

    /// <summary>Opens the bytes of a document. Its declared character set counts as a page's does.</summary>
    public SafeXml(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(200, bytes.Length)));
        var declared = DeclaredEncoding().Match(head);
        var page = new Page("input:", PageFormat.PlainText, bytes) { Charset = declared.Success ? declared.Groups[1].Value : "utf-8" };
        var text = PageDecoder.Decode(page, BoundedBytes.Document).Content.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        // Feeds hold HTML's entities and bare ampersands, which XML does not know.
        text = LooseEntity().Replace(text, static match => match.Groups[1].Success && WebUtility.HtmlDecode(match.Value) is { } decoded && decoded != match.Value ? decoded : "&amp;" + match.Value[1..]);
        source = new(text);
        Reader = XmlReader.Create(source, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = 1 << 16,
        });
    }

    public XmlReader Reader { get; }

    /// <summary>What broke, as the end of a sentence; null while all is well.</summary>
    public string? Broken { get; private set; }

    /// <summary>Goes to the next node; false at the end and where the document breaks.</summary>
    public bool Next()
    {
        try
        {
            if (!Reader.Read()) return false;
            if (Reader.Depth <= MaximumDepth) return true;
            Broken = FormattableString.Invariant($"elements are nested more than {MaximumDepth} deep");
        }
        catch (XmlException e)
        {
            Broken = FormattableString.Invariant($"the XML breaks off in line {e.LineNumber}");
        }
        return false;
    }

    /// <summary>All text inside the element at hand; with <paramref name="keepsTags"/> its elements as HTML. Ends at its end tag.</summary>
    public string Text(bool keepsTags = false)
    {
        if (Reader.IsEmptyElement) return "";
        var depth = Reader.Depth;
        var text = new StringBuilder();
        while (Next() && Reader.Depth > depth)
        {
            if (text.Length > LongestText) continue;
            if (Reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(keepsTags ? WebUtility.HtmlEncode(Reader.Value) : Reader.Value);
            else if (keepsTags && Reader.NodeType == XmlNodeType.Element) text.Append('<').Append(Reader.LocalName).Append(Reader.IsEmptyElement ? "/>" : ">");
            else if (keepsTags && Reader.NodeType == XmlNodeType.EndElement) text.Append("</").Append(Reader.LocalName).Append('>');
        }
        return text.ToString();
    }

    public void Dispose()
    {
        Reader.Dispose();
        source.Dispose();
    }

    [GeneratedRegex(@"^[^<]{0,8}<\?xml[^>]*\bencoding\s*=\s*[""']([\w.:-]+)")]
    private static partial Regex DeclaredEncoding();

    [GeneratedRegex(@"&(?!(?:amp|lt|gt|quot|apos|#\d{1,8}|#x[0-9A-Fa-f]{1,6});)([A-Za-z]\w{1,30};)?")]
    private static partial Regex LooseEntity();
}
