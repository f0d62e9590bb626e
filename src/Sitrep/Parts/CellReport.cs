namespace Sitrep;

/// <summary>An expected cell as it was found.</summary>
/// <param name="Cell">What was expected.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Standing">What stands there; null where nobody has given a figure.</param>
public sealed record CellReport(ExpectedCell Cell, CellState State, Standing? Standing);
