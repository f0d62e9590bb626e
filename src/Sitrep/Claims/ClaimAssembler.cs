using System.Collections.Immutable;
using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Claims;

/// <summary>Assembles claims from attributions and the layers of a text. Immutable; safe on any thread.</summary>
/// <remarks>
/// Every figure of the text becomes a claim under the innermost attribution whose content holds it, or in the outlet's own voice.
/// An attribution without a figure, and a change of control told in the outlet's voice, become claims without a quantity.
/// </remarks>
public sealed class ClaimAssembler
{
    private readonly MeasureMatcher measures;
    private readonly IncidentReader incidents;

    /// <summary>An assembler over the tables of the models.</summary>
    public ClaimAssembler(ModelSet models)
    {
        ArgumentNullException.ThrowIfNull(models);
        measures = new(models);
        incidents = new(models.Incidents);
    }

    /// <summary>The claims of a page, in text order. A page that is no article, or in a language that is not read, gives none.</summary>
    /// <param name="text">The article with its layers.</param>
    /// <param name="attributions">Who says what on it.</param>
    /// <param name="captureId">Id of the capture, part of every claim's id.</param>
    public ImmutableArray<Claim> Assemble(AnnotatedText text, ImmutableArray<Attribution> attributions, string captureId)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(captureId);
        if (text.Article.Kind is PageKind.Index or PageKind.Paywall or PageKind.Consent or PageKind.NotFound or PageKind.Empty) return [];
        if (text.Article.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCode.LanguageNotRead)) return []; // unsure is an answer; a guess is not
        var draft = new ClaimDraft(text, captureId);
        var used = new bool[attributions.Length];
        for (var i = 0; i < text.Quantities.Length; i++)
        {
            var measure = measures.Read(text, i);
            if (!QuantityChoice.IsClaim(text, i, measure)) continue;
            var holder = Holder(attributions, measure.Quantity.Span);
            if (holder >= 0) used[holder] = true;
            draft.AddFigure(i, measure, incidents.Of(text, measure.Quantity.Span), holder >= 0 ? attributions[holder] : Voice(text, measure.Quantity.Span));
        }
        for (var i = 0; i < attributions.Length; i++)
            if (!used[i]) draft.AddStatement(attributions[i]);
        draft.AddEvents(attributions);
        return draft.ToClaims();
    }

    /// <summary>Index of the attribution with the shortest content that holds the span, or -1.</summary>
    private static int Holder(ImmutableArray<Attribution> attributions, TextSpan span)
    {
        int best = -1, length = int.MaxValue;
        for (var i = 0; i < attributions.Length; i++)
        {
            foreach (var content in attributions[i].ContentSpans)
            {
                if (!content.Contains(span) || content.Length >= length) continue;
                best = i;
                length = content.Length;
            }
        }
        return best;
    }

    /// <summary>The outlet's own voice over the sentence that holds the span.</summary>
    internal static Attribution Voice(AnnotatedText text, TextSpan span)
    {
        var sentence = text.SentenceAt(span.Start);
        return new() { Kind = AttributionKind.OutletVoice, ContentSpans = [sentence >= 0 ? text.Sentences[sentence].Span : span] };
    }
}
