namespace Sitrep;

/// <summary>A headline, paragraph, list item or the like of an article's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the article's text.</param>
public readonly record struct Block(BlockKind Kind, TextSpan Span);
