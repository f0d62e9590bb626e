namespace Sitrep;

/// <summary>Something a reader of the result should know: what was odd about a page, where, and what was done about it.</summary>
/// <param name="Code">The kind of oddity; the codes and their texts stand in <see cref="DiagnosticCode"/>.</param>
/// <param name="Message">What was seen, in a sentence for people.</param>
/// <param name="Span">Where in the article's text, when it has a place there.</param>
public sealed record Diagnostic(DiagnosticCode Code, string Message, TextSpan? Span = null)
{
    /// <summary>The code as it is printed, such as <c>SR101</c>.</summary>
    public string Id => "SR" + ((int)Code).ToString("000", System.Globalization.CultureInfo.InvariantCulture);
}
