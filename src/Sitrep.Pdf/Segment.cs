namespace Sitrep.Pdf;

/// <summary>Words on one baseline without a wide gap between them. Points, y upwards.</summary>
internal sealed record Segment(double Left, double Right, double Baseline, double Size, string Text, int Words);
