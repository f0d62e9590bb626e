namespace Sitrep.Inputs;

/// <summary>Why an input, or a part of one, gave nothing.</summary>
public enum InputFaultKind
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>It is of no kind that is read.</summary>
    NotRead,

    /// <summary>A line, row, item or record of it is bad; the others are read.</summary>
    BadEntry,

    /// <summary>It breaks off or is damaged; what stood before is read.</summary>
    Damaged,

    /// <summary>It unpacks to far more than it is, or is larger than what is read.</summary>
    TooLarge,

    /// <summary>It is sound and holds neither a page nor an address.</summary>
    NothingInside,
}
