using Sitrep.Annotation.Actors;

namespace Sitrep.Training.Actors;

/// <summary>A document with who is who: the gold mentions by first token and end.</summary>
internal sealed record GoldDocument(AnnotatedText Text, Dictionary<(int First, int End), GoldMention> Mentions);

/// <summary>A gold mention: kind, entity, head token.</summary>
internal sealed record GoldMention(ActorKind Kind, int Entity, int Head, int End);
