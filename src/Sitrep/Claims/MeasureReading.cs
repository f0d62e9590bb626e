namespace Sitrep.Claims;

/// <summary>What a figure is a figure of.</summary>
/// <param name="Quantity">The figure, its unit and role completed from the words around it.</param>
/// <param name="Subject">The counted thing by the one name of <c>measures.tsv</c>, else its head noun, else the dimension.</param>
/// <param name="State">What became of it; null for none.</param>
internal readonly record struct MeasureReading(Quantity Quantity, string? Subject, string? State);
