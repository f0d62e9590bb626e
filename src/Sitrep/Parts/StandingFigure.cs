namespace Sitrep;

/// <summary>A source's last figure that it has neither replaced nor withdrawn.</summary>
/// <param name="Entry">The figure.</param>
/// <param name="Age">How old it is at the moment looked at.</param>
public sealed record StandingFigure(LedgerEntry Entry, FigureAge Age);
