using System.Collections.Frozen;
using System.Globalization;

namespace Sitrep.Text;

/// <summary>Numbers in digits and in English words.</summary>
public static class NumberWords
{
    private static readonly FrozenDictionary<string, double> Units = Table(
        "zero 0 nought 0 naught 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19");

    private static readonly FrozenDictionary<string, double> Tens = Table("twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

    private static readonly FrozenDictionary<string, double> Scales = Table(
        "hundred 100 thousand 1000 million 1000000 billion 1000000000 trillion 1000000000000 lakh 100000 crore 10000000 mln 1000000 bln 1000000000 bn 1000000000 dozen 12 mil 1000000");

    private static readonly FrozenDictionary<string, double> Suffixes = Table("k 1000 m 1000000 mm 1000000 mil 1000000 mn 1000000 mln 1000000 bn 1000000000 b 1000000000 tn 1000000000000");

    private static readonly FrozenDictionary<string, double> Parts = Table(
        "half 2 halves 2 third 3 thirds 3 quarter 4 quarters 4 fourth 4 fourths 4 fifth 5 fifths 5 sixth 6 sixths 6 seventh 7 sevenths 7 eighth 8 eighths 8 ninth 9 ninths 9 tenth 10 tenths 10 eleventh 11 elevenths 11 " +
        "twelfth 12 twelfths 12 sixteenth 16 sixteenths 16 twentieth 20 twentieths 20 thirtieth 30 thirtieths 30 hundredth 100 hundredths 100 thousandth 1000 thousandths 1000 " +
        "millionth 1000000 millionths 1000000 billionth 1000000000 billionths 1000000000 trillionth 1000000000000 trillionths 1000000000000");

    /// <summary>The value of "zero" to "nineteen".</summary>
    public static bool TryUnit(ReadOnlySpan<char> word, out double value) => Units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value);

    /// <summary>The value of "twenty" to "ninety".</summary>
    public static bool TryTens(ReadOnlySpan<char> word, out double value) => Tens.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value);

    /// <summary>The value of "hundred", "thousand", "million", "dozen" ...</summary>
    public static bool TryScale(ReadOnlySpan<char> word, out double value) => Scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value);

    /// <summary>The denominator of "half", "third", "quarters" ...</summary>
    public static bool TryPart(ReadOnlySpan<char> word, out double denominator)
    {
        if (Parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out denominator)) return true;
        var hyphen = word.IndexOf('-');
        if (hyphen <= 0 || word[^1] is not ('s' or 'S') || !TryTens(word[..hyphen], out var tens)) return false;
        var rest = word[(hyphen + 1)..];
        var unit = rest.Equals("firsts", StringComparison.OrdinalIgnoreCase) ? 1 : rest.Equals("seconds", StringComparison.OrdinalIgnoreCase) ? 2
            : Parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest, out var part) && part is > 2 and < 10 && !rest.StartsWith("q", StringComparison.OrdinalIgnoreCase) ? part : 0;
        denominator = tens + unit;
        return unit > 0;
    }

    /// <summary>"twenty-seven" and the like, one word with a hyphen.</summary>
    public static bool TryHyphened(ReadOnlySpan<char> word, out double value)
    {
        value = 0;
        var hyphen = word.IndexOf('-');
        if (hyphen <= 0 || !TryTens(word[..hyphen], out var tens) || !TryUnit(word[(hyphen + 1)..], out var unit) || unit is 0 or > 9) return false;
        value = tens + unit;
        return true;
    }

    /// <summary>
    /// Digits with thousands marks and a decimal point: <c>5000</c>, <c>5,000</c>, <c>2.5</c>, <c>1,500.5</c>, <c>1.500.000</c>, <c>5.000</c>
    /// (three zeros behind a single point are thousands). False for what is no single number (<c>10:30</c>, <c>24/7</c>, <c>1,5,3</c>).
    /// </summary>
    public static bool TryDigits(ReadOnlySpan<char> word, out double value)
    {
        value = 0;
        if (word.IsEmpty || !char.IsAsciiDigit(word[0]) || word.Length > 24) return false;
        int commas = word.Count(','), points = word.Count('.');
        foreach (var c in word) if (!char.IsAsciiDigit(c) && c is not (',' or '.')) return false;
        var whole = word[..(points == 1 ? word.IndexOf('.') : word.Length)];
        if (commas > 0 && !Grouped(whole, ',') && !GroupedInPairs(whole)) return false;
        if (points > 1 && (commas > 0 || !Grouped(word, '.'))) return false;
        var pointsAreThousands = points > 1 || points == 1 && commas == 0 && word.Length is 5 or 6 or 7 && word.EndsWith(".000");
        Span<char> digits = stackalloc char[word.Length];
        var length = 0;
        foreach (var c in word)
            if (c != ',' && !(c == '.' && pointsAreThousands)) digits[length++] = c;
        return double.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Digits with a magnitude glued on: <c>2.3m</c>, <c>4bn</c>, <c>900k</c>.</summary>
    public static bool TrySuffixed(ReadOnlySpan<char> word, out double value)
    {
        value = 0;
        var end = 0;
        while (end < word.Length && (char.IsAsciiDigit(word[end]) || word[end] is '.' or ',')) end++;
        if (end == 0 || end == word.Length) return false;
        if (!Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[end..], out var scale) || !TryDigits(word[..end], out value)) return false;
        value *= scale;
        return true;
    }

    private static bool Grouped(ReadOnlySpan<char> word, char mark)
    {
        var first = word.IndexOf(mark);
        if (first is < 1 or > 3) return false;
        for (var at = first; at < word.Length; at += 4)
        {
            if (word[at] != mark || at + 4 > word.Length) return false;
            if (word.Slice(at + 1, 3).Contains(mark)) return false;
        }
        return true;
    }

    /// <summary>Indian grouping: the last three digits, then pairs ("12,34,567").</summary>
    private static bool GroupedInPairs(ReadOnlySpan<char> word)
    {
        var last = word.LastIndexOf(',');
        if (word.Length - last != 4) return false;
        for (var at = last - 3; at > 0; at -= 3)
            if (word[at] != ',') return false;
        return word[..last].Count(',') > 0 && word.IndexOf(',') is 1 or 2;
    }

    private static FrozenDictionary<string, double> Table(string pairs)
    {
        var words = pairs.Split(' ');
        var table = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < words.Length; i += 2) table[words[i]] = double.Parse(words[i + 1], CultureInfo.InvariantCulture);
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
