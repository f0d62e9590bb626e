namespace Sitrep.Annotation.Times;

/// <summary>Whether the words around a time speak of what was or of what is to come.</summary>
internal enum Tense : byte
{
    /// <summary>The words do not tell.</summary>
    Unknown,

    /// <summary>What was.</summary>
    Past,

    /// <summary>What is to come.</summary>
    Future,
}
