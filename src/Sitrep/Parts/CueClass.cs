namespace Sitrep;

/// <summary>What kind of act a saying is (closed list, docs/concepts/terms.md).</summary>
public enum CueClass : byte
{
    /// <summary>Says, tells, adds, announces.</summary>
    Reports,

    /// <summary>Confirms, acknowledges, admits.</summary>
    Confirms,

    /// <summary>Denies, rejects, disputes.</summary>
    Denies,

    /// <summary>Claims, alleges, accuses.</summary>
    Claims,

    /// <summary>Predicts, expects, warns.</summary>
    Predicts,

    /// <summary>Plans, promises, intends.</summary>
    Plans,

    /// <summary>Orders, demands, calls for.</summary>
    Orders,

    /// <summary>Agrees, accepts, signs.</summary>
    Agrees,

    /// <summary>Asks.</summary>
    Asks,

    /// <summary>Believes, thinks, estimates.</summary>
    Believes,
}
