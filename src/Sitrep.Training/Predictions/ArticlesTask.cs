using System.IO.Compression;
using System.Text.Json.Nodes;
using Sitrep.Extraction;

namespace Sitrep.Training.Predictions;

/// <summary>The article of each page: body, title, authors, date, address, language, publisher.</summary>
internal sealed class ArticlesTask : PredictionTask
{
    public override string Name => "articles";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var extractor = new ArticleExtractor();
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(run.Input))!, "html");
        run.Answer(output, line =>
        {
            var id = line.Key("id");
            var address = line.Optional("url") is { Length: > 0 } given ? given : "page:unknown";
            var article = extractor.Extract(new Page(address, PageFormat.Html, Content(folder, id) ?? throw line.Bad($"no page {id} in {folder}")));
            var body = string.Join("\n\n", article.Blocks.Where(block => block.Kind != BlockKind.Headline)
                .Select(block => block.Span.Of(article.Text)));
            run.Count(body);
            return new JsonObject
            {
                ["id"] = id,
                ["body"] = body,
                ["title"] = article.Title,
                ["authors"] = new JsonArray([.. article.Authors.Select(author => (JsonNode)author)]),
                ["published"] = Written(article.Published),
                ["url"] = article.Address,
                ["language"] = article.Language,
                ["publisher"] = article.Publisher,
                ["kind"] = article.Kind.ToString(),
            }.ToJsonString();
        });
    }

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
