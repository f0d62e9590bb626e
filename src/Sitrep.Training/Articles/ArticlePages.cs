using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Sitrep.Training.Articles;

/// <summary>The pages of a corpus of articles, and answers about them in the scorer's form.</summary>
internal static class ArticlePages
{
    /// <summary>The page of that name in the folder, or null when there is none.</summary>
    public static Page? Page(string id, string? url, string folder) =>
        Content(folder, id) is { } content ? new(string.IsNullOrEmpty(url) ? "page:unknown" : url, PageFormat.Html, content) : null;

    /// <summary>The answer about a page: its body without the headline, and its facts.</summary>
    public static JsonObject Answer(string id, Article article) => new()
    {
        ["id"] = id,
        ["body"] = Body(article),
        ["title"] = article.Title,
        ["authors"] = new JsonArray([.. article.Authors.Select(author => (JsonNode)author)]),
        ["published"] = Written(article.Published),
        ["url"] = article.Address,
        ["language"] = article.Language,
        ["publisher"] = article.Publisher,
        ["kind"] = article.Kind.ToString(),
    };

    private static string Body(Article article) => string.Join("\n\n",
        article.Blocks.Where(block => block.Kind != BlockKind.Headline).Select(block => block.Span.Of(article.Text)));

    private static string? Written(PublicationTime? time) => time?.Time.ToString(
        time.Precision == TimePrecision.Day ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);

    private static byte[]? Content(string folder, string id)
    {
        var packed = Path.Combine(folder, id + ".html.gz");
        if (!File.Exists(packed))
        {
            var plain = Path.Combine(folder, id + ".html");
            return File.Exists(plain) ? File.ReadAllBytes(plain) : null;
        }
        using var stream = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
