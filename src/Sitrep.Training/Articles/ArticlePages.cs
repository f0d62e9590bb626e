using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sitrep.Training.Articles;

/// <summary>The pages of a corpus of articles, and answers about them in the scorer's form.</summary>
internal static class ArticlePages
{
    /// <summary>The page of a gold line.</summary>
    /// <exception cref="PredictionException">Its file is not there.</exception>
    public static Page Page(JsonElement gold, string id, string folder)
    {
        var address = gold.TryGetProperty("url", out var url) && url.GetString() is { Length: > 0 } given ? given : "page:unknown";
        return new(address, PageFormat.Html, Content(folder, id) ?? throw new PredictionException($"no page {id} in {folder}"));
    }

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
