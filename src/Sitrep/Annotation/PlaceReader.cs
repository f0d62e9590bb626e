using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Annotation;

/// <summary>Finds places and resolves them by the gazetteer.</summary>
internal sealed class PlaceReader(ModelSet models)
{
    private readonly ModelSet models = models;

    /// <summary>The places of the text, in order, none overlapping another.</summary>
    public ImmutableArray<PlaceMention> Read(AnnotatedText text) => models is null ? default : [];
}
