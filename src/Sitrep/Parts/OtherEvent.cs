namespace Sitrep;

/// <summary>Why a claim is not about what its page is about.</summary>
/// <param name="Reason">In a few words for people: "of an earlier year", "the whole war", "another incident".</param>
/// <param name="Words">The words that say so.</param>
public sealed record OtherEvent(string Reason, TextSpan? Words = null);
