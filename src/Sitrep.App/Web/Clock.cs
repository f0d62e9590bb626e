using System.Globalization;
using Sitrep.Text;

namespace Sitrep.App.Web;

/// <summary>Tells times as they are seen from a moment: the nearer, the shorter.</summary>
/// <param name="now">The moment the page is told for; its offset is the page's.</param>
internal sealed class Clock(DateTimeOffset now)
{
    public DateTimeOffset Now => now;

    /// <summary>A time on the page's clock: <c>16:50</c> today, <c>Fri 22:00</c> within a week, else with the date.</summary>
    public string Short(DateTimeOffset time, bool isDay = false)
    {
        var local = time.ToOffset(now.Offset);
        var days = (now.Date - local.Date).Days;
        var form = days switch
        {
            0 => isDay ? "'today'" : "HH:mm",
            > 0 and < 7 => isDay ? "ddd" : "ddd HH:mm",
            _ when local.Year == now.Year => isDay ? "d MMM" : "d MMM HH:mm",
            _ => "d MMM yyyy",
        };
        return local.ToString(form, CultureInfo.InvariantCulture);
    }

    /// <summary>When a figure was said, or its page published: the time of day only where it is known.</summary>
    public string Short(LedgerEntry entry) => Short(entry.Time, IsDay(entry));

    /// <summary>The same with the weekday and the date.</summary>
    public string Full(LedgerEntry entry)
    {
        var local = entry.Time.ToOffset(now.Offset);
        var form = local.Year == now.Year ? "ddd d MMM" : "d MMM yyyy";
        return local.ToString(IsDay(entry) ? form : form + " HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>How long ago: <c>50 min</c>, <c>20 h</c>, <c>4 days</c>.</summary>
    public string Ago(DateTimeOffset time) => Length(now - time);

    /// <summary>How long ago a figure was said; a day where the time of day is not known.</summary>
    public string Ago(LedgerEntry entry) => IsDay(entry) ? (now.Date - entry.Time.ToOffset(now.Offset).Date).Days switch
    {
        <= 0 => "today",
        1 => "yesterday",
        var days => Counts.Of(days, "day") + " ago",
    } : Ago(entry.Time) + " ago";

    /// <summary>When and how long ago, once where both would say the same.</summary>
    public Markup Both(LedgerEntry entry) => IsDay(entry) && entry.Time.ToOffset(now.Offset).Date == now.Date
        ? Markup.Of($"<b>{Element(entry)}</b>") : Markup.Of($"<b>{Element(entry)}</b> · {Ago(entry)}");

    /// <summary>A length of time in its largest unit.</summary>
    public static string Length(TimeSpan length) => length switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalMinutes} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalHours} h"),
        _ => Counts.Of((int)length.TotalDays, "day"),
    };

    /// <summary>A time as an element that machines can read.</summary>
    public static Markup Element(DateTimeOffset time, string words) => Markup.Of($"<time datetime=\"{Times.Iso(time)}\">{words}</time>");

    public Markup Element(LedgerEntry entry) => Element(entry.Time, Short(entry));

    public Markup Element(DateTimeOffset time) => Element(time, Short(time));

    /// <summary>True when only the day is known.</summary>
    public static bool IsDay(LedgerEntry entry) => entry.Basis switch
    {
        TimeBasis.Published => entry.Claim.Evidence.Published is { Precision: TimePrecision.Day },
        TimeBasis.Said => entry.Claim.Said is { Precision: >= TimePrecision.DayPart },
        _ => false,
    };
}
