using Sitrep.Text;

namespace Sitrep.App.Storage;

internal sealed partial class Store
{
    /// <summary>Writes down what a person adds to a claim: anchor, field, value, who and why. Never changed; undone by a later entry.</summary>
    public long Add(Claim claim, string field, string value, string who, string why, long? undoes = null) => Change(() =>
    {
        var anchor = claim.Evidence.Anchor;
        connection.Run(
            "insert into additions (made_at, who, address, claim, exact, before, after, field, value, why, undoes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            Now(), who, claim.Evidence.Address, claim.Id.Value, anchor.Exact, anchor.Before, anchor.After, field, value, why, undoes);
        return connection.Count("select last_insert_rowid()");
    });

    /// <summary>
    /// All additions, oldest first, each with its place in the newest text of its page; without one it is an orphan: shown, never dropped.
    /// </summary>
    public IReadOnlyList<PlacedAddition> Additions()
    {
        var rows = connection.List("select number, made_at, who, address, claim, exact, before, after, field, value, why, undoes from additions order by number",
            reader => new PlacedAddition(reader.GetInt64(0), reader.Time(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                new(reader.GetString(5), reader.GetString(6), reader.GetString(7)), reader.GetString(8), reader.GetString(9), reader.GetString(10), reader.IsDBNull(11) ? null : reader.GetInt64(11), null));
        return rows.ConvertAll(Place);
    }

    private PlacedAddition Place(PlacedAddition addition)
    {
        var text = connection.Text("select r.text from pages g join captures k on k.page = g.id join readings r on r.capture = k.id where g.address = $1 and k.superseded_by is null", addition.Address);
        return text is not null && Anchors.TryFind(text, addition.Anchor, out var span) ? addition with { Span = span } : addition;
    }
}
