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
        var links = Links(text, view, CueTagger.Tag(text, view, models.Attributions, states), tagger, builder.Index);
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

    private List<Link> Links(AnnotatedText text, TokenView view, byte[] cues, RoleTagger tagger, SpanIndex index)
    {
        PlainCues.Add(text, view, cues);
        var reader = new ClauseReader(text);
        var links = new List<Link>();
        var runs = CueTagger.Runs(text, cues);
        var next = 0;
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            var first = next;
            while (next < runs.Count && runs[next].Sentence == sentence) next++;
            var before = links.Count;
            if (HeadlineReader.Read(text, models.SourceWords, index, sentence) is { } headline) links.Add(headline);
            else
            {
                for (var i = first; i < next; i++)
                {
                    var found = tagger.Find(view, cues, text.Sentences[sentence], runs[i]);
                    if (PlainCues.Complete(reader, found, runs[i], alone: next - first == 1) is not { } link) continue;
                    if (PlainCues.IsList(text, link) || PlainCues.IsDeed(text, view, link)) continue;
                    Expletives.Drop(text, link);
                    SourcePhrases.Complete(text, view, models.SourceWords, link);
                    if (!SourceBounds.Mend(text, models.SourceWords, index, link, links)) continue;
                    SourceCuts.Part(text, models.SourceWords, index, link);
                    Appositions.Move(text, view, link);
                    continuations.Extend(text, view, cues, link);
                    links.Add(link);
                }
            }
            if (links.Count == before && SignedQuotations.Read(text, models.SourceWords, index, sentence) is { } signed) links.Add(signed);
            if (links.Count == before && FixedForms.Read(text, models.CueWords, sentence) is { } fixedForm) links.Add(fixedForm);
            CitedSources.Join(text, models.SourceWords, index, links, before, sentence);
            BracketedSources.Add(text, models.CueWords, links, before, sentence);
            EstimateSources.Add(text, models.SourceWords, index, reader, links, before, sentence);
        }
        QuotedParagraphs.Add(text, view, links);
        return links.Where((link, at) => link.Sources.Count > 0 || link.IsNobodys || !IsInside(links, at)).ToList();
    }

    /// <summary>True for "The island has reported no case" in "..., the office said": a cue without a source inside a neighbour's content.</summary>
    private static bool IsInside(List<Link> links, int at)
    {
        var link = links[at];
        for (var i = Math.Max(0, at - 2); i < Math.Min(links.Count, at + 3); i++)
        {
            if (i == at || links[i].Cue.Sentence != link.Cue.Sentence) continue;
            foreach (var content in links[i].Contents)
                if (content.First <= link.Cue.First && content.End >= link.Cue.End) return true;
        }
        return false;
    }
}
