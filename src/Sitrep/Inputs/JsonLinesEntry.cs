namespace Sitrep.Inputs;

/// <summary>What one line of a list gave: a page, or the reason why it gave none.</summary>
/// <param name="Line">Number of the line, from 1 on.</param>
/// <param name="Page">The page, or null.</param>
/// <param name="Error">Why there is no page, in a sentence for people; null when there is one.</param>
/// <param name="Diagnostic">Something odd about a line that still gave a page, such as a date that cannot be.</param>
public sealed record JsonLinesEntry(int Line, Page? Page, string? Error, Diagnostic? Diagnostic = null);
