namespace Sitrep;

/// <summary>A sentence: a run of tokens inside one block.</summary>
/// <param name="Span">From its first to its last character.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenCount">Number of its tokens, at least 1.</param>
/// <param name="Block">Index of the block it stands in.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount, int Block)
{
    /// <summary>Index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
