namespace Sitrep;

/// <summary>A name in the text.</summary>
/// <param name="Span">Where it stands, without article or possessive.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct NameMention(TextSpan Span, NameKind Kind);
