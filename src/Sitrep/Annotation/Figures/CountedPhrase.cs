namespace Sitrep.Annotation.Figures;

/// <summary>A noun phrase that a figure counts or is said of.</summary>
/// <param name="Head">Its head, singular, lower case; null for none.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its head.</param>
/// <param name="IsPronoun">True for "of them", "of whom": the thing was named before.</param>
internal readonly record struct CountedPhrase(string? Head, int First, int End, bool IsPronoun = false)
{
    /// <summary>Where the phrase stands; null for none.</summary>
    public TextSpan? SpanIn(AnnotatedText text) =>
        Head is null || End <= First ? null : TextSpan.Cover(text.Tokens[First].Span, text.Tokens[End - 1].Span);
}
