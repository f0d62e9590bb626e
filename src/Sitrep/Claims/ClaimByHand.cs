using Sitrep.Text;

namespace Sitrep.Claims;

/// <summary>Makes the claim of somebody who was heard by phone or seen on a screen: no page gave it, and it says so.</summary>
public static class ClaimByHand
{
    /// <summary>The address of claims that no page gave begins so.</summary>
    public const string AddressPrefix = "hand:";

    /// <summary>The claim.</summary>
    /// <param name="source">Who said it.</param>
    /// <param name="quantity">The figure.</param>
    /// <param name="subject">What is counted.</param>
    /// <param name="state">What became of it; null for none.</param>
    /// <param name="place">Where; null for the whole.</param>
    /// <param name="said">When it was said.</param>
    /// <param name="words">What was said, as it was taken down.</param>
    /// <param name="who">Who took it down.</param>
    /// <exception cref="ArgumentException">Source, words or person are empty.</exception>
    public static Claim Make(string source, Quantity quantity, string subject, string? state, string? place, TimeInterval said, string words, string who)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        ArgumentNullException.ThrowIfNull(quantity);
        var text = Folding.Fold(words);
        var whole = new TextSpan(0, text.Length);
        var capture = CaptureIds.Of(AddressPrefix + source, System.Text.Encoding.UTF8.GetBytes(Times.Iso(said.Start) + "\n" + text));
        var anchor = new TextAnchor(text, "", "");
        return new()
        {
            Id = Anchors.IdOf(capture, anchor, 0),
            Evidence = new()
            {
                Address = AddressPrefix + capture, CaptureId = capture, Outlet = $"taken down by {who}", Sentence = text, SentenceSpan = whole, Span = whole, Anchor = anchor,
                Published = new(said.Start, said.Precision, TimeProvenance.Given),
            },
            Attribution = new() { Kind = AttributionKind.Indirect, Sources = [new(source)], ContentSpans = [whole] },
            Content = text,
            Quantity = quantity with { Span = whole, State = state },
            Subject = subject,
            State = state,
            Place = string.IsNullOrWhiteSpace(place) ? null : new() { Span = whole, Name = place.Trim() },
            Said = said,
        };
    }
}
