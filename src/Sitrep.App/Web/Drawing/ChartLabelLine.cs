namespace Sitrep.App.Web.Drawing;

/// <summary>A line of text at a place.</summary>
internal readonly record struct ChartLabelLine(string Text, double X, double Baseline);
