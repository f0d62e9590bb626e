using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Finds who says what. Immutable; safe on any thread.</summary>
/// <remarks>
/// Two linear taggers trained on PolNeAR find cues, then sources and contents; rules over closed lists add class, negation, certainty,
/// the time of saying, and the names behind pronouns and roles (docs/concepts/attribution.md).
/// </remarks>
public sealed class Attributor
{
    private readonly CueTagger cueTagger;
    private readonly LinearModel roles;
    private readonly ContinuationTagger continuations;

    /// <summary>Makes an attributor over loaded models.</summary>
    public Attributor(ModelSet models)
    {
        ArgumentNullException.ThrowIfNull(models);
        cueTagger = new(models.Cues);
        roles = models.Roles;
        continuations = new(models.Continuations);
    }

    /// <summary>The attributions of the text in order of their cues; what nobody is named for is not among them, but the writer's own inferences are.</summary>
    public ImmutableArray<Attribution> Attribute(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Tokens.IsEmpty) return [];
        var view = TokenView.Of(text);
        var links = Links(text, view);
        var sources = new SourceReader(text);
        var found = ImmutableArray.CreateBuilder<Attribution>(links.Count);
        foreach (var link in links) found.Add(Build(text, link, sources));
        Inferences.Add(text, found);
        return found.ToImmutable();
    }

    private List<Link> Links(AnnotatedText text, TokenView view)
    {
        var cues = cueTagger.Tag(text, view);
        PlainCues.Add(text, cues);
        var tagger = new RoleTagger(roles);
        var reader = new ClauseReader(text);
        var links = new List<Link>();
        var runs = CueTagger.Runs(text, cues).ToList();
        for (var i = 0; i < runs.Count; i++)
        {
            var cue = runs[i];
            var alone = (i == 0 || runs[i - 1].Sentence != cue.Sentence) && (i + 1 == runs.Count || runs[i + 1].Sentence != cue.Sentence);
            if (PlainCues.Complete(text, reader, tagger.Find(view, cues, text.Sentences[cue.Sentence], cue), cue, alone) is not { } link) continue;
            continuations.Extend(text, view, cues, link);
            links.Add(link);
        }
        return links;
    }

    private static Attribution Build(AnnotatedText text, Link link, SourceReader sources)
    {
        var cue = link.Cue.SpanIn(text);
        var contents = Merge(text, link.Contents);
        var cueClass = CueClasses.Of(text, link.Cue.First, link.Cue.End);
        var spans = link.Sources.ConvertAll(run => run.SpanIn(text));
        var named = spans.Count == 0 ? [] : sources.Read(spans[0]);
        var inference = Inferences.IsCue(text, link.Cue.First, link.Cue.End) && named.All(source => source.IsAnonymous && Inferences.IsPointer(source.Name));
        return new()
        {
            Kind = inference ? AttributionKind.OutletVoice : KindOf(text, contents),
            Sources = inference ? [] : named,
            SourceSpans = [.. spans],
            CueSpans = [cue],
            ContentSpans = contents,
            Cue = cueClass,
            IsNegated = CueClasses.IsNegated(text, link.Cue.First, link.Cue.End),
            Certainty = Certainties.Of(text, link.Cue.First, link.Cue.End, contents),
            Said = SaidTimes.Of(text, link.Cue.First, link.Cue.End, contents, spans),
            IsInference = inference,
        };
    }

    /// <summary>The fragments in text order; those that touch are one.</summary>
    private static ImmutableArray<TextSpan> Merge(AnnotatedText text, List<TokenRun> runs)
    {
        var merged = ImmutableArray.CreateBuilder<TextSpan>(runs.Count);
        var end = -1;
        foreach (var run in runs)
        {
            var span = run.SpanIn(text);
            if (run.First == end) merged[^1] = TextSpan.Cover(merged[^1], span);
            else merged.Add(span);
            end = run.End;
        }
        return merged.ToImmutable();
    }

    /// <summary>Direct when at least nine in ten characters stand between quotation marks, indirect when none do.</summary>
    private static AttributionKind KindOf(AnnotatedText text, ImmutableArray<TextSpan> contents)
    {
        int all = 0, quoted = 0;
        foreach (var content in contents)
        {
            all += content.Length;
            foreach (var quotation in text.Quotations)
                if (quotation.Span.Overlaps(content))
                    quoted += Math.Min(quotation.Span.End, content.End) - Math.Max(quotation.Span.Start, content.Start);
        }
        return quoted == 0 ? AttributionKind.Indirect : quoted * 10 >= all * 9 ? AttributionKind.Direct : AttributionKind.Mixed;
    }
}
