using System.Collections.Immutable;

namespace Sitrep.Reports;

/// <summary>A page as it was read: its text and what it claims, for <see cref="ReportWriter.WriteHtml"/>.</summary>
/// <param name="Address">Where it stands; a link where it is http or https.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Title">Its headline, if it has one.</param>
/// <param name="Published">When, if known.</param>
/// <param name="Text">The article's text.</param>
/// <param name="Blocks">Headline and paragraphs in the text, in order.</param>
/// <param name="Claims">Its claims, whose spans lie in the text.</param>
public sealed record MarkedPage(
    string Address, string Outlet, string? Title, PublicationTime? Published, string Text, ImmutableArray<TextSpan> Blocks, ImmutableArray<Claim> Claims);
