namespace Sitrep.App.Web.Drawing;

/// <summary>A day and more without a figure, framed from the last one to now.</summary>
internal sealed record Silence(Box Frame, IReadOnlyList<ChartLabelLine> Words);
