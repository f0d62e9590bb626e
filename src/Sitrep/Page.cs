using System.Collections.Immutable;

namespace Sitrep;

/// <summary>One document as it came in: its bytes, and what the one who brought it knows about it.</summary>
/// <remarks>
/// Equal bytes with equal given facts read by equal models give equal claims, on any thread: nothing else enters the reading.
/// What is given here wins over what the page says of itself.
/// </remarks>
public sealed record Page
{
    /// <summary>Makes a page.</summary>
    /// <param name="address">An absolute URL, or the URI of the file it was read from.</param>
    /// <param name="format">How the bytes are to be read.</param>
    /// <param name="content">The raw bytes; kept as they are, never copied.</param>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    public Page(string address, PageFormat format, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        Address = address;
        Format = format;
        Content = content;
    }

    /// <summary>Where it came from.</summary>
    public string Address { get; }

    /// <summary>How the bytes are to be read.</summary>
    public PageFormat Format { get; }

    /// <summary>The same page under another address.</summary>
    public Page At(string address) => new(address, Format, Content)
    {
        Charset = Charset,
        Publisher = Publisher,
        Title = Title,
        Published = Published,
        PublishedHint = PublishedHint,
        PublisherHint = PublisherHint,
        Seen = Seen,
        DocumentHash = DocumentHash,
        Notes = Notes,
    };

    /// <summary>The raw bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Character set named by the carrier (an HTTP header), if any; IANA name.</summary>
    public string? Charset { get; init; }

    /// <summary>The outlet, when it is given.</summary>
    public string? Publisher { get; init; }

    /// <summary>The headline, when it is given; plain text pages often have none in their body.</summary>
    public string? Title { get; init; }

    /// <summary>When the page was published, when it is given.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>A weaker word on the publication than the page's own (the date of a document file); taken where the page says nothing.</summary>
    public PublicationTime? PublishedHint { get; init; }

    /// <summary>A weaker word on the outlet than the page's own (the title of the feed that names the page); taken where the page says nothing.</summary>
    public string? PublisherHint { get; init; }

    /// <summary>When the page was seen at its address, where the carrier (a web archive, the one who fetched it) says so.</summary>
    /// <remarks>A publication time long after it is told as impossible. It is no part of what makes two readings equal.</remarks>
    public DateTimeOffset? Seen { get; init; }

    /// <summary>SHA-256 of the document that <see cref="Content"/> was taken from, where it is not the document itself (the text of a PDF).</summary>
    public string? DocumentHash { get; init; }

    /// <summary>What was odd about bringing it: cut off, damaged, a date in its list that cannot be. Goes to the article's diagnostics.</summary>
    public ImmutableArray<Diagnostic> Notes { get; init; } = [];
}
