namespace Sitrep;

/// <summary>How sure the words of a statement are.</summary>
public enum Certainty : byte
{
    /// <summary>Said without a hedge.</summary>
    Stated,

    /// <summary>Hedged: "may", "reportedly", "is believed to".</summary>
    Hedged,

    /// <summary>Said to be unchecked: "could not confirm", "unverified".</summary>
    Unverified,
}
