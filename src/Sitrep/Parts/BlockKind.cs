namespace Sitrep;

/// <summary>What a block of an article is.</summary>
public enum BlockKind
{
    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The text between headline and body.</summary>
    Standfirst,

    /// <summary>A heading inside the body.</summary>
    Subheading,

    /// <summary>A paragraph of the body.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A quotation set off as a block.</summary>
    BlockQuote,

    /// <summary>A row of a table, cells parted by <c>" | "</c>.</summary>
    TableRow,

    /// <summary>A note on a correction or an update of the article.</summary>
    CorrectionNote,
}
