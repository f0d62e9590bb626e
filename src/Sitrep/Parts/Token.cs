namespace Sitrep;

/// <summary>A word, number or sign of the text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">Its outer form.</param>
/// <param name="Class">Its part of speech; <see cref="WordClass.X"/> until tagged.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, WordClass Class);
