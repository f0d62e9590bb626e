namespace Sitrep;

/// <summary>What makes two figures figures of the same measure.</summary>
/// <param name="Subject">What is counted or measured: <c>person</c>, <c>area</c>.</param>
/// <param name="State">What became of it: <c>dead</c>; empty for none.</param>
/// <param name="Dimension">Dimension of the unit: <c>count</c>, <c>area</c>.</param>
/// <param name="Place">Name of the place, when it is not the situation's own; else empty.</param>
public sealed record MeasureKey(string Subject, string State, string Dimension, string Place);
