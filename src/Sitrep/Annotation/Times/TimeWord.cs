namespace Sitrep.Annotation.Times;

/// <summary>A word as the grammar of times sees it: a token, or a part of a hyphened one.</summary>
/// <param name="Kind">What it is to the grammar.</param>
/// <param name="Value">Its number; what it means depends on the kind.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after it.</param>
/// <param name="Token">Index of the token it stands in.</param>
/// <param name="Digits">Length of a number that is written in digits only; 0 for others.</param>
/// <param name="Marks">What else there is to its form.</param>
internal readonly record struct TimeWord(TimeWordKind Kind, double Value, int Start, int End, int Token, byte Digits, TimeWordMarks Marks)
{
    /// <summary>The value as a whole number.</summary>
    public int Number => (int)Value;

    /// <summary>The value as a unit.</summary>
    public TimeUnit Unit => (TimeUnit)(int)Value;

    /// <summary>True when it is joined to the word before it by a hyphen.</summary>
    public bool IsHyphened => (Marks & TimeWordMarks.Hyphened) != 0;

    /// <summary>True for a plural, or a possessive that has lost its apostrophe.</summary>
    public bool IsPlural => (Marks & TimeWordMarks.Plural) != 0;

    /// <summary>True when it begins with a capital.</summary>
    public bool IsUpper => (Marks & TimeWordMarks.Upper) != 0;

    /// <summary>True for a word that is more often something else (may, march, sat, fall, second).</summary>
    public bool IsUnsure => (Marks & TimeWordMarks.Unsure) != 0;
}
