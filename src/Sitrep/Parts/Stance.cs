namespace Sitrep;

/// <summary>In which way a claim is put forward.</summary>
public enum Stance : byte
{
    /// <summary>As something that is so or was so.</summary>
    Reported,

    /// <summary>As something to come: planned, promised, expected, agreed but not done.</summary>
    Planned,

    /// <summary>As something that is not so.</summary>
    Denied,

    /// <summary>As a supposition.</summary>
    Supposed,

    /// <summary>As the writer's own view.</summary>
    Opinion,
}
