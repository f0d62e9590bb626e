namespace Sitrep.Training.Names;

/// <summary>Which documents of a corpus are read.</summary>
internal enum CorpusPart
{
    /// <summary>All.</summary>
    All,

    /// <summary>All but every tenth.</summary>
    Most,

    /// <summary>Every tenth.</summary>
    Tenth,
}
