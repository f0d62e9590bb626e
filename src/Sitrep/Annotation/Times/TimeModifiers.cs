namespace Sitrep.Annotation.Times;

/// <summary>The TIMEX3 modifiers by the numbers that the table of words has for them.</summary>
internal static class TimeModifiers
{
    private static readonly string[] Names = ["START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"];

    /// <summary>The modifier with this number.</summary>
    public static string Name(int number) => Names[number];
}
