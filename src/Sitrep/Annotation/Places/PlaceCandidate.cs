using Sitrep.Models;

namespace Sitrep.Annotation.Places;

/// <summary>A place name in the text before it is resolved.</summary>
/// <param name="Span">The name with its qualifier.</param>
/// <param name="Bare">The name itself.</param>
/// <param name="Qualifier">Words before it that cut a part off ("eastern", "north of"); empty for none.</param>
/// <param name="ClassWord">Word behind or before it that says what it is ("valley", "town"); empty for none.</param>
/// <param name="Entries">What the gazetteer has under the name.</param>
internal sealed record PlaceCandidate(TextSpan Span, string Bare, string Qualifier, string ClassWord, IReadOnlyList<GazetteerEntry> Entries);
