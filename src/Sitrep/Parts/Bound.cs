namespace Sitrep;

/// <summary>How a figure is bounded by the words around it.</summary>
public enum Bound : byte
{
    /// <summary>As it stands; "exactly", "only" and "just" too.</summary>
    Exact,

    /// <summary>About, around, some, nearly, almost, roughly, an estimated, or so.</summary>
    About,

    /// <summary>At least, no fewer than, and counting.</summary>
    AtLeast,

    /// <summary>More than, over, exceeded, topped.</summary>
    MoreThan,

    /// <summary>Up to, as many as, at most, no more than.</summary>
    AtMost,

    /// <summary>Fewer than, less than, under.</summary>
    LessThan,

    /// <summary>A range with both ends.</summary>
    Between,
}
