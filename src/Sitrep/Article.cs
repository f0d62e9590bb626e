using System.Collections.Immutable;

namespace Sitrep;

/// <summary>The article of a page: the text that a reader would call the article, with the furniture taken off, and its facts.</summary>
/// <remarks>
/// It owns the text, once; every later value points into <see cref="Text"/> by spans. The text is its blocks in reading order,
/// the headline first, parted by a blank line (<c>"\n\n"</c>); inside a block there is no line break.
/// </remarks>
public sealed record Article
{
    /// <summary>The page it was taken from.</summary>
    public required Page Page { get; init; }

    /// <summary>The page's own address where it names one (canonical link), else the one it was read from.</summary>
    public required string Address { get; init; }

    /// <summary>Headline and body; the only text that spans point into.</summary>
    public required string Text { get; init; }

    /// <summary>The parts of <see cref="Text"/>, in order, without gaps but for the blank lines between them.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>What was taken off, with the reason.</summary>
    public ImmutableArray<RemovedBlock> Removed { get; init; } = [];

    /// <summary>The headline, if there is one; it is also the first block of the text.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet as it names itself or was given, if known.</summary>
    public string? Publisher { get; init; }

    /// <summary>The writers, as printed.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When it was published; null when nothing says so.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>When it was last changed, as the page says.</summary>
    public PublicationTime? Modified { get; init; }

    /// <summary>ISO 639 code as the page declares it, if it does.</summary>
    public string? Language { get; init; }

    /// <summary>The place in the dateline ("TOLVEY, March 9 -"): where it was written, not where it happened.</summary>
    public string? Dateline { get; init; }

    /// <summary>Where the pages of a paged document begin in <see cref="Text"/>, the first at 0; empty for other documents.</summary>
    public ImmutableArray<int> PageStarts { get; init; } = [];

    /// <summary>The news agency credited for the text, if any.</summary>
    public string? WireCredit { get; init; }

    /// <summary>Number of the document's page, from 1 on, on which a place of the text stands; null when it has no pages.</summary>
    /// <param name="index">Index in <see cref="Text"/>.</param>
    public int? PageNumberAt(int index)
    {
        if (PageStarts.IsDefaultOrEmpty) return null;
        var number = 0;
        foreach (var start in PageStarts) if (start <= index) number++;
        return Math.Max(1, number);
    }

    /// <summary>
    /// How sure the model of the article's blocks is of this page, 0 to 100; null where it was not asked (plain text, a handful of blocks). It
    /// falls when a site's make-up changes.
    /// </summary>
    public int? Confidence { get; init; }

    /// <summary>The dated entries of a live blog, by their place in <see cref="Text"/>; empty for other pages.</summary>
    public ImmutableArray<LiveEntry> Entries { get; init; } = [];

    /// <summary>When the words at a place of the text were published: the time of their entry in a live blog, else the page's.</summary>
    /// <param name="index">Index in <see cref="Text"/>.</param>
    public PublicationTime? PublishedAt(int index)
    {
        var published = Published;
        foreach (var entry in Entries)
        {
            if (entry.Start > index) break;
            published = entry.Time;
        }
        return published;
    }

    /// <summary>What kind of page it is; an index or a paywall gives no claims.</summary>
    public PageKind Kind { get; init; } = PageKind.Article;

    /// <summary>What was odd.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
