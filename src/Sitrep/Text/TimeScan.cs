using System.Collections.Frozen;
using System.Globalization;

namespace Sitrep.Text;

/// <summary>A reading position in a text that holds a date; every step is bounded, so a scan is linear.</summary>
internal struct TimeScan(string text, int at, int end)
{
    private const int LongestWord = 14;

    private static readonly FrozenSet<string> Fillers = new[]
    {
        "at", "um", "on", "à", "a", "las", "le", "den", "am", "kl", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "o", "klo", "h", "hrs", "uhr", "hours", "ist",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Index of the next character.</summary>
    public int At = at;

    public readonly bool AtBoundary() => At >= end || !char.IsLetterOrDigit(text[At]);

    /// <summary>True when no digit follows.</summary>
    public readonly bool AtBoundaryOfDigits() => At >= end || !char.IsAsciiDigit(text[At]);

    /// <summary>A run of at most nine digits.</summary>
    public bool TryNumber(out int number, out int digits)
    {
        number = digits = 0;
        while (At < end && digits < 9 && char.IsAsciiDigit(text[At]))
        {
            number = (number * 10) + (text[At++] - '0');
            digits++;
        }
        return digits > 0;
    }

    /// <summary>The rest of a date that begins with the year: month and day after equal separators.</summary>
    public bool TrySeparated(out int month, out int day)
    {
        month = day = 0;
        var start = At;
        if (At < end && text[At] is '-' or '/' or '.')
        {
            var mark = text[At++];
            if (TryNumber(out month, out var digits) && digits <= 2 && At < end && text[At] == mark)
            {
                At++;
                if (TryNumber(out day, out digits) && digits <= 2) return true;
            }
        }
        At = start;
        return false;
    }

    /// <summary>Month and day of a date whose year is marked with the sign for year.</summary>
    public bool TryCjk(out int month, out int day)
    {
        month = day = 0;
        if (!Sign('年') || !TryNumber(out month, out _) || !Sign('月')) return false;
        return TryNumber(out day, out _) && Sign('日');
    }

    /// <summary>The rest of a date of numbers with the year last; day and month must be certain.</summary>
    public bool TryNumericYear(int first, out int day, out int month, out int year)
    {
        (day, month, year) = (0, 0, 0);
        if (At >= end || text[At] is not ('.' or '/' or '-')) return false;
        var mark = text[At++];
        if (!TryNumber(out var second, out var digits) || digits > 2 || At >= end || text[At] != mark) return false;
        At++;
        if (!TryNumber(out year, out digits) || digits != 4 || !AtBoundary()) return false;
        if (mark == '.' || first > 12) (day, month) = (first, second);
        else if (second > 12 || first == second) (day, month) = (second, first);
        return day > 0;
    }

    /// <summary>Spaces, an ordinal ending, "of" or "de", and a month's name.</summary>
    public bool TryMonthWord(out int month)
    {
        month = 0;
        SkipOrdinal();
        for (var words = 0; words < 3; words++)
        {
            SkipMarks();
            var word = Word();
            if (word.Length == 0) return false;
            month = PublicationTimes.MonthOf(word);
            if (month > 0) return true;
            if (word is not ("of" or "de" or "di" or "day")) return false;
        }
        return false;
    }

    /// <summary>The day after a month's name.</summary>
    public bool TryDayOfMonth(out int day)
    {
        SkipMarks();
        if (!TryNumber(out day, out var digits) || digits > 2) return false;
        SkipOrdinal();
        return At >= end || text[At] != ':';
    }

    /// <summary>A year of four digits after a comma, spaces or "de".</summary>
    public bool TryYear(out int year)
    {
        year = 0;
        var start = At;
        SkipMarks();
        var word = Word();
        if (word.Length > 0 && word is not ("de" or "del" or "of")) { At = start; return false; }
        SkipMarks();
        if (TryNumber(out year, out var digits) && digits == 4 && AtBoundary()) return true;
        At = start;
        return false;
    }

    /// <summary>A clock time within a few words: "T18:20:05.123+02:00", ", 18:20", "at 6.20 pm", "18h20".</summary>
    public bool TryClock(out ClockTime clock)
    {
        clock = default;
        var start = At;
        for (var words = 0; words < 4 && At < end; words++)
        {
            SkipClockMarks();
            if (At < end && char.IsAsciiDigit(text[At]))
            {
                if (TryClockHere(out clock)) return true;
                break;
            }
            var word = Word();
            if (word is not "t" && !Fillers.Contains(word)) break;
        }
        At = start;
        return false;
    }

    /// <summary>A zone after a clock time: a name, "+02:00", "GMT+2", in brackets or not.</summary>
    public bool TryZone(FrozenDictionary<string, int> zones, out int minutes)
    {
        minutes = 0;
        var start = At;
        SkipClockMarks();
        var word = Word();
        if (word is "uhr" or "hrs" or "h")
        {
            SkipClockMarks();
            word = Word();
        }
        if (word.Length > 0 && !zones.TryGetValue(word, out minutes)) { At = start; return false; }
        if (TryOffset(out var offset) && (word is "" or "utc" or "gmt" or "z")) { minutes = offset; return true; }
        if (word.Length > 0) return true;
        At = start;
        return false;
    }

    /// <summary>True when nothing but commas, weekdays and the like stands before the end.</summary>
    public bool OnlyFillersLeft()
    {
        for (var words = 0; words < 4; words++)
        {
            SkipClockMarks();
            if (At >= end) return true;
            var word = Word();
            if (word.Length == 0 || !Fillers.Contains(word)) return At >= end;
        }
        return At >= end;
    }

    private bool TryClockHere(out ClockTime clock)
    {
        clock = default;
        if (!TryNumber(out var hour, out var digits) || digits > 4) return false;
        int minute = 0, second = 0;
        var fine = TimePrecision.Minute;
        // "620 pm": the colon got lost.
        if (digits > 2) (hour, minute) = (hour / 100, hour % 100);
        var separated = digits <= 2 && At + 2 < end && text[At] is ':' or '.' or 'h'
            && char.IsAsciiDigit(text[At + 1]) && char.IsAsciiDigit(text[At + 2]);
        if (separated)
        {
            At++;
            TryNumber(out minute, out digits);
            if (digits != 2) return false;
            if (At + 2 < end && text[At] == ':' && char.IsAsciiDigit(text[At + 1]))
            {
                At++;
                TryNumber(out second, out _);
                fine = TimePrecision.Second;
                if (At < end && text[At] is '.' or ',') { At++; TryNumber(out _, out _); }
            }
        }
        var half = DayHalf();
        if (half == 0 && !separated) return false;
        if (half != 0 && hour < 1) return false;
        if (half == 'p' && hour < 12) hour += 12;
        else if (half == 'a' && hour == 12) hour = 0;
        if (hour > 23 || minute > 59 || second > 59) return false;
        clock = new(new(hour, minute, second), fine, TryOffset(out var offset) ? offset : null);
        return true;
    }

    /// <summary>'a' or 'p' for "am", "p.m." and the like, else 0.</summary>
    private char DayHalf()
    {
        var start = At;
        while (At < end && char.IsWhiteSpace(text[At])) At++;
        if (At < end && char.ToLowerInvariant(text[At]) is 'a' or 'p')
        {
            var half = char.ToLowerInvariant(text[At++]);
            if (At < end && text[At] == '.') At++;
            if (At < end && char.ToLowerInvariant(text[At]) == 'm' && (At + 1 >= end || !char.IsLetterOrDigit(text[At + 1])))
            {
                At++;
                if (At < end && text[At] == '.') At++;
                return half;
            }
        }
        At = start;
        return '\0';
    }

    private bool TryOffset(out int minutes)
    {
        minutes = 0;
        var start = At;
        while (At < end && text[At] == ' ') At++;
        if (At < end && text[At] is 'Z' && (At + 1 >= end || !char.IsLetterOrDigit(text[At + 1]))) { At++; return true; }
        if (At < end && text[At] is '+' or '-' or '−')
        {
            var sign = text[At++] == '+' ? 1 : -1;
            if (TryNumber(out var number, out var digits))
            {
                var hours = digits > 2 ? number / 100 : number;
                var rest = digits > 2 ? number % 100 : 0;
                if (digits <= 2 && At < end && text[At] == ':') { At++; TryNumber(out rest, out _); }
                minutes = sign * ((hours * 60) + rest);
                if (digits is 1 or 2 or 4 && hours <= 14 && rest <= 59 && Math.Abs(minutes) <= 840) return true;
            }
        }
        At = start;
        minutes = 0;
        return false;
    }

    private bool Sign(char sign)
    {
        if (At >= end || text[At] != sign) return false;
        At++;
        return true;
    }

    private void SkipMarks()
    {
        while (At < end && (char.IsWhiteSpace(text[At]) || text[At] is ',' or '.' or '-' or '/')) At++;
    }

    private void SkipClockMarks()
    {
        while (At < end && (char.IsWhiteSpace(text[At]) || text[At] is ',' or '|' or '/' or '(' or '[' or '–' or '—' or '-' or '•' or '·'
            || (text[At] == '.' && NextIsNoDigit()))) At++;
    }

    private readonly bool NextIsNoDigit() => At + 1 >= end || !char.IsAsciiDigit(text[At + 1]);

    private void SkipOrdinal()
    {
        if (At + 1 < end && text.AsSpan(At, 2) is "st" or "nd" or "rd" or "th") At += 2;
        else if (At < end && text[At] is 'º' or '.') At++;
    }

    /// <summary>The word at the position, in small letters; empty when there is none or it is too long.</summary>
    private string Word()
    {
        var from = At;
        while (At < end && At - from <= LongestWord && char.IsLetter(text[At])) At++;
        return At == from || At - from > LongestWord ? "" : text[from..At].ToLower(CultureInfo.InvariantCulture);
    }
}
