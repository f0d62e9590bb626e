namespace Sitrep.App.Web.Drawing;

/// <summary>What a source says now, right of the line of now.</summary>
/// <param name="Entry">Its last figure.</param>
/// <param name="Class">The class of its source.</param>
/// <param name="Figure">The figure, short.</param>
/// <param name="Name">The source, as short as there is room.</param>
/// <param name="From">Height of the figure.</param>
/// <param name="Y">Height of the label.</param>
/// <param name="IsOld">True for a figure older than a day.</param>
internal sealed record EndLabel(LedgerEntry Entry, string Class, string Figure, string Name, double From, double Y, bool IsOld);
