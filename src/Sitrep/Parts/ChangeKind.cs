namespace Sitrep;

/// <summary>What happened to a measure.</summary>
public enum ChangeKind : byte
{
    /// <summary>A measure has its first figure.</summary>
    NewMeasure,

    /// <summary>A source gives its first figure for a measure.</summary>
    NewSource,

    /// <summary>A source gives a higher figure than before.</summary>
    Raised,

    /// <summary>A source gives a lower figure than before.</summary>
    Lowered,

    /// <summary>A source repeats its figure.</summary>
    Repeated,

    /// <summary>A source says that its figure was wrong and gives another.</summary>
    Corrected,

    /// <summary>A source takes its figure back.</summary>
    Withdrawn,

    /// <summary>Somebody says that a figure is wrong.</summary>
    Denied,

    /// <summary>A measure's latest figure is at least twice what it was at the moment told from.</summary>
    Doubled,

    /// <summary>A source plans or foresees a figure.</summary>
    Planned,

    /// <summary>Two figures that stand exclude each other, and did not at the moment told from.</summary>
    Conflicting,
}
