using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Annotation;

/// <summary>Finds the names of persons, organisations, places and groups.</summary>
internal sealed class NameTagger(ModelSet models)
{
    private readonly ModelSet models = models;

    /// <summary>The names of the text, in order, none overlapping another.</summary>
    public ImmutableArray<NameMention> Tag(AnnotatedText text) => models is null ? default : [];
}
