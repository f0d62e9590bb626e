namespace Sitrep.Pdf;

/// <summary>A line of a document in reading order. Points, y upwards.</summary>
/// <remarks>Pages count from 1. Lines of another column do not follow one another. The position is 0 at the top of the page and 1 at its foot.</remarks>
internal sealed record PrintedLine(int Page, int Column, double Left, double Right, double Baseline, double Size, string Text, double Position)
{
    /// <summary>True for cells of a table.</summary>
    public bool IsRow { get; init; }
}
