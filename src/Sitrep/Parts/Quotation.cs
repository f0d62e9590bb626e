namespace Sitrep;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Span">The quotation with its marks; without a closing one where it goes on in the next paragraph.</param>
/// <param name="IsOpen">True when it has no closing mark and goes on in the next block.</param>
public readonly record struct Quotation(TextSpan Span, bool IsOpen);
