using System.Collections.Immutable;
using Sitrep.Annotation.Figures;
using Sitrep.Models;

namespace Sitrep.Annotation;

/// <summary>Finds figures with bound, unit, counted thing, state, role and change. Immutable; safe on any thread.</summary>
/// <remarks>
/// Two passes over the tokens of each sentence: first each number with its unit, bound and noun, then what the figures are to each other.
/// Every look-ahead is bounded, so the time is linear in the text.
/// </remarks>
internal sealed class QuantityReader(ModelSet models)
{
    private readonly FigureFinder finder = new(models.Units);

    /// <summary>The figures of the text, in order, none overlapping another.</summary>
    public ImmutableArray<Quantity> Read(AnnotatedText text)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        var time = 0;
        foreach (var sentence in text.Sentences)
        {
            var scope = new FigureScope(text, sentence.FirstToken, sentence.EndToken);
            var drafts = finder.Find(scope, ref time);
            if (drafts.Count == 0) continue;
            FigureLinker.Link(scope, drafts);
            foreach (var draft in drafts)
                if (draft.Number.Form != NumberForm.None || draft.Counted.Head is not null || draft.StateName is not null) found.Add(Quantity(scope, draft));
        }
        return found.ToImmutable();
    }

    private static Quantity Quantity(FigureScope scope, FigureDraft draft)
    {
        var text = scope.Text;
        var measured = Measured(draft);
        return new()
        {
            Span = SpanOf(text, draft),
            Low = draft.Number.Low,
            High = draft.Number.High,
            Bound = draft.Bound,
            Unit = draft.Unit.Unit,
            IsVague = draft.Number.Form == NumberForm.Vague,
            Counted = draft.IsCount || draft.IsShare || draft.Unit.Unit.Dimension is not ("area" or "length") ? draft.Counted.Head : null,
            CountedSpan = draft.Counted.SpanIn(text),
            State = draft.StateName,
            StateSpan = draft.State is { } known ? TextSpan.Cover(text.Tokens[known.First].Span, text.Tokens[known.End - 1].Span) : null,
            Role = draft.Role,
            Change = draft.Change,
            Measured = measured,
            PhraseSpan = draft.Phrase.SpanIn(text),
            SubjectSpan = draft.Subject.SpanIn(text),
            RelatedSpan = draft.Related is { } related ? SpanOf(text, related) : null,
            IsIncidental = draft.IsIncidental,
        };
    }

    private static TextSpan SpanOf(AnnotatedText text, FigureDraft draft) => TextSpan.Cover(text.Tokens[draft.Unit.First].Span, text.Tokens[draft.End - 1].Span);

    private static string? Measured(FigureDraft draft)
    {
        if (draft.IsCount || draft.Unit.Unit.Dimension == "age") return null;
        if (draft.Counted.Head is not null) return draft.Counted.Head;
        if (draft.Unit.IsHyphened && draft.Phrase.Head is not null) return draft.Phrase.Head;
        return draft.Role == QuantityRole.Delta || draft.Phrase.Head is null ? draft.Subject.Head ?? draft.Phrase.Head : draft.Phrase.Head;
    }
}
