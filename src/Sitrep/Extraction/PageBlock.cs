namespace Sitrep.Extraction;

/// <summary>A leaf block of a page: a run of text that no block tag cuts.</summary>
internal sealed class PageBlock(string text, string tag, int container, int linkLength, bool isBold)
{
    /// <summary>Its words, white space folded.</summary>
    public string Text { get; } = text;

    /// <summary>The block tag that holds it: <c>p</c>, <c>h2</c>, <c>li</c>, <c>tr</c>, <c>div</c> ...</summary>
    public string Tag { get; } = tag;

    /// <summary>Index of the container around it.</summary>
    public int Container { get; } = container;

    /// <summary>Characters that stand in links.</summary>
    public int LinkLength { get; } = linkLength;

    /// <summary>True when all of it is set bold or strong.</summary>
    public bool IsBold { get; } = isBold;

    /// <summary>Its words without marks and capitals, for comparing.</summary>
    public string Folded { get; } = FoldedText.Of(text);

    /// <summary>True for running text: long enough, few links, sentences.</summary>
    public bool IsProse => Text.Length >= 60 && LinkLength * 3 < Text.Length && Words >= 10;

    /// <summary>Number of words.</summary>
    public int Words { get; } = FoldedText.CountWords(text);

    /// <summary>True for <c>h1</c> to <c>h6</c>.</summary>
    public bool IsHeading => Tag is ['h', >= '1' and <= '6'];

    /// <summary>Why it is furniture; null while it counts as the article's.</summary>
    public string? Label { get; set; }

    /// <summary>What it is, when it is the article's.</summary>
    public BlockKind Kind { get; set; } = BlockKind.Paragraph;
}
