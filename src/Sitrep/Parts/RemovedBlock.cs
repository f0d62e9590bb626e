namespace Sitrep;

/// <summary>A text of the page that is not the article's.</summary>
/// <param name="Label">Why it was taken off: <c>navigation</c>, <c>related</c>, <c>comment</c>, <c>caption</c>, <c>bio</c>, <c>newsletter</c>, <c>support</c>, <c>disclaimer</c>, <c>copyright</c>, <c>credit</c>, <c>date</c>, <c>byline</c>, <c>share</c>, <c>furniture</c>.</param>
/// <param name="Text">Its words, white space folded.</param>
/// <param name="After">Number of the article's blocks that stand before it on the page.</param>
public sealed record RemovedBlock(string Label, string Text, int After);
