using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace Sitrep.Extraction;

/// <summary>What the JSON-LD of a page says about its article.</summary>
internal sealed class StructuredData
{
    private const int MaximumScripts = 40;
    private const int MaximumLength = 2 << 20;
    private const int MaximumNodes = 20_000;
    private const int MaximumEntries = 2_000;

    private readonly List<JsonElement> articles = [];
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);
    private int nodes;

    public string? Headline { get; private set; }

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Publisher { get; private set; }

    public string? Address { get; private set; }

    public string? Language { get; private set; }

    public string? Description { get; private set; }

    /// <summary>The article's text, markup taken off, where the page gives it.</summary>
    public string? Body { get; private set; }

    /// <summary>The type named, such as <c>OpinionNewsArticle</c>.</summary>
    public string? Type { get; private set; }

    public ImmutableArray<string> Authors { get; private set; } = [];

    /// <summary>The entries of a live blog: when each was posted, and its headline or the start of its text.</summary>
    public ImmutableArray<(string Published, string Opening)> Entries { get; private set; } = [];

    /// <summary>Name of the site, from a WebSite node.</summary>
    public string? Site { get; private set; }

    /// <summary>Reads all JSON-LD of the document; broken scripts are passed over.</summary>
    /// <param name="document">The page.</param>
    /// <param name="titles">Titles the page gives elsewhere: of several articles the one named like them is the page's.</param>
    public static StructuredData Read(IDocument document, IReadOnlyList<string> titles)
    {
        var data = new StructuredData();
        var documents = new List<JsonDocument>();
        try
        {
            foreach (var script in document.GetElementsByTagName("script"))
            {
                if (documents.Count >= MaximumScripts) break;
                if (script.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) != true) continue;
                if (Parse(script.TextContent) is not { } parsed) continue;
                documents.Add(parsed);
                data.Collect(parsed.RootElement, 0);
            }
            data.Fill(titles);
        }
        finally
        {
            foreach (var parsed in documents) parsed.Dispose();
        }
        return data;
    }

    private static JsonDocument? Parse(string script)
    {
        if (script.Length is 0 or > MaximumLength) return null;
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
        var from = script.AsSpan().IndexOfAny('{', '[');
        var to = script.AsSpan().LastIndexOfAny('}', ']');
        if (from < 0 || to < from) return null;
        var cleaned = new StringBuilder(to - from + 1);
        // Raw line breaks inside strings are the usual fault; outside of strings a space does no harm either.
        foreach (var c in script.AsSpan(from, to - from + 1)) cleaned.Append(char.IsControl(c) ? ' ' : c);
        try
        {
            return JsonDocument.Parse(cleaned.ToString(), options);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private void Collect(JsonElement node, int depth)
    {
        if (depth > 12 || ++nodes > MaximumNodes) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) Collect(item, depth + 1);
        }
        if (node.ValueKind != JsonValueKind.Object) return;
        if (String(node, "@id") is { } id && HasMoreThanId(node)) byId.TryAdd(id, node);
        if (IsType(node, "Article", "BlogPosting", "Report", "NewsArticle", "LiveBlogPosting", "Review", "Recipe", "PodcastEpisode")) articles.Add(node);
        else if (IsType(node, "WebSite")) Site ??= Json(node, "name") is { } name ? Text(name) : null;
        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "author", "publisher", "hasPart"])
        {
            if (Json(node, name) is { } child && child.ValueKind is JsonValueKind.Object or JsonValueKind.Array) Collect(Json(node, name)!.Value, depth + 1);
        }
    }

    private void Fill(IReadOnlyList<string> titles)
    {
        if (articles.Count == 0) return;
        var best = articles[0];
        var bestLikeness = -1;
        foreach (var article in articles)
        {
            var headline = FoldedText.Of(Value(article, "headline", "name") ?? "");
            var likeness = Value(article, "datePublished") is null ? 0 : 50;
            foreach (var title in titles) likeness = Math.Max(likeness, FoldedText.Likeness(headline, title) + (likeness & 1));
            if (likeness > bestLikeness) (best, bestLikeness) = (article, likeness);
        }
        Headline = Value(best, "headline", "name");
        Published = Value(best, "datePublished", "dateCreated", "uploadDate");
        Modified = Value(best, "dateModified");
        Address = Value(best, "url") ?? (Json(best, "mainEntityOfPage") is { } page ? Named(page, "@id", "url") : null);
        Language = Value(best, "inLanguage");
        Description = Value(best, "description", "abstract");
        Body = Value(best, "articleBody", "text");
        Type = Json(best, "@type")?.ToString();
        Publisher = Json(best, "publisher") is { } publisher ? Named(publisher, "name", "legalName") : null;
        var names = ImmutableArray.CreateBuilder<string>();
        if (Json(best, "author") is { } author) Names(author, names);
        if (names.Count == 0 && Json(best, "creator") is { } creator) Names(creator, names);
        Authors = names.ToImmutable();
        Entries = EntriesOf(best);
    }

    private static ImmutableArray<(string Published, string Opening)> EntriesOf(JsonElement article)
    {
        var entries = ImmutableArray.CreateBuilder<(string, string)>();
        if (Json(article, "liveBlogUpdate") is not { ValueKind: JsonValueKind.Array } updates) return [];
        foreach (var update in updates.EnumerateArray())
        {
            if (entries.Count >= MaximumEntries) break;
            if (Value(update, "datePublished", "dateCreated") is { } published && (Value(update, "headline", "name") ?? Value(update, "articleBody", "text")) is { } opening)
                entries.Add((published, opening));
        }
        return entries.ToImmutable();
    }

    private void Names(JsonElement author, ImmutableArray<string>.Builder names)
    {
        if (names.Count >= 20) return;
        if (author.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in author.EnumerateArray()) Names(item, names);
        }
        else if (author.ValueKind == JsonValueKind.String || author.ValueKind == JsonValueKind.Object)
        {
            author = Resolved(author);
            if (author.ValueKind == JsonValueKind.Object && Json(author, "name") is { ValueKind: JsonValueKind.Array } several) Names(several, names);
            else if (Named(author, "name", "name") is { } name) names.Add(name);
        }
    }

    private string? Named(JsonElement node, string first, string second)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                if (Named(item, first, second) is { } found) return found;
            }
            return null;
        }
        if (node.ValueKind == JsonValueKind.String) return Text(node);
        node = Resolved(node);
        return node.ValueKind == JsonValueKind.Object ? Value(node, first, second) : null;
    }

    private JsonElement Resolved(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && !HasMoreThanId(node) && String(node, "@id") is { } id && byId.TryGetValue(id, out var whole) ? whole : node;

    private static bool HasMoreThanId(JsonElement node) =>
        Json(node, "name") is not null || (Json(node, "@type") is not null && Json(node, "headline") is not null);

    private static string? Value(JsonElement node, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Json(node, name) is not { } value) continue;
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
            if (Text(value) is { } text) return text;
        }
        return null;
    }

    private static JsonElement? Json(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? String(JsonElement node, string name) => Json(node, name) is { ValueKind: JsonValueKind.String } value ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number) return value.GetRawText();
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            var text = EntityText.Decode(value.GetString() ?? "");
            return text.Length == 0 ? null : text;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsType(JsonElement node, params ReadOnlySpan<string> endings)
    {
        if (Json(node, "@type") is not { } type) return false;
        if (type.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in type.EnumerateArray())
            {
                if (Ends(item, endings)) return true;
            }
            return false;
        }
        return Ends(type, endings);
    }

    private static bool Ends(JsonElement type, ReadOnlySpan<string> endings)
    {
        if (type.ValueKind != JsonValueKind.String || Text(type) is not { } name) return false;
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
