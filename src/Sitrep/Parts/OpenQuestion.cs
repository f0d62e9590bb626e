using System.Collections.Immutable;

namespace Sitrep;

/// <summary>Something that the pages leave open.</summary>
/// <param name="Sentence">The question, in one sentence.</param>
/// <param name="Claims">The claims it rests on; empty where it rests on none being there.</param>
public sealed record OpenQuestion(string Sentence, ImmutableArray<Claim> Claims);
