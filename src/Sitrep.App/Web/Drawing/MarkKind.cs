namespace Sitrep.App.Web.Drawing;

/// <summary>How a figure is drawn. What became of it goes before how it is bounded.</summary>
internal enum MarkKind : byte
{
    Exact,

    /// <summary>On a soft capsule as tall as the tolerance.</summary>
    About,

    /// <summary>"Dozens", "hundreds": hollow at the least that the word may mean, a capsule over all that it may mean. It does not stretch the axis.</summary>
    Vague,

    Between,

    /// <summary>"More than" too.</summary>
    AtLeast,

    /// <summary>"Fewer than" too.</summary>
    AtMost,

    Corrected,

    Withdrawn,

    Denied,

    Planned,

    /// <summary>A part of the whole or a supposition: small and hollow, in the large chart only.</summary>
    Part,
}
