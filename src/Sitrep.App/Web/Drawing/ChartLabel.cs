namespace Sitrep.App.Web.Drawing;

/// <summary>A text beside a mark.</summary>
/// <param name="Text">What it says.</param>
/// <param name="X">Its middle.</param>
/// <param name="Baseline">Its baseline.</param>
/// <param name="Box">The room it takes.</param>
/// <param name="Mark">What it belongs to.</param>
/// <param name="IsFar">True when it found no place near its mark and is tied to it by a line.</param>
internal sealed record ChartLabel(string Text, double X, double Baseline, Box Box, ChartMark Mark, bool IsFar);
