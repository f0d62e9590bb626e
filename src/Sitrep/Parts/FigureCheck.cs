using System.Collections.Immutable;

namespace Sitrep;

/// <summary>Figures of one page that must fit together, and whether they do.</summary>
/// <param name="Claims">The claims, the whole or the first first.</param>
/// <param name="Holds">True when they fit.</param>
/// <param name="Explanation">One sentence: "3,100 + 1,900 + 1,100 is 6,100, not 6,300".</param>
public sealed record FigureCheck(ImmutableArray<Claim> Claims, bool Holds, string Explanation);
