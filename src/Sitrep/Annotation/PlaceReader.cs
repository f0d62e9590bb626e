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
        if (found.Count == 0) return [];
        var evidence = PlaceEvidence.Of(text, found, gazetteer);
        var places = ImmutableArray.CreateBuilder<PlaceMention>(found.Count);
        for (var i = 0; i < found.Count; i++) places.Add(PlaceResolver.Resolve(found[i], PlaceContainers.HolderOf(text, found, i), evidence, gazetteer));
        for (var i = 0; i < found.Count; i++) places[i] = PlaceContainers.Placed(text, found, places, i, evidence, gazetteer);
        return places.MoveToImmutable();
    }
}
