using System.Globalization;

namespace Sitrep.Annotation.Times;

/// <summary>What time expressions are resolved against: the day of publication, and the words of the sentence.</summary>
internal sealed class TimeContext(AnnotatedText text)
{
    /// <summary>The text.</summary>
    public AnnotatedText Text { get; } = text;

    /// <summary>The day of publication; null when nothing says when that was.</summary>
    public DateOnly? Today { get; } = text.Article.Published?.Day;

    /// <summary>The instant of publication; null when nothing says it.</summary>
    public DateTimeOffset? Now { get; } = text.Article.Published?.Time;

    /// <summary>The offset in which days begin: that of the publication time.</summary>
    public TimeSpan Offset { get; } = text.Article.Published?.Time.Offset ?? TimeSpan.Zero;

    /// <summary>First token of the sentence looked at.</summary>
    public int First { get; set; }

    /// <summary>Token after the sentence looked at.</summary>
    public int End { get; set; }

    /// <summary>True when the token there has this form, case aside.</summary>
    public bool Is(int at, string form) => at >= First && at < End && Text[Text.Tokens[at]].Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>The characters of a token; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Form(int at) => at >= First && at < End ? Text[Text.Tokens[at]] : default;

    /// <summary>True when the sentence speaks of what is to come: "will", "to be", "next".</summary>
    public bool IsFuture(int at)
    {
        for (var i = Math.Max(First, at - 12); i < at; i++)
            if (Text[Text.Tokens[i]] is "will" or "shall" or "'ll" or "by" or "By" or "until" or "Until" or "next" or "planned" or "scheduled" or "due") return true;
        return false;
    }

    /// <summary>A whole day.</summary>
    public TimeInterval Day(DateOnly day) => TimeInterval.Day(day, Offset);

    /// <summary>From the first day up to and without the second.</summary>
    public TimeInterval Days(DateOnly from, DateOnly until, TimePrecision precision) => new(Midnight(from), Midnight(until), precision);

    /// <summary>Midnight at the beginning of a day.</summary>
    public DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>yyyy-MM-dd.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>yyyy-Www by ISO 8601.</summary>
    public static string IsoWeek(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return FormattableString.Invariant($"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }
}
