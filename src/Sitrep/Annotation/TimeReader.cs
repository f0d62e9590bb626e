using System.Collections.Immutable;

namespace Sitrep.Annotation;

/// <summary>Finds time expressions and resolves them against the publication time.</summary>
internal static class TimeReader
{
    /// <summary>The time expressions of the text, in order, none overlapping another.</summary>
    public static ImmutableArray<TimeMention> Read(AnnotatedText text) => text.Tokens.IsEmpty ? default : [];
}
