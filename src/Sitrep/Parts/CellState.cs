namespace Sitrep;

/// <summary>What has become of a cell that a reader expects.</summary>
public enum CellState : byte
{
    /// <summary>A figure up to 24 hours old stands.</summary>
    Filled,

    /// <summary>Only older figures stand.</summary>
    Stale,

    /// <summary>Figures were given and none stands: withdrawn, denied, planned, or parts only.</summary>
    NoneStands,

    /// <summary>Nobody has given a figure. That is not zero.</summary>
    Empty,
}
