using System.Text.Json;
using Sitrep.Reports;

namespace Sitrep.App.Storage;

internal sealed partial class Store
{
    /// <summary>Changes whenever anything was written to the store, by this connection or by another.</summary>
    public string Version => connection.Text("pragma data_version") + "." + connection.Text("select total_changes()");

    /// <summary>Changes with anything that is read into a situation or added by hand.</summary>
    public string Marker(string situation) => connection.Text(
        "select coalesce((select max(number) from log where situation = $1 and kind <> 'read'), 0) || '.' || coalesce((select max(number) from additions), 0) || '.' || (select count(*) from situation_pages where situation = $1)", situation) ?? "";

    /// <summary>The reading of a capture with its claims in the order of the text; null when there is none.</summary>
    public StoredReading? Reading(string capture)
    {
        var claims = connection.List("select json from claims where capture = $1 order by position", reader => ReadClaim(reader.GetString(0)), capture);
        return connection.List(
            """
            select k.id, g.address, k.location, k.sha256, k.given, k.seen_at, r.read_at, k.superseded_by, r.engine, r.outlet, r.title, r.published, r.published_precision, r.published_provenance, r.kind, r.text, r.blocks, r.diagnostics
            from captures k join pages g on g.id = k.page join readings r on r.capture = k.id where k.id = $1
            """,
            reader => new StoredReading
            {
                CaptureId = reader.GetString(0),
                Address = reader.GetString(1),
                Location = reader.GetString(2),
                Sha256 = reader.GetString(3),
                DocumentHash = DocumentHash(reader.GetString(4)),
                SeenAt = reader.Time(5),
                ReadAt = reader.Time(6),
                SupersededBy = reader.TextOrNull(7),
                Engine = reader.GetString(8),
                Outlet = reader.GetString(9),
                Title = reader.TextOrNull(10),
                Published = reader.IsDBNull(11) ? null : new(reader.Time(11), Enum.Parse<TimePrecision>(reader.GetString(12)), Enum.Parse<TimeProvenance>(reader.GetString(13))),
                Kind = Enum.Parse<PageKind>(reader.GetString(14)),
                Text = reader.GetString(15),
                Blocks = ReadBlocks(reader.GetString(16)),
                Diagnostics = reader.GetString(17),
                Claims = claims,
            }, capture).FirstOrDefault();
    }

    /// <summary>The captures of a page, the oldest first: id and when it was seen.</summary>
    public IReadOnlyList<(string Id, DateTimeOffset SeenAt)> Captures(string address) => connection.List(
        "select k.id, k.seen_at from captures k join pages g on g.id = k.page where g.address = $1 order by k.seen_at, k.id", reader => (reader.GetString(0), reader.Time(1)), address);

    /// <summary>The page of a capture as it was given to the engine: bytes and facts; null when there is none.</summary>
    public Page? PageOf(string capture)
    {
        if (Content(capture) is not { } content) return null;
        return connection.List("select location, given, seen_at from captures where id = $1", reader =>
        {
            var given = JsonSerializer.Deserialize(reader.GetString(1), StoreJsonContext.Default.SortedDictionaryStringString)!;
            return new Page(reader.GetString(0), Enum.Parse<PageFormat>(given.GetValueOrDefault("format") ?? nameof(PageFormat.Html)), content)
            {
                Charset = given.GetValueOrDefault("charset"),
                Publisher = given.GetValueOrDefault("publisher"),
                Title = given.GetValueOrDefault("title"),
                Published = GivenTime(given.GetValueOrDefault("published")),
                PublishedHint = GivenTime(given.GetValueOrDefault("hint")),
                DocumentHash = given.GetValueOrDefault("document"),
                Seen = reader.Time(2),
            };
        }, capture).FirstOrDefault();
    }

    /// <summary>Ids of the situations that a capture's page belongs to, the oldest first.</summary>
    public IReadOnlyList<string> SituationsOfCapture(string capture) => connection.List(
        "select coalesce(s.alias_of, s.id) from situation_pages p join situations s on s.id = p.situation join captures k on k.page = p.page where k.id = $1 order by s.created_at, s.id", reader => reader.GetString(0), capture);

    /// <summary>The capture of a claim; null for no such claim.</summary>
    public string? CaptureOf(string claim) => connection.Text("select capture from claims where id = $1", claim);

    /// <summary>Pages whose text matches, best first, each with the words around the match: parts that match stand between U+0002 and U+0003.</summary>
    /// <param name="words">Words that must all occur.</param>
    /// <param name="situation">Only pages of this situation; null for all.</param>
    /// <param name="skip">So many of the best are passed over.</param>
    /// <param name="most">No more than so many.</param>
    public IReadOnlyList<FoundPage> Find(string words, string? situation, int skip, int most)
    {
        var query = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => "\"" + word.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal) + "\""));
        return query.Length == 0 ? [] : connection.List(
            """
            select k.id, g.address, r.outlet, r.title, r.published, r.published_precision, snippet(texts, 2, char(2), char(3), '…', 28),
                (select coalesce(s.alias_of, s.id) from situation_pages p join situations s on s.id = p.situation where p.page = g.id and ($2 is null or s.id = $2) order by s.created_at limit 1)
            from texts t join captures k on k.id = t.capture join pages g on g.id = k.page join readings r on r.capture = k.id
            where texts match $1 and k.superseded_by is null and exists (select 1 from situation_pages p where p.page = g.id and ($2 is null or p.situation = $2)) order by rank, k.id limit $3 offset $4
            """,
            reader => new FoundPage(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.TextOrNull(3), reader.IsDBNull(4) ? null : reader.Time(4), reader.TextOrNull(5) == nameof(TimePrecision.Day), reader.GetString(6), reader.TextOrNull(7) ?? ""),
            query, situation, most, skip);
    }

    private static Claim ReadClaim(string json) => ClaimJson.Read(json);

    private static PublicationTime? GivenTime(string? text)
    {
        if (text is null) return null;
        var space = text.LastIndexOf(' ');
        return new(Sql.ParseTime(text[..space]), Enum.Parse<TimePrecision>(text[(space + 1)..]), TimeProvenance.Given);
    }
}
