using System.Collections.Concurrent;
using System.Globalization;
using Sitrep.App.Storage;
using Sitrep.App.Web.Drawing;
using Sitrep.Reports;
using Sitrep.Situations;

namespace Sitrep.App.Web;

/// <summary>The situations of the store as pages show them; folded once for each state of the store and each moment asked for. For many threads.</summary>
internal sealed class SituationViews(StoreDesk desk, TimeProvider time)
{
    /// <summary>A situation is told for this hour while its newest page is not older; after that for the time of its newest page.</summary>
    private static readonly TimeSpan Living = TimeSpan.FromDays(7);

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);
    private const int Most = 64;

    private readonly ConcurrentDictionary<(string Id, DateTimeOffset? At, DateTimeOffset Since, bool IsRecorded, string? Asked), Lazy<SituationView>> views = new();
    private readonly ConcurrentDictionary<string, Lazy<StoredSituation>> stored = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private string? version;
    private IReadOnlyList<SituationRow> rows = [];

    /// <summary>The situations, oldest first.</summary>
    public IReadOnlyList<SituationRow> Rows()
    {
        Refresh();
        return rows;
    }

    /// <summary>The situation's word in addresses: its name's, unless two share it.</summary>
    public string SlugOf(SituationRow row)
    {
        var slug = Addresses.SlugOf(row.Name, row.Id);
        return rows.Any(other => other.Id != row.Id && Addresses.SlugOf(other.Name, other.Id) == slug) ? row.Id : slug;
    }

    /// <summary>The situation of a word in addresses, a name or an id; null for none.</summary>
    public SituationRow? FindRow(string word)
    {
        Refresh();
        return rows.FirstOrDefault(row => row.Id == word) ?? rows.FirstOrDefault(row => SlugOf(row) == word) ?? rows.FirstOrDefault(row => row.Name.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The view of a situation.</summary>
    /// <param name="row">The situation.</param>
    /// <param name="at">The moment asked for; null for the newest.</param>
    /// <param name="since">Where changes begin, as the address says it; null for a day before.</param>
    /// <param name="visit">When this reader was here before, for <c>since=visit</c>.</param>
    public SituationView Of(SituationRow row, string? at = null, string? since = null, DateTimeOffset? visit = null)
    {
        Refresh();
        var source = stored.GetOrAdd(row.Id, id => new(() => Load(id))).Value;
        var isLive = source.Newest is { } newest && time.GetUtcNow() - newest is var age && age < Living && age > -TimeSpan.FromDays(1);
        var zone = source.Newest?.Offset ?? TimeSpan.Zero;
        var asked = Moments.Parse(at, zone);
        var moment = asked ?? (isLive ? LivingNow(source.Newest!.Value) : null);
        var now = moment ?? source.Newest ?? row.CreatedAt;
        var from = Moments.Since(since, now, zone, visit, source.LastRead);
        if (views.Count > Most) views.Clear();
        return views.GetOrAdd((row.Id, moment, from.Time, from.IsRecorded, from.Asked), key => new(() => Fold(row, source, key.At, asked, isLive && asked is null, from, zone))).Value;
    }

    /// <summary>Now in steps, so that a fold serves many requests; never before the newest page.</summary>
    private DateTimeOffset LivingNow(DateTimeOffset newest)
    {
        var now = time.GetUtcNow();
        var step = new DateTimeOffset(now.Ticks / Step.Ticks * Step.Ticks, TimeSpan.Zero);
        return (step > newest ? step : newest).ToOffset(newest.Offset);
    }

    private SituationView Fold(SituationRow row, StoredSituation source, DateTimeOffset? at, DateTimeOffset? asked, bool isLive, SinceMoment since, TimeSpan zone)
    {
        var situation = new SituationFold().Fold(row.Id, row.Name, source.Book, source.Claims, source.Pages, at, source.Corrections);
        var now = (situation.Now ?? row.CreatedAt).ToOffset(zone);
        var request = new ReportRequest
        {
            Since = since.IsRecorded ? null : since.Time,
            RecordedSince = since.IsRecorded ? since.Time : null,
            Zone = TimeZoneInfo.CreateCustomTimeZone("page", zone, "page", "page"),
        };
        var addresses = new Addresses(SlugOf(row));
        return new()
        {
            Row = row,
            Report = new ReportBuilder().Build(situation, request),
            Since = since,
            At = asked,
            IsLive = isLive,
            Drawings = new(situation with { Now = now }, entry => addresses.Claim(entry.Claim)),
            Addresses = addresses,
            Clock = new(isLive ? time.GetUtcNow().ToOffset(zone) : now),
        };
    }

    private StoredSituation Load(string id) => desk.Use(store =>
    {
        var pages = store.Pages(id);
        return new StoredSituation(store.Book(id), store.Claims(id), pages, store.Corrections(id), NewestOf(pages), store.LastRead(id));
    });

    private static DateTimeOffset? NewestOf(IReadOnlyList<PageSummary> pages)
    {
        DateTimeOffset? newest = null;
        foreach (var page in pages)
        {
            if (page.Published is not { } published) continue;
            var time = published.Precision == TimePrecision.Day ? published.Time.AddDays(1).AddMinutes(-1) : published.Time; // as the fold tells it
            if (newest is null || time > newest) newest = time;
        }
        return newest;
    }

    /// <summary>Forgets all that was folded once the store has changed.</summary>
    private void Refresh()
    {
        lock (turn)
        {
            var current = desk.Version;
            if (current == version) return;
            version = current;
            rows = desk.Use(store => store.Situations());
            views.Clear();
            stored.Clear();
        }
    }

    private sealed record StoredSituation(MeasureBook Book, IReadOnlyList<RecordedClaim> Claims, IReadOnlyList<PageSummary> Pages, IReadOnlyList<Correction> Corrections, DateTimeOffset? Newest, DateTimeOffset? LastRead);
}
