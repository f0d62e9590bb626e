namespace Sitrep;

/// <summary>What two figures of one situation are to each other. Read from the top: the first that fits holds.</summary>
public enum RelationKind : byte
{
    /// <summary>One of them belongs to another event.</summary>
    OtherEvent,

    /// <summary>The same kind of thing, one for a part of the other.</summary>
    PartWhole,

    /// <summary>They look alike and count different things; they must not be compared.</summary>
    DifferentMeasure,

    /// <summary>One takes the other back, or puts a lower figure in its place.</summary>
    Correction,

    /// <summary>The same figure from one witness: one source, or one text copied.</summary>
    SameOrigin,

    /// <summary>They can both be true, and come from different witnesses.</summary>
    Agree,

    /// <summary>The later one takes the place of the earlier one, because the count grew.</summary>
    Update,

    /// <summary>They cannot both be true at about the same time.</summary>
    Conflict,
}
