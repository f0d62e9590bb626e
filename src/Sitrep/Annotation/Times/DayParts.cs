namespace Sitrep.Annotation.Times;

/// <summary>The parts of the day: their TIMEX3 codes and their hours, counted from midnight; a night goes on past the next one.</summary>
internal static class DayParts
{
    /// <summary>Index of the night.</summary>
    public const int Night = 3;

    private static readonly (string Code, int From, int To)[] Parts =
    [
        ("MO", 5, 12), ("AF", 12, 18), ("EV", 17, 23), ("NI", 20, 30), ("MO", 4, 8), ("MI", 11, 14), ("DT", 7, 19), ("EV", 17, 21),
    ];

    /// <summary>The code of the part, without the T before it.</summary>
    public static string Code(int part) => Parts[part].Code;

    /// <summary>The hours of the part on a day.</summary>
    public static TimeInterval Interval(int part, DateOnly day, TimeSpan offset)
    {
        var midnight = Stretch.Midnight(day, offset);
        return new(midnight.AddHours(Parts[part].From), midnight.AddHours(Parts[part].To), TimePrecision.DayPart);
    }
}
