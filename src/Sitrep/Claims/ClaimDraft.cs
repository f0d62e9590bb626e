using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Claims;

/// <summary>The claims of one page while they are put together.</summary>
internal sealed class ClaimDraft(AnnotatedText text, string captureId)
{
    private readonly List<Claim> claims = [];
    private readonly string outlet = OutletOf(text.Article);

    /// <summary>Adds the claim of a figure.</summary>
    public void AddFigure(int index, MeasureReading measure, Incident? incident, Attribution attribution)
    {
        var quantity = measure.Quantity;
        var scene = Scene.Of(text, quantity.Span, attribution);
        var former = FormerFigures.Of(text, index);
        var revision = Revisions.Of(text, quantity, former, attribution);
        claims.Add(new()
        {
            Id = default,
            Evidence = EvidenceOf(quantity.Span),
            Attribution = attribution,
            Content = ContentOf(attribution),
            Quantity = quantity,
            Replaces = former,
            Converted = QuantityChoice.ConversionOf(text, index),
            Subject = measure.Subject ?? SubjectOf(quantity),
            State = measure.State,
            Whose = Parties.WhoseOf(text, quantity),
            Agent = Parties.AgentOf(text, quantity),
            Place = scene.Place,
            About = scene.About,
            Said = revision == Revision.Corrects ? null : attribution.Said?.Interval, // "41, not 43 as stated this morning": the time is the wrong figure's
            Stance = Stances.Of(text, quantity, attribution),
            Revision = revision,
            Incident = incident,
            OtherEvent = OtherEvents.Of(text, quantity.Span, scene),
        });
    }

    /// <summary>Adds the claim of an attribution that holds no figure.</summary>
    public void AddStatement(Attribution attribution)
    {
        if (attribution.ContentSpans.IsDefaultOrEmpty || attribution.Cue == CueClass.Asks) return;
        var content = attribution.ContentSpans[0];
        if (attribution.ContentSpans.Sum(span => span.Length) < 12) return;
        var anchor = attribution.CueSpans.IsDefaultOrEmpty ? content : attribution.CueSpans[0];
        var verb = EventVerbs.In(text, content);
        AddWithoutFigure(attribution, anchor, content, verb?.Subject ?? "statement", verb?.State);
    }

    /// <summary>Adds what the outlet itself tells of who holds a place, outside every attribution.</summary>
    public void AddEvents(ImmutableArray<Attribution> attributions)
    {
        foreach (var sentence in text.Sentences)
        {
            if (text.Article.Blocks[sentence.Block].Kind == BlockKind.TableRow || IsAttributed(attributions, sentence.Span)) continue;
            if (EventVerbs.In(text, sentence.Span) is not { } verb || !EventVerbs.IsToldByOutlets(verb) || !HasPlace(sentence.Span)) continue;
            AddWithoutFigure(ClaimAssembler.Voice(text, verb.Span), verb.Span, sentence.Span, verb.Subject, verb.State);
        }
    }

    /// <summary>The claims in text order, each with its id.</summary>
    public ImmutableArray<Claim> ToClaims()
    {
        claims.Sort(static (a, b) => a.Evidence.Span.CompareTo(b.Evidence.Span));
        var seen = new Dictionary<TextAnchor, int>();
        var done = ImmutableArray.CreateBuilder<Claim>(claims.Count);
        foreach (var claim in claims)
        {
            var anchor = claim.Evidence.Anchor;
            var ordinal = seen.GetValueOrDefault(anchor);
            seen[anchor] = ordinal + 1;
            done.Add(claim with { Id = Anchors.IdOf(captureId, anchor, ordinal) });
        }
        return done.MoveToImmutable();
    }

    private void AddWithoutFigure(Attribution attribution, TextSpan anchor, TextSpan content, string subject, string? state)
    {
        var scene = Scene.Of(text, content, attribution);
        claims.Add(new()
        {
            Id = default,
            Evidence = EvidenceOf(anchor),
            Attribution = attribution,
            Content = ContentOf(attribution),
            Subject = subject,
            State = state,
            Place = scene.Place,
            About = scene.About,
            Said = attribution.Said?.Interval,
            Stance = Stances.Of(text, content, attribution),
        });
    }

    private Evidence EvidenceOf(TextSpan span)
    {
        var index = text.SentenceAt(span.Start);
        var sentence = index >= 0 ? text.Sentences[index] : default;
        var sentenceSpan = index >= 0 ? sentence.Span : span;
        var block = index >= 0 ? text.Article.Blocks[sentence.Block].Span : span;
        return new()
        {
            Address = text.Article.Address,
            CaptureId = captureId,
            Outlet = outlet,
            Title = text.Article.Title,
            Published = text.Article.PublishedAt(sentenceSpan.Start),
            WireCredit = text.Article.WireCredit,
            PageNumber = text.Article.PageNumberAt(sentenceSpan.Start),
            Sentence = Folding.Fold(sentenceSpan.In(text.Text)),
            SentenceSpan = sentenceSpan,
            Span = span,
            Anchor = Anchors.Of(text.Text, span, block),
            Persons = NamedPersons.In(text, sentenceSpan),
        };
    }

    private string ContentOf(Attribution attribution) =>
        string.Join(" ... ", attribution.ContentSpans.Select(span => Folding.Fold(span.In(text.Text))));

    private bool HasPlace(TextSpan span)
    {
        foreach (var place in text.Places)
            if (span.Contains(place.Span)) return true;
        return false;
    }

    private static bool IsAttributed(ImmutableArray<Attribution> attributions, TextSpan sentence)
    {
        foreach (var attribution in attributions)
        {
            foreach (var span in attribution.ContentSpans) if (span.Overlaps(sentence)) return true;
            foreach (var span in attribution.CueSpans) if (span.Overlaps(sentence)) return true;
        }
        return false;
    }

    /// <summary>What a measure in a unit is of: the noun of measuring in its sentence ("level", "depth"), else its dimension.</summary>
    private string SubjectOf(Quantity quantity)
    {
        var dimension = quantity.Unit.Dimension;
        if (dimension.StartsWith("money", StringComparison.Ordinal)) return "money";
        var (first, end) = Words.SentenceTokens(text, quantity.Span.Start);
        var noun = dimension is "length" or "temperature" or "speed" ? Words.Find(text, first, end, Measuring) : -1;
        return noun >= 0 ? text[text.Tokens[noun]].ToString().ToLowerInvariant() : dimension;
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Measuring = Words.Set("level depth height width distance radius altitude temperature speed");

    private static string OutletOf(Article article)
    {
        if (!string.IsNullOrWhiteSpace(article.Publisher)) return article.Publisher;
        if (Uri.TryCreate(article.Address, UriKind.Absolute, out var address) && address.Host.Length > 0)
            return address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        return "unnamed outlet";
    }
}
