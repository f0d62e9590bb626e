using System.Collections.Immutable;

namespace Sitrep;

/// <summary>All that one page gives: its article, the layers over it, who says what, and the claims.</summary>
/// <param name="CaptureId">Id of the capture: address and content (docs/concepts/identity.md).</param>
/// <param name="Text">The article with its layers.</param>
/// <param name="Attributions">Who says what, where somebody is named.</param>
/// <param name="Claims">The claims, in text order.</param>
public sealed record PageReading(
    string CaptureId, AnnotatedText Text, ImmutableArray<Attribution> Attributions, ImmutableArray<Claim> Claims)
{
    /// <summary>The article under the layers.</summary>
    public Article Article => Text.Article;

    /// <summary>What was odd about the page.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Text.Article.Diagnostics;
}
