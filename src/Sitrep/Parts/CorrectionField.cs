namespace Sitrep;

/// <summary>What a correction by hand changes.</summary>
public enum CorrectionField : byte
{
    /// <summary>Who says it.</summary>
    Source,

    /// <summary>The figure with its bound, in the unit the claim has.</summary>
    Figure,

    /// <summary>Where it is claimed to be so.</summary>
    Place,

    /// <summary>When it was said.</summary>
    Time,

    /// <summary>What is counted and what became of it: the claim goes to another measure.</summary>
    Measure,

    /// <summary>The claim belongs to something else and is not counted.</summary>
    NotThisEvent,

    /// <summary>The claim belongs to the situation although it was put aside.</summary>
    ThisEvent,

    /// <summary>A claim that no page gave: heard by phone, seen on a screen.</summary>
    Added,

    /// <summary>Two measures are one.</summary>
    MergeMeasures,

    /// <summary>The figures of a measure that are of one place, or of one source, are a measure of their own.</summary>
    SplitMeasure,

    /// <summary>Two situations are one.</summary>
    MergeSituations,

    /// <summary>A page belongs to another situation.</summary>
    MovePage,
}
