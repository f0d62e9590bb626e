namespace Sitrep.Attributions;

/// <summary>A run of tokens inside one sentence.</summary>
internal readonly record struct TokenRun(int First, int End, int Sentence)
{
    /// <summary>The characters from its first to its last token.</summary>
    public TextSpan SpanIn(AnnotatedText text) => TextSpan.Cover(text.Tokens[First].Span, text.Tokens[End - 1].Span);
}
