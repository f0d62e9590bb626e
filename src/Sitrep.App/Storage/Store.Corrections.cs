using Sitrep.Reports;
using Sitrep.Text;

namespace Sitrep.App.Storage;

internal sealed partial class Store
{
    /// <summary>Name of the field of an entry that undoes another.</summary>
    public const string Undo = "Undo";

    /// <summary>Writes a correction down; nothing that stands in the log is changed by it.</summary>
    /// <param name="situation">The situation it was made in.</param>
    /// <param name="claim">The claim it is on; null for one on a measure, a page or a situation.</param>
    /// <param name="field">What it changes.</param>
    /// <param name="target">The measure, page or situation; empty for one on a claim.</param>
    /// <param name="value">The new value.</param>
    /// <param name="who">Who makes it.</param>
    /// <param name="why">Why.</param>
    /// <returns>Its number.</returns>
    public long Correct(string situation, Claim? claim, CorrectionField field, string target, string value, string who, string why) => Change(() =>
    {
        var number = Append(situation, claim, field.ToString(), target, value, who, why, null);
        if (field == CorrectionField.MergeSituations) SetAliases();
        if (field == CorrectionField.MovePage) MovePage(situation, target, value);
        return number;
    });

    /// <summary>Writes down that an entry is undone. Null when there is no such entry that holds.</summary>
    public LogEntry? UndoEntry(long number, string who, string why) => Change(() =>
    {
        if (Log().FirstOrDefault(entry => entry.Number == number && entry.Holds) is not { } undone) return null;
        Append(undone.Situation, null, Undo, "", "", who, why, number);
        if (undone.Kind == CorrectionField.MovePage) MovePage(undone.Value, undone.Target, undone.Situation);
        if (undone.Undoes is { } former && Log().First(entry => entry.Number == former) is { Holds: true, Kind: CorrectionField.MovePage } again) MovePage(again.Situation, again.Target, again.Value);
        SetAliases();
        return undone;
    });

    /// <summary>The whole log, oldest first, each entry with whether it still holds.</summary>
    public IReadOnlyList<LogEntry> Log()
    {
        var rows = connection.List("select number, made_at, who, situation, address, claim, exact, before, after, field, target, value, why, undoes from additions order by number",
            reader => new LogEntry(reader.GetInt64(0), reader.Time(1), reader.GetString(2), reader.TextOrNull(3) ?? "", reader.GetString(4), reader.GetString(5),
                new(reader.GetString(6), reader.GetString(7), reader.GetString(8)), reader.GetString(9), reader.GetString(10), reader.GetString(11), reader.GetString(12), reader.IsDBNull(13) ? null : reader.GetInt64(13)));
        var undone = new HashSet<long>();
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (undone.Contains(rows[i].Number)) rows[i] = rows[i] with { Holds = false };
            else if (rows[i].Undoes is { } number) undone.Add(number); // an undo that was undone itself undoes nothing
        }
        return rows;
    }

    /// <summary>
    /// The corrections of a situation that hold, oldest first, each with the claim it is on in the newest reading: by its id, else by its anchor. One
    /// that finds none keeps the id of the claim it was made on, and the fold tells it as an orphan.
    /// </summary>
    public IReadOnlyList<Correction> Corrections(string situation)
    {
        var log = Log().Where(entry => entry is { Holds: true, Kind: not null }).ToList();
        var own = Family(situation);
        var added = log.Where(entry => entry.Kind == CorrectionField.Added).Select(entry => entry.Claim).ToHashSet(StringComparer.Ordinal);
        var corrections = new List<Correction>();
        foreach (var entry in log)
        {
            var isHere = entry.Kind is CorrectionField.MergeMeasures or CorrectionField.SplitMeasure ? entry.Situation == situation : own.Contains(entry.Situation);
            if (entry.Kind is CorrectionField.MergeSituations or CorrectionField.MovePage) isHere = own.Contains(entry.Situation) || entry.Value == situation;
            if (!isHere) continue;
            corrections.Add(new()
            {
                Number = entry.Number, MadeAt = entry.MadeAt, Who = entry.Who, Why = entry.Why, Field = entry.Kind!.Value, Target = entry.Target,
                Value = entry.Kind == CorrectionField.Added ? "" : entry.Value,
                Added = entry.Kind == CorrectionField.Added ? ClaimJson.Read(entry.Value) : null,
                Claim = entry.Kind == CorrectionField.Added || entry.Claim.Length == 0 ? null : added.Contains(entry.Claim) ? new(entry.Claim) : Place(entry),
            });
        }
        return corrections;
    }

    /// <summary>The claims that were added by hand and not undone.</summary>
    public IReadOnlyList<Claim> AddedClaims() => [.. Log().Where(entry => entry is { Holds: true, Kind: CorrectionField.Added }).Select(entry => ClaimJson.Read(entry.Value))];

    /// <summary>The claim of the newest reading that an entry is on; the id it was made on where there is none any more.</summary>
    private ClaimId Place(LogEntry entry)
    {
        if (connection.Count("select count(*) from claims c join captures k on k.id = c.capture where c.id = $1 and k.superseded_by is null", entry.Claim) > 0) return new(entry.Claim);
        var readings = connection.List("select r.capture, r.text from pages g join captures k on k.page = g.id join readings r on r.capture = k.id where g.address = $1 and k.superseded_by is null",
            reader => (Capture: reader.GetString(0), Text: reader.GetString(1)), entry.Address);
        foreach (var (capture, text) in readings)
        {
            if (!Anchors.TryFind(text, entry.Anchor, out var span)) continue;
            var claims = connection.List("select json from claims where capture = $1 order by position", reader => ClaimJson.Read(reader.GetString(0)), capture);
            var found = claims.Where(claim => claim.Evidence.Span.Overlaps(span)).OrderByDescending(claim => claim.Quantity is not null).ThenBy(claim => Math.Abs(claim.Evidence.Span.Start - span.Start)).FirstOrDefault();
            if (found is not null) return found.Id;
        }
        return new(entry.Claim);
    }

    private long Append(string situation, Claim? claim, string field, string target, string value, string who, string why, long? undoes)
    {
        var anchor = claim?.Evidence.Anchor ?? new("", "", "");
        connection.Run(
            "insert into additions (made_at, who, situation, address, claim, exact, before, after, field, target, value, why, undoes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            Now(), who, situation, claim?.Evidence.Address ?? "", claim?.Id.Value ?? "", anchor.Exact, anchor.Before, anchor.After, field, target, value, why, undoes);
        return connection.Count("select last_insert_rowid()");
    }

    /// <summary>The situation and those that were merged into it.</summary>
    private HashSet<string> Family(string situation) =>
        [.. connection.List("select id from situations where id = $1 or alias_of = $1", reader => reader.GetString(0), situation)];

    /// <summary>Which situation stands for which, anew from the merges that hold.</summary>
    private void SetAliases()
    {
        connection.Run("update situations set alias_of = null");
        foreach (var merge in Log().Where(entry => entry is { Holds: true, Kind: CorrectionField.MergeSituations }))
        {
            var into = connection.Text("select coalesce(alias_of, id) from situations where id = $1", merge.Value);
            if (into is null || into == merge.Target) continue;
            connection.Run("update situations set alias_of = $2 where id = $1 or alias_of = $1", merge.Target, into);
        }
    }

    private void MovePage(string from, string address, string into)
    {
        connection.Run("insert into situation_pages (situation, page, added_at) select $1, id, $2 from pages where address = $3 on conflict do nothing", into, Now(), address);
        connection.Run("delete from situation_pages where situation = $1 and page in (select id from pages where address = $2)", from, address);
    }

    /// <summary>Where a page goes that is read for a situation: a page that was moved by hand does not come back by being read again.</summary>
    private string MovedTo(string situation, string address)
    {
        if (connection.Count("select count(*) from additions where field = 'MovePage' and target = $1", address) == 0) return situation;
        foreach (var move in Log().Where(entry => entry is { Holds: true, Kind: CorrectionField.MovePage } && entry.Target == address))
            if (move.Situation == situation) situation = move.Value;
        return situation;
    }
}
