using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sitrep;

/// <summary>One thing that one page says somebody says: the unit of everything Sitrep does.</summary>
/// <remarks>It has exactly one attribution, evidence that leads to its sentence, and a quantity where a figure is claimed.</remarks>
public sealed record Claim
{
    /// <summary>Stays the same under a better model: made of capture, anchor and ordinal only (see docs/concepts/identity.md).</summary>
    public required ClaimId Id { get; init; }

    /// <summary>Which page, where, and the sentence itself.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Who says it.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>What is claimed, in the page's words, white space folded.</summary>
    public required string Content { get; init; }

    /// <summary>The figure, if the claim has one.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>A former figure that this one takes the place of within the same sentence ("41, not 43"; "up from 12").</summary>
    public Quantity? Replaces { get; init; }

    /// <summary>The same amount in another unit that the page gives in brackets beside it; null where it gives none.</summary>
    public Quantity? Converted { get; init; }

    /// <summary>What is counted, measured or done: <c>person</c>, <c>area</c>, <c>home</c>; the event's verb for a claim without a figure.</summary>
    public required string Subject { get; init; }

    /// <summary>What became of it: <c>dead</c>, <c>wounded</c>, <c>evacuated</c>; null for none.</summary>
    public string? State { get; init; }

    /// <summary>Whose the counted are, where the words say so: the fighters of whom, the workers of whom.</summary>
    public Party? Whose { get; init; }

    /// <summary>Who is said to have done what became of the counted; a claim of its own, which does not make the figure more or less true.</summary>
    public Party? Agent { get; init; }

    /// <summary>Where it is claimed to be so.</summary>
    public PlaceMention? Place { get; init; }

    /// <summary>What time the claim is about, as far as the text tells.</summary>
    public TimeInterval? About { get; init; }

    /// <summary>When it was said, as far as the text tells; else it counts as said when the page was published.</summary>
    public TimeInterval? Said { get; init; }

    /// <summary>Reported, planned, denied, supposed or opinion.</summary>
    public Stance Stance { get; init; } = Stance.Reported;

    /// <summary>Whether the words take back or correct an earlier figure of the source.</summary>
    public Revision Revision { get; init; } = Revision.None;

    /// <summary>The event that the words name as the one the figure comes from; null where they name none.</summary>
    public Incident? Incident { get; init; }

    /// <summary>Why the claim is not about what the page is about; null when it is, as far as the page alone tells.</summary>
    public OtherEvent? OtherEvent { get; init; }

    /// <summary>The names that answer for it: its sources, or the outlet where it speaks itself.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Voices =>
        Attribution.Sources.IsDefaultOrEmpty ? [Evidence.Outlet] : [.. Attribution.Sources.Select(source => source.Name)];
}
