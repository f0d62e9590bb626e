using System.Collections.Immutable;

namespace Sitrep;

/// <summary>What a claim stands on: the capture, the place in its text and the sentence itself.</summary>
public sealed record Evidence
{
    /// <summary>Address of the page.</summary>
    public required string Address { get; init; }

    /// <summary>Id of the capture, made of address and content (docs/concepts/identity.md).</summary>
    public required string CaptureId { get; init; }

    /// <summary>The outlet: its name, or the host of the address where it gives none.</summary>
    public required string Outlet { get; init; }

    /// <summary>The headline, if the page has one.</summary>
    public string? Title { get; init; }

    /// <summary>When the page was published, if known.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>The news agency credited for the page's text, if any.</summary>
    public string? WireCredit { get; init; }

    /// <summary>Number of the page in a paged document (PDF) on which the sentence begins, from 1 on.</summary>
    public int? PageNumber { get; init; }

    /// <summary>The sentence, white space folded.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where the sentence stands in the reading's text.</summary>
    public required TextSpan SentenceSpan { get; init; }

    /// <summary>Where the claim hangs: the figure's words, or the cue or verb where there is no figure.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How to find <see cref="Span"/> again in another reading.</summary>
    public required TextAnchor Anchor { get; init; }

    /// <summary>The persons named in the sentence and in the headline, as far as they were seen; what a reader asks to be redacted is found by them.</summary>
    public ImmutableArray<NamedPerson> Persons { get; init; } = [];
}
