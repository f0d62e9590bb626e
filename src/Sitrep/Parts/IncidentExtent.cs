namespace Sitrep;

/// <summary>How an event lies in time.</summary>
public enum IncidentExtent : byte
{
    /// <summary>It happens once: a blast, a crash, a quake. Its toll only grows, or is corrected.</summary>
    Point,

    /// <summary>It happens once, over many places: a quake, a storm, a flood. Places have figures of their own.</summary>
    Wide,

    /// <summary>It goes on: a war, a siege, an outbreak, a spill.</summary>
    Ongoing,

    /// <summary>It is told from others of its kind by a name of its own: a disease, a storm.</summary>
    Named,
}
