using System.Collections.Immutable;
using System.Globalization;
using Sitrep.App.Storage;
using Sitrep.Reports;
using Sitrep.Text;

namespace Sitrep.App.Reading;

/// <summary>What the command line of <c>sitrep show</c> asks for, read and checked.</summary>
internal sealed class ShowRequest
{
    private DateTimeOffset? at;
    private DateTimeOffset? since;

    private ShowRequest()
    {
    }

    /// <summary>The zone times are told in.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>End of a reporting day.</summary>
    public TimeOnly? Cutoff { get; private set; }

    /// <summary>Cells that should be filled.</summary>
    public ImmutableArray<ExpectedCell> Expected { get; private set; } = [];

    /// <summary>Columns of the wide form; empty for the standing ones.</summary>
    public ImmutableArray<WideColumn> Columns { get; private set; } = [];

    /// <summary>Reads what was typed.</summary>
    /// <exception cref="StoreException">Something cannot be understood; the error says what.</exception>
    public static ShowRequest Read(string? at, string? since, string? zone, string? cutoff, string? expect, string? columns, TimeProvider clock)
    {
        var request = new ShowRequest();
        if (zone is not null) request.Zone = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : throw new StoreException(Errors.BadZone(zone));
        if (cutoff is not null) request.Cutoff = TimeOnly.TryParseExact(cutoff, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw new StoreException(Errors.BadCutoff(cutoff));
        request.at = at is null ? null : request.Moment(at, clock, isEnd: true);
        request.since = since is null ? null : request.Moment(since, clock, isEnd: false);
        if (expect is not null) request.Expected = [.. Lines(expect).Select(ExpectedCell.Read)];
        if (columns is null) return request;
        if (!WideColumn.TryParse(string.Join('\n', Lines(columns)), out var template, out var fault)) throw new StoreException(Errors.BadTemplate(columns, fault!));
        request.Columns = template;
        return request;
    }

    /// <summary>The moment to look at and what to tell: with a cut-off the report is of the last one, set against the one before.</summary>
    public (DateTimeOffset? At, ReportRequest Request) For(Store store, SituationRow row)
    {
        var request = new ReportRequest { Zone = Zone, Cutoff = Cutoff, Expected = Expected, Since = since, RecordedSince = store.LastRead(row.Id) };
        if (Cutoff is not { } cutoff || (at ?? LedgerReport.Fold(store, row, null).Now) is not { } moment) return (at, request);
        var end = Days.LastCutoff(moment, Zone, cutoff);
        return (end, request with { Since = since ?? Days.Before(end, Zone, cutoff) });
    }

    /// <summary>A moment; without an offset it is one of the zone, and a day is its end or its beginning.</summary>
    private DateTimeOffset Moment(string text, TimeProvider clock, bool isEnd)
    {
        if (text.Equals("now", StringComparison.OrdinalIgnoreCase)) return clock.GetUtcNow();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Local(isEnd ? day.AddDays(1).ToDateTime(TimeOnly.MinValue).AddSeconds(-1) : day.ToDateTime(TimeOnly.MinValue));
        if (DateTime.TryParseExact(text, ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return Local(local);
        if (PublicationTimes.TryParse(text, TimeProvenance.Given, out var time, out _) && time is not null)
            return time.Precision == TimePrecision.Day && isEnd ? time.Time.AddDays(1).AddSeconds(-1) : time.Time;
        throw new StoreException(Errors.BadDate(text));
    }

    private DateTimeOffset Local(DateTime local) => new(local, Zone.GetUtcOffset(local));

    private static IEnumerable<string> Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file).Where(line => line.Trim() is { Length: > 0 } text && text[0] != '#').ToList();
        }
        catch (FileNotFoundException)
        {
            throw new StoreException(Errors.NoInput(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(Errors.UnreadableInput(file, e.Message));
        }
    }
}
