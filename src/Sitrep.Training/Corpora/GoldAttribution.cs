using Sitrep.Attributions;

namespace Sitrep.Training.Corpora;

/// <summary>An attribution of a corpus, in tokens: its cue, and the roles of its tokens (1 source, 2 content).</summary>
internal sealed record GoldAttribution(TokenRun Cue, IReadOnlyDictionary<int, byte> Roles);
