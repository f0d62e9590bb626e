namespace Sitrep.Annotation.Times;

/// <summary>Marks of form that a word of the time grammar can carry.</summary>
[Flags]
internal enum TimeWordMarks : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Joined to the word before it by a hyphen.</summary>
    Hyphened = 1,

    /// <summary>A plural, or a possessive that has lost its apostrophe.</summary>
    Plural = 2,

    /// <summary>Begins with a capital.</summary>
    Upper = 4,

    /// <summary>More often something else than a time.</summary>
    Unsure = 8,

    /// <summary>A number with thousands marks or a fraction, which cannot be a year, a day or an hour.</summary>
    Measured = 16,
}
