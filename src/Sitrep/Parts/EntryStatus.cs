namespace Sitrep;

/// <summary>What a figure is in the ledger at the moment it is looked at.</summary>
public enum EntryStatus : byte
{
    /// <summary>The last figure of its source, neither replaced nor taken back.</summary>
    Standing,

    /// <summary>The source has given a later one.</summary>
    Replaced,

    /// <summary>The source has put another figure in its place and said that this one was wrong.</summary>
    Corrected,

    /// <summary>The source has taken it back.</summary>
    Withdrawn,

    /// <summary>Somebody says that it is not so.</summary>
    Denied,

    /// <summary>A plan or forecast; never a level.</summary>
    Planned,

    /// <summary>A part of the whole (a place, a hospital, the children); never in the range.</summary>
    Part,

    /// <summary>A change ("another 8"); never a level.</summary>
    Change,

    /// <summary>Given by its page as a former figure.</summary>
    Former,

    /// <summary>A supposition or opinion of the writer.</summary>
    Supposed,
}
