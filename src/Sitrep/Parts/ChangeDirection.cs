namespace Sitrep;

/// <summary>Where a figure moves, as the text says.</summary>
public enum ChangeDirection : byte
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Upwards.</summary>
    Up,

    /// <summary>Downwards.</summary>
    Down,
}
