namespace Sitrep.Situations;

/// <summary>What a figure of a toll counts.</summary>
internal enum TollKind : byte
{
    /// <summary>The dead.</summary>
    Dead,

    /// <summary>The wounded.</summary>
    Hurt,

    /// <summary>All who were hit, dead or not.</summary>
    Hit,
}
