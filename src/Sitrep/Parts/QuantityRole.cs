namespace Sitrep;

/// <summary>What a figure is to the figures beside it.</summary>
public enum QuantityRole : byte
{
    /// <summary>How much or how many there are.</summary>
    Level,

    /// <summary>A sum brought up to date ("brought the toll to 45").</summary>
    Total,

    /// <summary>A part of another figure ("including three children", "of whom 70").</summary>
    Part,

    /// <summary>A change ("another 8", "rose by 18 %").</summary>
    Delta,

    /// <summary>A former figure ("from 3", "down from 2,400", "not 43").</summary>
    Before,
}
