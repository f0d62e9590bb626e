namespace Sitrep.App.Storage;

/// <summary>What one page of a site looked like to the extraction.</summary>
/// <param name="Site">Host of its address.</param>
/// <param name="SeenAt">When it was seen.</param>
/// <param name="Confidence">How sure the model was of it, 0 to 100; null where it was not asked.</param>
/// <param name="Words">Words and marks of its text.</param>
/// <param name="IsArticle">False where no article was found on it.</param>
internal sealed record PageShape(string Site, DateTimeOffset SeenAt, int? Confidence, int Words, bool IsArticle);
