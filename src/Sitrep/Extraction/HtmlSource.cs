using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sitrep.Extraction;

/// <summary>Parses HTML with bounds on depth and number of elements, so that no page takes long.</summary>
internal static class HtmlSource
{
    private const int MaximumDepth = 256;
    private const int MaximumTags = 200_000;

    /// <summary>Formatting elements left open, which a parser must rebuild in every block; more than any real page has.</summary>
    private const int MaximumOpenFormatting = 200;

    /// <summary>Other elements left open, which a parser searches at every tag. Seen: 50,000 lists take a minute, 3,000 a fifth of a second.</summary>
    private const int MaximumOpen = 3_000;

    private const int LongestName = 12;
    private const int LongestTag = 2_000;

    private enum TagClass
    {
        Nesting,
        Formatting,
        Closing,
        Raw,
    }

    private static readonly FrozenDictionary<string, TagClass> Classes = ReadClasses();

    private static readonly FrozenDictionary<string, TagClass>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Classes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The document; <paramref name="isCut"/> tells that the end of the page was left out.</summary>
    public static IDocument Parse(string html, out bool isCut)
    {
        var length = SafeLength(html);
        isCut = length < html.Length;
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, MaximumDepth = MaximumDepth, SkipComments = true });
        return parser.ParseDocument(isCut ? html[..length] : html);
    }

    /// <summary>How much of the page can be parsed in linear time: up to so many tags, and so many of them left open.</summary>
    internal static int SafeLength(string html)
    {
        int tags = 0, open = 0, formatting = 0;
        for (var at = 0; (at = html.IndexOf('<', at)) >= 0; at++)
        {
            var name = at + 1 < html.Length && html[at + 1] == '/' ? at + 2 : at + 1;
            if (name >= html.Length || !char.IsAsciiLetter(html[name])) continue;
            if (++tags > MaximumTags) return at;
            var step = name == at + 1 ? 1 : -1;
            switch (ClassOf(html, name))
            {
                case TagClass.Formatting:
                    formatting = Math.Max(0, formatting + step);
                    break;
                case TagClass.Nesting when step < 0 || !ClosesItself(html, name):
                    open = Math.Max(0, open + step);
                    break;
                case TagClass.Raw when step > 0:
                    at = RawTextEnd(html, name);
                    break;
                default:
                    break;
            }
            if (formatting > MaximumOpenFormatting || open > MaximumOpen) return at;
        }
        return html.Length;
    }

    private static TagClass ClassOf(string html, int name)
    {
        var end = name;
        while (end < html.Length && end - name < LongestName && char.IsAsciiLetterOrDigit(html[end])) end++;
        return Lookup.TryGetValue(html.AsSpan(name, end - name), out var found) ? found : TagClass.Nesting;
    }

    private static bool ClosesItself(string html, int name)
    {
        var end = html.AsSpan(name, Math.Min(LongestTag, html.Length - name)).IndexOf('>');
        return end > 0 && html[name + end - 1] == '/';
    }

    /// <summary>Index before the closing tag of a script or style element: what stands in it is no tag.</summary>
    private static int RawTextEnd(string html, int name)
    {
        var rest = html.AsSpan(name);
        var end = rest.IndexOf(rest[1] is 'c' or 'C' ? "</script" : "</style", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length - 1 : name + end - 1;
    }

    private static FrozenDictionary<string, TagClass> ReadClasses()
    {
        var classes = new Dictionary<string, TagClass>(StringComparer.OrdinalIgnoreCase) { ["script"] = TagClass.Raw, ["style"] = TagClass.Raw };
        foreach (var name in "a b i u s em font strong small big tt code nobr strike".Split(' ')) classes[name] = TagClass.Formatting;
        // Void elements, and those that the next of their kind closes.
        const string closing = "br hr img input meta link source track wbr param area base col embed image keygen frame p li td tr th option dd dt "
            + "thead tbody tfoot html head body";
        foreach (var name in closing.Split(' ')) classes[name] = TagClass.Closing;
        return classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
