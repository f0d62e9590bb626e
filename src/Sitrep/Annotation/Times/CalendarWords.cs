using System.Collections.Frozen;

namespace Sitrep.Annotation.Times;

/// <summary>The names of the calendar.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int> Months = Table(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec");

    private static readonly FrozenDictionary<string, int> Weekdays = Table(
        "monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun");

    private static readonly FrozenDictionary<string, (string Code, int From, int To)> Parts = new Dictionary<string, (string, int, int)>(StringComparer.OrdinalIgnoreCase)
    {
        ["morning"] = ("MO", 5, 12), ["afternoon"] = ("AF", 12, 18), ["evening"] = ("EV", 17, 23), ["night"] = ("NI", 20, 30), ["dawn"] = ("MO", 4, 8), ["noon"] = ("MI", 12, 13),
        ["midday"] = ("MI", 11, 14), ["daytime"] = ("DT", 8, 18),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (char Code, bool IsTime, TimePrecision Precision)> Units = new Dictionary<string, (char, bool, TimePrecision)>(StringComparer.OrdinalIgnoreCase)
    {
        ["second"] = ('S', true, TimePrecision.Second), ["minute"] = ('M', true, TimePrecision.Minute), ["hour"] = ('H', true, TimePrecision.Hour), ["day"] = ('D', false, TimePrecision.Day),
        ["week"] = ('W', false, TimePrecision.Week), ["month"] = ('M', false, TimePrecision.Month), ["year"] = ('Y', false, TimePrecision.Year), ["decade"] = ('E', false, TimePrecision.Decade),
        ["century"] = ('C', false, TimePrecision.Decade),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>1 to 12 for the name of a month or its short form, with or without a full stop; 0 for none.</summary>
    public static int Month(ReadOnlySpan<char> word) => Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.TrimEnd('.'), out var month) ? month : 0;

    /// <summary>1 (Monday) to 7 for a weekday, also run together with its possessive or plural ("Saturdays"); 0 for none.</summary>
    public static int Weekday(ReadOnlySpan<char> word)
    {
        var lookup = Weekdays.GetAlternateLookup<ReadOnlySpan<char>>();
        if (word.Length < 3 || !char.IsUpper(word[0])) return 0;
        if (lookup.TryGetValue(word.TrimEnd('.'), out var day)) return day <= 7 && (word.Length > 4 || word[^1] == '.' || word is "Mon" or "Tue" or "Wed" or "Thu" or "Fri" or "Sat" or "Sun") ? day : 0;
        return word.Length > 6 && word[^1] == 's' && lookup.TryGetValue(word[..^1], out day) ? day : 0;
    }

    /// <summary>A part of the day: TIMEX3 code and its hours; night goes on past midnight.</summary>
    public static bool TryPart(ReadOnlySpan<char> word, out (string Code, int From, int To) part) => Parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out part);

    /// <summary>A unit of time, singular or plural.</summary>
    public static bool TryUnit(ReadOnlySpan<char> word, out (char Code, bool IsTime, TimePrecision Precision) unit)
    {
        var lookup = Units.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out unit)) return true;
        return word.Length > 3 && word[^1] == 's' && lookup.TryGetValue(word[..^1], out unit) || word is "centuries" && lookup.TryGetValue("century", out unit);
    }

    private static FrozenDictionary<string, int> Table(string rows)
    {
        var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var row in rows.Split('|'))
        {
            number++;
            foreach (var word in row.Split(' ')) table[word] = number;
        }
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
