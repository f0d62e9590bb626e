namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>A name on the map, with what is claimed there below it.</summary>
/// <param name="Name">The place or country.</param>
/// <param name="Figures">What is claimed there; empty where there is nothing or no room.</param>
/// <param name="X">Where the text begins, ends or has its middle.</param>
/// <param name="Baseline">Baseline of the name.</param>
/// <param name="Anchor">start, middle or end.</param>
/// <param name="Box">The room of both lines.</param>
/// <param name="IsCountry">True for a country's name, which is quieter.</param>
internal sealed record MapLabel(string Name, string Figures, double X, double Baseline, string Anchor, Box Box, bool IsCountry);
