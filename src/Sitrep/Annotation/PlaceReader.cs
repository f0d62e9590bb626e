using System.Collections.Immutable;
using Sitrep.Annotation.Places;
using Sitrep.Models;

namespace Sitrep.Annotation;

/// <summary>Finds places and resolves them by the gazetteer and the page's other places. Immutable; safe on any thread.</summary>
internal sealed class PlaceReader(ModelSet models)
{
    /// <summary>The places of the text, in order, none overlapping another.</summary>
    public ImmutableArray<PlaceMention> Read(AnnotatedText text)
    {
        var gazetteer = models.Places;
        var found = PlaceFinder.Find(text, gazetteer);
        var home = PageCountries.Of(text, found, gazetteer);
        var places = ImmutableArray.CreateBuilder<PlaceMention>(found.Count);
        foreach (var candidate in found) places.Add(PlaceResolver.Resolve(candidate, home, gazetteer));
        return places.ToImmutable();
    }
}
