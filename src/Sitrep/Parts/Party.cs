namespace Sitrep;

/// <summary>Somebody a figure has to do with: whose the counted are, or who is said to have done it.</summary>
/// <param name="Name">The actor's fullest name on the page; the words of the text where no actor is named ("rebels").</param>
/// <param name="Span">Where the party stands.</param>
/// <param name="IsActor">True where it is one of the page's actors, so that its name is the same throughout the page.</param>
public sealed record Party(string Name, TextSpan Span, bool IsActor);
