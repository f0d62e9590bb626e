using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Sitrep.Extraction;

/// <summary>What the head of a page says: <c>title</c>, <c>meta</c>, <c>link</c> and <c>html</c>'s language.</summary>
internal sealed class PageMetadata
{
    private const int MaximumMetas = 500;

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>Text of the <c>title</c> element.</summary>
    public string? DocumentTitle { get; private set; }

    public string? Canonical { get; private set; }

    /// <summary>Address for relative links, as the page sets it.</summary>
    public string? Language { get; private set; }

    /// <summary>Values of meta elements that name a writer, in order.</summary>
    public ImmutableArray<string> Authors { get; private set; } = [];

    /// <summary>Reads the head.</summary>
    public static PageMetadata Read(IDocument document)
    {
        var metadata = new PageMetadata();
        var authors = ImmutableArray.CreateBuilder<string>();
        var count = 0;
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            if (++count > MaximumMetas) break;
            var content = meta.GetAttribute("content");
            if (string.IsNullOrWhiteSpace(content)) continue;
            foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                if (meta.GetAttribute(attribute) is not { Length: > 0 } name) continue;
                name = name.Trim().ToLowerInvariant();
                var value = EntityText.Decode(content);
                metadata.values.TryAdd(name, value);
                if (IsAuthor(name)) authors.Add(value);
            }
        }
        metadata.Authors = authors.ToImmutable();
        // The first title in the document; those inside drawings are not the page's.
        var title = document.Head?.GetElementsByTagName("title") is { Length: > 0 } titles ? titles[0].TextContent : null;
        metadata.DocumentTitle = string.IsNullOrWhiteSpace(title) ? null : FoldedText.Squeeze(title);
        metadata.Canonical = metadata.LinkTo(document, "canonical") ?? metadata["og:url"];
        metadata.Language = document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang");
        return metadata;
    }

    /// <summary>Value of the first meta element of that name (small letters), or null.</summary>
    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>The first value that one of the names has.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var value) && value.Length > 0) return value;
        }
        return null;
    }

    private string? LinkTo(IDocument document, string relation)
    {
        var count = 0;
        foreach (var link in document.GetElementsByTagName("link"))
        {
            if (++count > MaximumMetas) break;
            if (string.Equals(link.GetAttribute("rel")?.Trim(), relation, StringComparison.OrdinalIgnoreCase)
                && link.GetAttribute("href") is { Length: > 0 } address) return address.Trim();
        }
        return null;
    }

    private static bool IsAuthor(string name) => name is "author" or "article:author" or "dc.creator" or "dcterms.creator" or "byl" or "parsely-author"
        or "sailthru.author" or "article:author_name" or "creator" or "authors" or "cxenseparse:author";
}
