using System.Collections.Immutable;

namespace Sitrep;

/// <summary>Somebody or some body the page speaks of, with all its mentions.</summary>
/// <param name="Name">The fullest name the page gives; its initials where the page spells it out once and then goes on with them.</param>
/// <param name="Kind">What kind of name it is.</param>
/// <param name="Mentions">Where it is named or meant (name, short name, acronym, role, pronoun), in text order.</param>
/// <param name="Role">The role or description given with it ("the UN envoy to Syria"), if any.</param>
public sealed record Actor(string Name, NameKind Kind, ImmutableArray<TextSpan> Mentions, string? Role = null);
