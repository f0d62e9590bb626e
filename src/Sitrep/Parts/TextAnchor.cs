namespace Sitrep;

/// <summary>Finds a place in a text again by its words and the words around it (as the W3C's TextQuoteSelector does).</summary>
/// <param name="Exact">The words themselves.</param>
/// <param name="Before">Up to 32 characters before them, white space folded.</param>
/// <param name="After">Up to 32 characters after them, white space folded.</param>
public sealed record TextAnchor(string Exact, string Before, string After);
