namespace Sitrep.App.Web.Drawing;

/// <summary>How long a figure stands: a step line in its source's colour, dotted once the figure is older than a day.</summary>
internal sealed record ChartLine(string Class, bool IsOld, IReadOnlyList<(double X, double Y)> Points);
