namespace Sitrep;

/// <summary>What a claim does to an earlier figure of its source, by its own words.</summary>
public enum Revision : byte
{
    /// <summary>Nothing that it says.</summary>
    None,

    /// <summary>Puts another figure in its place ("41, not 43").</summary>
    Corrects,

    /// <summary>Takes it back ("the figure was withdrawn").</summary>
    Withdraws,

    /// <summary>Says that somebody else's figure is wrong.</summary>
    Denies,
}
