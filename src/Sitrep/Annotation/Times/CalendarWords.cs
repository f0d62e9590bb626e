namespace Sitrep.Annotation.Times;

/// <summary>The names of the calendar, for readers that must tell them from names of other things.</summary>
internal static class CalendarWords
{
    /// <summary>1 to 12 for the name of a month or its short form, with or without a full stop; 0 for none.</summary>
    public static int Month(ReadOnlySpan<char> word) => TimeVocabulary.TryFind(word, out var kind, out var value, out _)
        && kind == TimeWordKind.Month ? (int)value : 0;

    /// <summary>
    /// 1 (Monday) to 7 for a weekday with a capital, also run together with its possessive or plural ("Saturdays"); 0 for none.
    /// </summary>
    public static int Weekday(ReadOnlySpan<char> word) =>
        word.Length > 2 && char.IsUpper(word[0]) && TimeVocabulary.TryFind(word, out var kind, out var value, out _)
            && kind == TimeWordKind.Weekday ? (int)value : 0;
}
