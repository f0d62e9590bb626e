namespace Sitrep.App.Storage;

internal sealed partial class Store
{
    /// <summary>What the pages of each site looked like to the extraction, oldest first; sites of files are left out.</summary>
    public IReadOnlyList<PageShape> Shapes() => connection.List(
        "select s.site, k.seen_at, s.confidence, s.words, s.is_article from shapes s join captures k on k.id = s.capture order by s.site, k.seen_at, s.capture",
        reader => new PageShape(reader.GetString(0), reader.Time(1), reader.IsDBNull(2) ? null : reader.GetInt32(2), reader.GetInt32(3), reader.GetBoolean(4)));

    private void SaveShape(PageReading reading)
    {
        var article = reading.Article;
        if (!Uri.TryCreate(article.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return;
        var isArticle = article.Kind is PageKind.Article or PageKind.Opinion or PageKind.LiveBlog;
        connection.Run(
            """
            insert into shapes (capture, site, confidence, words, is_article) values ($1, $2, $3, $4, $5)
            on conflict (capture) do update set site = $2, confidence = $3, words = $4, is_article = $5
            """,
            reading.CaptureId, address.Host, article.Confidence, reading.Text.Tokens.Length, isArticle ? 1 : 0);
    }
}
