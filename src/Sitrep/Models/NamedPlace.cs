using System.Collections.Immutable;

namespace Sitrep.Models;

/// <summary>A place to add to the gazetteer, with all the names it is known by.</summary>
/// <param name="Place">The place under its first name.</param>
/// <param name="Names">Its names, the first included.</param>
public sealed record NamedPlace(GazetteerEntry Place, ImmutableArray<string> Names);
