namespace Sitrep;

/// <summary>How old a standing figure is at the moment it is looked at.</summary>
public enum FigureAge : byte
{
    /// <summary>Up to 24 hours: it makes the range.</summary>
    Fresh,

    /// <summary>Up to 48 hours: its line is dotted.</summary>
    Stale,

    /// <summary>Older: its line has ended. Its source has neither replaced nor withdrawn it all the same.</summary>
    Ended,
}
