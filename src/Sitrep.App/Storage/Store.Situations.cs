using System.Security.Cryptography;
using System.Text;

namespace Sitrep.App.Storage;

internal sealed partial class Store
{
    private const string Rows =
        """
        select s.id, s.name, s.created_at,
            (select count(distinct p.page) from situation_pages p where p.situation in (select s.id union all select a.id from situations a where a.alias_of = s.id)),
            (select count(*) from (select distinct p.page from situation_pages p where p.situation in (select s.id union all select a.id from situations a where a.alias_of = s.id)) p
                cross join captures k on k.page = p.page and k.superseded_by is null cross join claims c on c.capture = k.id),
            (select max(at) from log l where l.situation = s.id and l.kind = 'read')
        from situations s where s.alias_of is null
        """;

    /// <summary>All situations, oldest first; those merged into another are left out.</summary>
    public IReadOnlyList<SituationRow> Situations() => connection.List(Rows + " order by s.created_at, s.id", ReadRow);

    private static SituationRow ReadRow(Microsoft.Data.Sqlite.SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.Time(2), reader.GetInt32(3), reader.GetInt32(4), reader.IsDBNull(5) ? null : reader.Time(5));

    /// <summary>The situation of a name or id, aliases followed; null for none.</summary>
    public SituationRow? FindSituation(string nameOrId)
    {
        var id = connection.Text("select coalesce(alias_of, id) from situations where id = $1 or name = $1", nameOrId);
        return id is null ? null : connection.List(Rows + " and s.id = $1", ReadRow, id).FirstOrDefault();
    }

    /// <summary>The situations that hold a page.</summary>
    public IReadOnlyList<string> SituationsOf(string address) => connection.List(
        "select distinct coalesce(s.alias_of, s.id) from situation_pages p join pages g on g.id = p.page join situations s on s.id = p.situation where g.address = $1 order by 1", reader => reader.GetString(0), address);

    /// <summary>The situation of the name; minted when it is new.</summary>
    public SituationRow MintSituation(string name)
    {
        if (FindSituation(name) is { } known) return known;
        Change(() =>
        {
            var at = Now();
            var id = "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(at + "\n" + name)))[..8];
            connection.Run("insert into situations (id, name, created_at) values ($1, $2, $3)", id, name, at);
            Log("situation", id, null, null, null, name);
            return 0;
        });
        return FindSituation(name)!;
    }

    /// <summary>Takes a situation back that was minted for a read which gave it no page. False when it stays, or when the store cannot be written to.</summary>
    public bool DropEmpty(string situation)
    {
        try
        {
            return Change(() => connection.Run(
                """
                delete from situations where id = $1 and not exists (select 1 from situation_pages where situation = $1)
                    and (select count(*) from log where situation = $1 and kind = 'read') <= 1
                """, situation)) > 0;
        }
        catch (StoreException)
        {
            return false; // what stopped the read is told; an empty situation costs nothing
        }
    }

    /// <summary>Notes that a read begins; what is recorded from now on is what it changed.</summary>
    public void BeginRead(string situation, string inputs) => Change(() =>
    {
        Log("read", situation, null, null, null, inputs);
        return 0;
    });

    /// <summary>When the last read of the situation began; null when it is the first one or there is none.</summary>
    public DateTimeOffset? LastRead(string situation)
    {
        var reads = connection.List("select at from log where situation = $1 and kind = 'read' order by number desc limit 2", reader => reader.Time(0), situation);
        return reads.Count < 2 ? null : reads[0];
    }

    /// <summary>The measure ids minted so far.</summary>
    public MeasureBook Book(string situation)
    {
        var book = MeasureBook.Empty;
        var ids = book.Ids.ToBuilder();
        foreach (var (key, id) in connection.List("select subject, state, dimension, place, id from measures where situation = $1",
            reader => (new MeasureKey(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)), reader.GetString(4)), situation)) ids[key] = id;
        var aliases = book.Aliases.ToBuilder();
        foreach (var (id, target) in connection.List("select id, stands_for from measure_aliases where situation = $1", reader => (reader.GetString(0), reader.GetString(1)), situation)) aliases[id] = target;
        return book with { Ids = ids.ToImmutable(), Aliases = aliases.ToImmutable() };
    }

    /// <summary>Keeps the ids of a book; none that is there is ever changed.</summary>
    public void SaveBook(string situation, MeasureBook book) => Change(() =>
    {
        foreach (var (key, id) in book.Ids.OrderBy(pair => pair.Value.Length).ThenBy(pair => pair.Value, StringComparer.Ordinal))
        {
            connection.Run("insert into measures (situation, id, subject, state, dimension, place) values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
                situation, id, key.Subject, key.State, key.Dimension, key.Place);
        }
        foreach (var (id, target) in book.Aliases.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            connection.Run("insert into measure_aliases (situation, id, stands_for) values ($1, $2, $3) on conflict do nothing", situation, id, target);
        return 0;
    });
}
