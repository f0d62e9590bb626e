using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Finds who says what. Immutable; safe on any thread.</summary>
/// <remarks>
/// Models trained on PolNeAR find the cues, then source and content of each, then contents that go on in the next sentence; rules over
/// closed lists add headlines, reports inside reports, class, negation, certainty, the time of saying, and the names behind pronouns and roles
/// (docs/concepts/attribution.md).
/// </remarks>
public sealed class Attributor
{
    private readonly ModelSet models;
    private readonly ContinuationTagger continuations;

    /// <summary>Makes an attributor over loaded models.</summary>
    public Attributor(ModelSet models)
    {
        ArgumentNullException.ThrowIfNull(models);
        this.models = models;
        continuations = new(models.Continuations);
    }

    /// <summary>The attributions of the text in order of their cues; what nobody is named for is not among them, but the writer's own inferences are.</summary>
    /// <remarks>
    /// A report inside a report is an attribution of its own: its <see cref="Attribution.Chain"/> names the outer source, and its content lies
    /// in the outer one's.
    /// </remarks>
    public ImmutableArray<Attribution> Attribute(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Tokens.IsEmpty) return [];
        var view = TokenView.Of(text, models.CueWords);
        var encoder = new TextEncoder(models.Attributions, models.Vectors);
        var states = encoder.Encode(view, 0, text.Tokens.Length);
        var tagger = new RoleTagger(models.Attributions, states);
        var builder = new AttributionBuilder(text, models);
        var found = ImmutableArray.CreateBuilder<Attribution>();
        var nested = new NestedReports(text, view, models, encoder);
        var links = new LinkReader(text, view, models, tagger, continuations, builder.Index, CueTagger.Tag(text, view, models.Attributions, states)).Read();
        var held = links.Where(link => link.Outer is not null).Select(link => link.Outer!).ToHashSet();
        var outers = new Dictionary<Link, Attribution>();
        foreach (var link in links)
        {
            var outer = builder.Build(link);
            if (held.Contains(link)) outers[link] = outer;
            if (link.Outer is { } holder && outer.Chain.IsEmpty && outers.TryGetValue(holder, out var around) && !around.Sources.SequenceEqual(outer.Sources))
                outer = outer with { Chain = around.Sources, ChainSpans = around.SourceSpans };
            found.Add(outer);
            if (outer.IsInference || held.Contains(link) || nested.Find(link) is not { } inner) continue;
            var report = builder.Build(inner);
            if (!report.IsInference && !report.Sources.SequenceEqual(outer.Sources))
                found.Add(report with { Chain = outer.Sources, ChainSpans = outer.SourceSpans });
        }
        Inferences.Add(text, found);
        return found.ToImmutable();
    }
}
