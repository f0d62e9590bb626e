namespace Sitrep;

/// <summary>Which of its times places a claim in the order of the ledger.</summary>
public enum TimeBasis : byte
{
    /// <summary>When it was said, by the words of the text.</summary>
    Said,

    /// <summary>When its page was published.</summary>
    Published,

    /// <summary>Nothing is known but when we first saw it.</summary>
    FirstSeen,
}
