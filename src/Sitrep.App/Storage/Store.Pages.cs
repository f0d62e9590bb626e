using System.IO.Compression;
using System.Text.Json;
using Sitrep.Reports;
using Sitrep.Text;

namespace Sitrep.App.Storage;

internal sealed partial class Store
{
    /// <summary>
    /// The page's address when its bytes have been read from there before (or, for a file, from any file), by this engine and with the same given
    /// facts, and it belongs to the situation; else null.
    /// </summary>
    public string? FindKnown(string situation, Page page, string engine)
    {
        var sha256 = CaptureIds.ContentHash(page.Content.Span);
        return connection.Text(
            """
            select p.address from captures k join pages p on p.id = k.page join readings r on r.capture = k.id join situation_pages s on s.page = p.id
            where k.sha256 = $1 and k.superseded_by is null and r.engine = $2 and s.situation = $3 and k.given = $4 and
                (k.location = $5 or p.address = $5 or ($5 like 'file:%' and k.location like 'file:%'))
            """, sha256, engine, situation, Given(page), page.Address);
    }

    /// <summary>Saves a page with its reading in one transaction.</summary>
    public SaveOutcome Save(string situation, Page page, PageReading reading, string engine) => Change(() =>
    {
        var sha256 = CaptureIds.ContentHash(page.Content.Span);
        var (address, capture) = (reading.Article.Address, reading.CaptureId);
        if (address.StartsWith("file:", StringComparison.Ordinal)
            && connection.Text("select p.address from captures k join pages p on p.id = k.page where k.sha256 = $1 and k.location like 'file:%' and p.address like 'file:%' and k.superseded_by is null", sha256) is { } same && same != address)
            return Join(situation, same) ? SaveOutcome.Joined : SaveOutcome.Known;
        connection.Run("insert into pages (address) values ($1) on conflict do nothing", address);
        var pageId = connection.Count("select id from pages where address = $1", address);
        var current = connection.Text("select id from captures where page = $1 and superseded_by is null", pageId);
        var joined = Join(situation, address);
        var outcome = current is null ? SaveOutcome.Added : current == capture ? SaveOutcome.ReadAgain : SaveOutcome.Superseded;
        if (outcome == SaveOutcome.ReadAgain && connection.Count("select count(*) from readings r join captures k on k.id = r.capture where r.capture = $1 and r.engine = $2 and k.given = $3", capture, engine, Given(page)) > 0)
            return joined ? SaveOutcome.Joined : SaveOutcome.Known;
        connection.Run("insert into contents (sha256, size, packed) values ($1, $2, $3) on conflict do nothing", sha256, page.Content.Length, Pack(page.Content.Span));
        connection.Run(
            "insert into captures (id, page, sha256, location, given, seen_at) values ($1, $2, $3, $4, $5, $6) on conflict (id) do update set given = $5, superseded_by = null",
            capture, pageId, sha256, page.Address, Given(page), page.Seen is { } seen ? Sql.Write(seen) : Now());
        if (outcome == SaveOutcome.Superseded) connection.Run("update captures set superseded_by = $1 where page = $2 and id <> $1 and superseded_by is null", capture, pageId);
        SaveReading(reading, engine);
        Log(outcome switch { SaveOutcome.Added => "page", SaveOutcome.Superseded => "superseded", _ => "read-again" }, situation, address, capture, sha256, current ?? "");
        return outcome;
    });

    private bool Join(string situation, string address) => connection.Run(
        "insert into situation_pages (situation, page, added_at) select $1, id, $2 from pages where address = $3 on conflict do nothing", MovedTo(situation, address), Now(), address) > 0;

    private void SaveReading(PageReading reading, string engine)
    {
        var article = reading.Article;
        var outlet = reading.Claims.IsEmpty ? article.Publisher ?? "" : reading.Claims[0].Evidence.Outlet;
        connection.Run(
            """
            insert into readings (capture, engine, read_at, outlet, title, published, published_precision, published_provenance, kind, text, blocks, diagnostics)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (capture) do update set engine = $2, read_at = $3, outlet = $4, title = $5, published = $6, published_precision = $7, published_provenance = $8, kind = $9, text = $10,
                blocks = $11, diagnostics = $12
            """,
            reading.CaptureId, engine, Now(), outlet, article.Title, article.Published is { } published ? Sql.Write(published.Time) : null, article.Published?.Precision.ToString(),
            article.Published?.Provenance.ToString(), article.Kind.ToString(), article.Text, string.Join(' ', article.Blocks.Select(block => FormattableString.Invariant($"{block.Span.Start}-{block.Span.End}"))),
            string.Join('\n', article.Diagnostics.Select(diagnostic => diagnostic.Id + " " + diagnostic.Message)));
        SaveShape(reading);
        // The full-text table finds a capture by its row only: looking for its name would read every text there is.
        connection.Run("delete from texts where rowid = (select row from text_rows where capture = $1)", reading.CaptureId);
        connection.Run("insert into text_rows (capture) values ($1) on conflict do nothing", reading.CaptureId);
        connection.Run("insert into texts (rowid, capture, title, body) select row, $1, $2, $3 from text_rows where capture = $1", reading.CaptureId, article.Title ?? "", article.Text);
        var recorded = connection.List("select id, recorded_at from claims where capture = $1", reader => (reader.GetString(0), reader.GetString(1)), reading.CaptureId)
            .ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
        connection.Run("delete from claims where capture = $1", reading.CaptureId);
        var now = Now();
        for (var i = 0; i < reading.Claims.Length; i++)
        {
            var claim = reading.Claims[i];
            connection.Run("insert into claims (id, capture, position, form, json, recorded_at) values ($1, $2, $3, $4, $5, $6)",
                claim.Id.Value, reading.CaptureId, i, ClaimJson.Version, ClaimJson.Write(claim), recorded.GetValueOrDefault(claim.Id.Value, now));
        }
    }

    /// <summary>The claims of the captures that count, with the times only the store knows.</summary>
    public IReadOnlyList<RecordedClaim> Claims(string situation) => connection.List(
        """
        select c.json, k.seen_at, c.recorded_at from captures k join claims c on k.id = c.capture
        where k.page in (select page from situation_pages where situation in (select id from situations where id = $1 or alias_of = $1)) and k.superseded_by is null order by c.capture, c.position
        """, reader => new RecordedClaim(ClaimJson.Read(reader.GetString(0)), reader.Time(1), reader.Time(2)), situation);

    /// <summary>The pages of a situation, in the order they were added.</summary>
    public IReadOnlyList<PageSummary> Pages(string situation) => connection.List(
        """
        select g.address, k.id, r.outlet, r.title, r.published, r.published_precision, r.published_provenance, k.seen_at, (select count(*) from claims c where c.capture = k.id)
        from (select page, min(added_at) added_at from situation_pages where situation in (select id from situations where id = $1 or alias_of = $1) group by page) p
            join pages g on g.id = p.page join captures k on k.page = g.id join readings r on r.capture = k.id
        where k.superseded_by is null order by p.added_at, g.address
        """,
        reader => new PageSummary(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.TextOrNull(3),
            reader.IsDBNull(4) ? null : new(reader.Time(4), Enum.Parse<TimePrecision>(reader.GetString(5)), Enum.Parse<TimeProvenance>(reader.GetString(6))), reader.Time(7), reader.GetInt32(8)), situation);

    /// <summary>The pages of a situation as they were read, by time of publication; with a capture's id only that one, superseded or not.</summary>
    public IReadOnlyList<MarkedPage> MarkedPages(string? situation, string? capture = null) => connection.List(
        """
        select g.address, r.outlet, r.title, r.published, r.published_precision, r.published_provenance, r.text, r.blocks, k.id
        from captures k join pages g on g.id = k.page join readings r on r.capture = k.id
        where k.id = $2 or $2 is null and k.superseded_by is null and g.id in (select page from situation_pages where situation = $1)
        order by r.published, k.seen_at, g.address
        """,
        reader => new MarkedPage(reader.GetString(0), reader.GetString(1), reader.TextOrNull(2),
            reader.IsDBNull(3) ? null : new(reader.Time(3), Enum.Parse<TimePrecision>(reader.GetString(4)), Enum.Parse<TimeProvenance>(reader.GetString(5))),
            reader.GetString(6), [.. ReadBlocks(reader.GetString(7))], [.. ClaimsOf(reader.GetString(8))]), situation, capture);

    private IReadOnlyList<Claim> ClaimsOf(string capture) =>
        connection.List("select json from claims where capture = $1 order by position", reader => ClaimJson.Read(reader.GetString(0)), capture);

    /// <summary>The claims whose id begins so, those of superseded captures too.</summary>
    public IReadOnlyList<StoredClaim> FindClaims(string prefix) => connection.List(
        """
        select c.json, r.text, r.blocks, k.sha256, k.location, k.seen_at, c.recorded_at, k.superseded_by is not null, r.engine, k.given
        from claims c join captures k on k.id = c.capture join readings r on r.capture = k.id where c.id >= $1 and c.id < $1 || 'z' order by c.id limit 20
        """,
        reader => new StoredClaim(ClaimJson.Read(reader.GetString(0)), reader.GetString(1), ReadBlocks(reader.GetString(2)), reader.GetString(3), reader.GetString(4), reader.Time(5), reader.Time(6), reader.GetBoolean(7), reader.GetString(8), DocumentHash(reader.GetString(9))), prefix);

    /// <summary>Addresses of the pages whose text matches, best first.</summary>
    public IReadOnlyList<string> Search(string words, int most) => connection.List(
        "select g.address from texts t join captures k on k.id = t.capture join pages g on g.id = k.page where texts match $1 and k.superseded_by is null order by rank limit $2",
        reader => reader.GetString(0), string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => "\"" + word.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")), most);

    /// <summary>The raw bytes of a capture; null when they are not there.</summary>
    public byte[]? Content(string capture)
    {
        using var command = connection.Command("select c.packed, c.size from captures k join contents c on c.sha256 = k.sha256 where k.id = $1", capture);
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        return Unpack(reader.GetFieldValue<byte[]>(0), reader.GetInt32(1));
    }

    /// <summary>Takes away bytes, text and claims of a page; the log keeps its address and hashes. Null when there is no such page.</summary>
    public ForgottenPage? Forget(string address) => Change(() =>
    {
        var page = connection.Text("select id from pages where address = $1", address)
            ?? connection.Text("select page from captures where location = $1 or id = $1 limit 1", address);
        if (page is null) return null;
        var name = connection.Text("select address from pages where id = $1", page)!;
        var captures = connection.List("select id, sha256 from captures where page = $1", reader => (Id: reader.GetString(0), Sha256: reader.GetString(1)), page);
        var claims = 0;
        foreach (var (id, sha256) in captures)
        {
            Log("forgotten", null, name, id, sha256, "");
            claims += connection.Run("delete from claims where capture = $1", id);
            connection.Run("delete from texts where rowid = (select row from text_rows where capture = $1)", id);
            connection.Run("delete from text_rows where capture = $1", id);
            connection.Run("delete from readings where capture = $1", id);
            connection.Run("delete from shapes where capture = $1", id);
            connection.Run("delete from captures where id = $1", id);
            connection.Run("delete from contents where sha256 = $1 and not exists (select 1 from captures where sha256 = $1)", sha256);
            connection.Run("delete from fetches where sha256 = $1 and not exists (select 1 from captures where sha256 = $1)", sha256);
        }
        connection.Run("delete from situation_pages where page = $1", page);
        connection.Run("delete from pages where id = $1", page);
        return new ForgottenPage(name, captures.Count, claims);
    });

    /// <summary>Counts for the doctor: pages, captures, claims, log entries.</summary>
    public (long Pages, long Captures, long Claims, long Log) Counts() => (connection.Count("select count(*) from pages"), connection.Count("select count(*) from captures"),
        connection.Count("select count(*) from claims"), connection.Count("select count(*) from log"));

    /// <summary>What was given with a page. Facts that few pages have are left out where they are missing, so that older stores stay equal.</summary>
    private static string Given(Page page)
    {
        var given = new SortedDictionary<string, string?>(StringComparer.Ordinal)
        {
            ["format"] = page.Format.ToString(),
            ["charset"] = page.Charset,
            ["publisher"] = page.Publisher,
            ["title"] = page.Title,
            ["published"] = Write(page.Published),
        };
        if (page.PublishedHint is not null) given["hint"] = Write(page.PublishedHint);
        if (page.PublisherHint is not null) given["publisherHint"] = page.PublisherHint;
        if (page.DocumentHash is not null) given["document"] = page.DocumentHash;
        return JsonSerializer.Serialize(given, StoreJsonContext.Default.SortedDictionaryStringString);
    }

    private static string? Write(PublicationTime? published) => published is null ? null : Sql.Write(published.Time) + " " + published.Precision;

    private static string? DocumentHash(string given) => JsonSerializer.Deserialize(given, StoreJsonContext.Default.SortedDictionaryStringString)?.GetValueOrDefault("document");

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var buffer = new MemoryStream();
        using (var packed = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(bytes);
        return buffer.ToArray();
    }

    private static List<TextSpan> ReadBlocks(string blocks) => [.. blocks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(block =>
    {
        var dash = block.IndexOf('-');
        return TextSpan.FromBounds(int.Parse(block.AsSpan(0, dash), System.Globalization.CultureInfo.InvariantCulture), int.Parse(block.AsSpan(dash + 1), System.Globalization.CultureInfo.InvariantCulture));
    })];
}
