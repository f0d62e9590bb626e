namespace Sitrep.Tests.Annotation;

/// <summary>Prints whole numbers in English words, the other way round from what the engine reads.</summary>
internal static class NumbersInWords
{
    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly (long Value, string Name)[] Scales = [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand")];

    public static string Write(long value)
    {
        if (value < 1000) return Hundreds(value);
        var words = new List<string>();
        foreach (var (scale, name) in Scales)
        {
            if (value < scale) continue;
            words.Add(Hundreds(value / scale) + " " + name);
            value %= scale;
        }
        if (value > 0) words.Add(value < 100 ? "and " + Hundreds(value) : Hundreds(value));
        return string.Join(' ', words);
    }

    private static string Hundreds(long value)
    {
        if (value < 20) return Small[value];
        if (value < 100) return Tens[value / 10] + (value % 10 == 0 ? "" : "-" + Small[value % 10]);
        return Small[value / 100] + " hundred" + (value % 100 == 0 ? "" : " and " + Hundreds(value % 100));
    }
}
