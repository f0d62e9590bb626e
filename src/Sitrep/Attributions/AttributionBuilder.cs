using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Makes attributions of linked token runs: spans, class, negation, certainty, time, sources. One text, in order.</summary>
internal sealed class AttributionBuilder
{
    private readonly AnnotatedText text;
    private readonly ModelSet models;
    private readonly SourceReader sources;
    private readonly Certainties certainties;

    public AttributionBuilder(AnnotatedText text, ModelSet models)
    {
        this.text = text;
        this.models = models;
        Index = new(text);
        sources = new(text, models.SourceWords, Index);
        certainties = new(text);
    }

    /// <summary>The names and actors of the text.</summary>
    public SpanIndex Index { get; }

    /// <summary>The attribution of a link.</summary>
    public Attribution Build(Link link)
    {
        var contents = Merge(link.Contents);
        var spans = link.Sources.ConvertAll(run => run.SpanIn(text));
        var inference = Inferences.IsInference(text, link.Cue, spans);
        var named = inference || spans.Count == 0 ? [] : sources.Read(spans[0], link.Cue.SpanIn(text));
        var attribution = new Attribution
        {
            Kind = inference ? AttributionKind.OutletVoice : KindOf(contents),
            Sources = named,
            SourceSpans = [.. spans],
            CueSpans = [link.Cue.SpanIn(text)],
            ContentSpans = contents,
            Cue = CueClasses.Of(text, models.CueWords, link.Cue),
            IsNegated = CueClasses.IsNegated(text, link.Cue) || spans.Count > 0 && SourceReader.IsNobody(text, spans[0]),
            Certainty = inference ? Certainty.Hedged : certainties.Of(link.Cue, contents),
            Said = SaidTimes.Of(text, link.Cue, contents, spans),
            IsInference = inference,
        };
        if (link.Cited is not { } cited || inference) return attribution;
        var span = cited.SpanIn(text);
        return attribution with { Sources = sources.Read(span), SourceSpans = [span], Chain = named, ChainSpans = attribution.SourceSpans };
    }

    /// <summary>The fragments in text order; those that touch are one.</summary>
    private ImmutableArray<TextSpan> Merge(List<TokenRun> runs)
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
    private AttributionKind KindOf(ImmutableArray<TextSpan> contents)
    {
        int all = 0, quoted = 0;
        foreach (var content in contents)
        {
            all += content.Length;
            for (var i = FirstQuotation(content.Start); i < text.Quotations.Length && text.Quotations[i].Span.Start < content.End; i++)
                quoted += Math.Min(text.Quotations[i].Span.End, content.End) - Math.Max(text.Quotations[i].Span.Start, content.Start);
        }
        return quoted == 0 ? AttributionKind.Indirect : quoted * 10 >= all * 9 ? AttributionKind.Direct : AttributionKind.Mixed;
    }

    private int FirstQuotation(int at)
    {
        int low = 0, high = text.Quotations.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Quotations[middle].Span.End <= at) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
