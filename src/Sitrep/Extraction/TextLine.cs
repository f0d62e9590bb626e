namespace Sitrep.Extraction;

/// <summary>A line or paragraph of a plain text page.</summary>
internal sealed class TextLine(string text, BlockKind kind)
{
    /// <summary>Its words, white space folded.</summary>
    public string Text { get; } = text;

    /// <summary>Its words without marks and capitals.</summary>
    public string Folded { get; } = FoldedText.Of(text);

    /// <summary>Number of words.</summary>
    public int Words { get; } = FoldedText.CountWords(text);

    /// <summary>What it is.</summary>
    public BlockKind Kind { get; set; } = kind;

    /// <summary>Where in <see cref="Text"/> pages of the document begin.</summary>
    public IReadOnlyList<int> PageStarts { get; init; } = [];

    /// <summary>Why it is furniture; null for the article's own.</summary>
    public string? Label { get; set; }
}
