namespace Sitrep.Extraction;

/// <summary>What the classifier sees of one leaf block. Whole numbers only, so that scores are equal everywhere.</summary>
internal readonly record struct BlockFeatures
{
    /// <summary>Number of words.</summary>
    public int Words { get; init; }

    /// <summary>Share of the characters that stand in links, in percent.</summary>
    public int LinkPercent { get; init; }

    /// <summary>Traits of the containers around it.</summary>
    public ContainerTraits Traits { get; init; }

    /// <summary>Inside the container with most of the running text.</summary>
    public bool InMain { get; init; }

    /// <summary>Behind the headline in reading order (true as well when the headline stands in no block).</summary>
    public bool AfterHeadline { get; init; }

    /// <summary>Behind the last running text of the main container.</summary>
    public bool AfterMain { get; init; }

    /// <summary>Has a letter, or is a row of a table.</summary>
    public bool HasLetters { get; init; }

    /// <summary>In a list most of whose items begin with a linked headline.</summary>
    public bool InTeaserList { get; init; }

    /// <summary>Before the first running text of the main container.</summary>
    public bool BeforeMain { get; init; }

    /// <summary>
    /// A line of its own that is a byline or a date, or a note on a writer, at the head or foot: <c>byline</c>, <c>date</c>,
    /// <c>bio</c> or null.
    /// </summary>
    public string? PrintedFact { get; init; }

    /// <summary>Ends like a sentence.</summary>
    public bool EndsSentence { get; init; }

    /// <summary>A heading.</summary>
    public bool IsHeading { get; init; }

    /// <summary>An item of a list.</summary>
    public bool IsListItem { get; init; }

    /// <summary>A paragraph element.</summary>
    public bool IsParagraph { get; init; }

    /// <summary>Percent of its words that the article text in the structured data has too; -1 where there is none.</summary>
    public int InGivenBody { get; init; }

    /// <summary>How like the page's description it is, in thousandths.</summary>
    public int LikeDescription { get; init; }

    /// <summary>The label of the furniture lexicon, if its words are furniture.</summary>
    public string? Lexicon { get; init; }

    /// <summary>The same words stand in an earlier block that was kept.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Its words are the headline's.</summary>
    public bool IsHeadline { get; init; }
}
