namespace Sitrep.Attributions;

/// <summary>A run of tokens inside one sentence.</summary>
internal readonly record struct TokenRun(int First, int End, int Sentence)
{
    /// <summary>True for a token of the run.</summary>
    public bool Contains(int token) => token >= First && token < End;

    /// <summary>The characters from its first to its last token.</summary>
    public TextSpan SpanIn(AnnotatedText text) => TextSpan.Cover(text.Tokens[First].Span, text.Tokens[End - 1].Span);
}
