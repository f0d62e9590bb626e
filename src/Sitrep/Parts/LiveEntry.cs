namespace Sitrep;

/// <summary>Where an entry of a live blog begins.</summary>
/// <param name="Start">Index of its first character in the article's text.</param>
/// <param name="Time">When it was posted.</param>
public sealed record LiveEntry(int Start, PublicationTime Time);
