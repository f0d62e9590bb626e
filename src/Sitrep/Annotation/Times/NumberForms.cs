using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Annotation.Times;

/// <summary>Reads the forms with digits that times are made of: 14, 1,500, 14th, 1990s, 10:30, 6pm, 0300GMT, 20.04.2017.</summary>
internal static class NumberForms
{
    /// <summary>The word of the grammar that the form is; false for none.</summary>
    public static bool TryRead(ReadOnlySpan<char> form, int start, int token, TimeWordMarks marks, out TimeWord word)
    {
        var digits = 0;
        while (digits < form.Length && char.IsAsciiDigit(form[digits])) digits++;
        word = new(TimeWordKind.None, 0, start, start + form.Length, token, 0, marks);
        if (digits == form.Length)
        {
            if (digits > 9) return false;
            word = word with { Kind = TimeWordKind.Number, Value = Parse(form), Digits = (byte)digits };
            return true;
        }
        var (kind, value) = char.IsAsciiLetter(form[digits]) ? Suffixed(form, digits) : Separated(form);
        if (kind == TimeWordKind.None) return false;
        if (kind == TimeWordKind.Number) marks |= TimeWordMarks.Measured;
        word = word with { Kind = kind, Value = value, Marks = marks };
        return true;
    }

    /// <summary>Minute of the day for hour and minute; -1 where there is no such time.</summary>
    public static int Minute(int hour, int minute) => hour is >= 0 and <= 24 && minute is >= 0 and < 60 && (hour < 24 || minute == 0)
        ? hour * 60 + minute : -1;

    /// <summary>The hour of a clock with two halves; -1 where there is no such hour.</summary>
    public static int Hour(int hour, int half) => hour is < 1 or > 12 ? (hour is > 12 and < 24 && half == 1 ? hour : -1)
        : hour % 12 + (12 * half);

    private static (TimeWordKind Kind, double Value) Suffixed(ReadOnlySpan<char> form, int digits)
    {
        var suffix = form[digits..];
        var number = digits > 6 ? -1 : Parse(form[..digits]);
        if (number < 0) return default;
        if (Same(suffix, "st") || Same(suffix, "nd") || Same(suffix, "rd") || Same(suffix, "th")) return (TimeWordKind.Ordinal, number);
        if (Same(suffix, "s") && number % 10 == 0 && (digits == 4 || digits == 2)) return (TimeWordKind.Decade, number);
        var half = Same(suffix, "am") ? 0 : Same(suffix, "pm") ? 1 : -1;
        if (half >= 0)
        {
            var hour = Hour(digits > 2 ? number / 100 : number, half);
            var minute = hour < 0 ? -1 : Minute(hour, digits > 2 ? number % 100 : 0);
            return minute < 0 || digits > 4 ? default : (TimeWordKind.Clock, minute);
        }
        var military = Same(suffix, "hrs") || Same(suffix, "hours") || Same(suffix, "gmt") || Same(suffix, "z") || Same(suffix, "h");
        if (military && digits == 4 && Minute(number / 100, number % 100) is >= 0 and var time) return (TimeWordKind.Clock, time);
        return default;
    }

    private static (TimeWordKind Kind, double Value) Separated(ReadOnlySpan<char> form)
    {
        var colon = form.IndexOf(':');
        if (colon > 0) return Clock(form, colon);
        var mark = form.IndexOfAny('/', '.');
        if (mark > 0 && form[(mark + 1)..].IndexOf(form[mark]) > 0) return Date(form, form[mark]);
        if (mark > 0 && form[mark] == '/') return Fraction(form, mark);
        return NumberWords.TryDigits(form, out var value) ? (TimeWordKind.Number, value) : default;
    }

    private static (TimeWordKind Kind, double Value) Clock(ReadOnlySpan<char> form, int colon)
    {
        if (colon > 2 || form.Length < colon + 3 || !AllDigits(form[..colon]) || !AllDigits(form.Slice(colon + 1, 2))) return default;
        var half = -1;
        var rest = form[(colon + 3)..];
        if (Same(rest, "am")) half = 0;
        else if (Same(rest, "pm")) half = 1;
        else if (rest.Length > 0 && !Same(rest, "hrs") && !Same(rest, "h") && !(rest.Length == 3 && rest[0] == ':'
            && AllDigits(rest[1..]))) return default;
        var hour = Parse(form[..colon]);
        if (half >= 0) hour = Hour(hour, half);
        var minute = Minute(hour, Parse(form.Slice(colon + 1, 2)));
        return minute < 0 ? default : (TimeWordKind.Clock, minute);
    }

    /// <summary>Three numbers: the year first if it has four digits, else the day first unless only the other order gives a date.</summary>
    private static (TimeWordKind Kind, double Value) Date(ReadOnlySpan<char> form, char mark)
    {
        var first = form.IndexOf(mark);
        var second = first + 1 + form[(first + 1)..].IndexOf(mark);
        var x = form[..first];
        var y = form[(first + 1)..second];
        var z = form[(second + 1)..];
        if (x.Length > 4 || y.Length > 2 || z.Length > 4 || !AllDigits(x) || !AllDigits(y) || !AllDigits(z)) return default;
        var (a, b, c) = (Parse(x), Parse(y), Parse(z));
        if (x.Length == 4 && z.Length <= 2) return Packed(a, b, c);
        if (x.Length > 2 || z.Length is not (2 or 4) || mark == '.' && z.Length == 2 && (x.Length < 2 || y.Length < 2)) return default;
        var year = z.Length == 4 ? c : c < 60 ? 2000 + c : 1900 + c;
        var dayFirst = Packed(year, b, a);
        return dayFirst.Kind != TimeWordKind.None ? dayFirst : Packed(year, a, b);
    }

    private static (TimeWordKind Kind, double Value) Packed(int year, int month, int day) =>
        Stretch.TryDay(year, month, day, out _) ? (TimeWordKind.NumericDate, year * 10000 + month * 100 + day) : default;

    private static (TimeWordKind Kind, double Value) Fraction(ReadOnlySpan<char> form, int mark)
    {
        if (form.Length > 5 || !AllDigits(form[..mark]) || !AllDigits(form[(mark + 1)..])) return default;
        var (over, under) = (Parse(form[..mark]), Parse(form[(mark + 1)..]));
        return under is >= 2 and <= 10 && over < under ? (TimeWordKind.Fraction, (double)over / under) : default;
    }

    private static bool AllDigits(ReadOnlySpan<char> form)
    {
        if (form.IsEmpty) return false;
        foreach (var c in form) if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    private static int Parse(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool Same(ReadOnlySpan<char> form, string word) => form.Equals(word, StringComparison.OrdinalIgnoreCase);
}
