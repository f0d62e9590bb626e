namespace Sitrep.Claims;

/// <summary>A verb that tells an event, found in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Subject">What the claim is about: <c>control</c>, <c>attack</c>, <c>road</c> ...</param>
/// <param name="State">What became of it, one word for all wordings.</param>
internal readonly record struct EventVerb(TextSpan Span, string Subject, string State);
