namespace Sitrep.Claims;

/// <summary>Place and time of what is claimed, chosen among those of the text.</summary>
/// <param name="Place">The place, or null where the text does not say.</param>
/// <param name="About">The stretch of time, or null where the text does not say.</param>
internal readonly record struct Scene(PlaceMention? Place, TimeInterval? About)
{
    /// <summary>
    /// The place and time nearest to the span in its sentence, those behind it before those in front; none inside the source
    /// or the cue, and not the time of saying.
    /// </summary>
    public static Scene Of(AnnotatedText text, TextSpan span, Attribution attribution)
    {
        var index = text.SentenceAt(span.Start);
        if (index < 0) return default;
        var sentence = text.Sentences[index].Span;
        PlaceMention? place = null;
        var nearest = int.MaxValue;
        foreach (var candidate in text.Places)
        {
            if (candidate.Span.Start >= sentence.End) break;
            if (!sentence.Contains(candidate.Span) || IsSaying(attribution, candidate.Span) || IsDateline(text, candidate)) continue;
            var distance = Distance(text, span, candidate.Span) + (IsApart(attribution, span, candidate.Span) ? Apart : 0);
            if (distance >= nearest) continue;
            nearest = distance;
            place = candidate;
        }
        place ??= EventPlaces.OfLocalSource(text, attribution);
        return new(place is null ? null : EventPlaces.FinerOf(text, place), AboutOf(text, span, sentence, attribution));
    }

    /// <summary>How much farther a place counts that stands outside what is said: "the envoy to Tolvey, there are 1,500 left in Halvern".</summary>
    private const int Apart = 60;

    private static bool IsApart(Attribution attribution, TextSpan span, TextSpan place)
    {
        foreach (var content in attribution.ContentSpans) if (content.Contains(span)) return !content.Contains(place);
        return false;
    }

    private static TimeInterval? AboutOf(AnnotatedText text, TextSpan span, TextSpan sentence, Attribution attribution)
    {
        TimeInterval? about = null;
        var nearest = int.MaxValue;
        foreach (var candidate in text.Times)
        {
            if (candidate.Span.Start >= sentence.End) break;
            if (candidate.Interval is not { } interval || !sentence.Contains(candidate.Span) || IsSaying(attribution, candidate.Span)) continue;
            if (attribution.Said is { } said && said.Span == candidate.Span) continue;
            var distance = Distance(text, span, candidate.Span);
            if (distance >= nearest) continue;
            nearest = distance;
            about = interval;
        }
        return about;
    }

    /// <summary>Characters between the two; what stands in front counts half as far again, a clause boundary between them 40 more.</summary>
    private static int Distance(AnnotatedText text, TextSpan from, TextSpan to)
    {
        var behind = to.Start >= from.End;
        var (start, end) = behind ? (from.End, to.Start) : (to.End, from.Start);
        if (end <= start) return 0;
        var distance = behind ? end - start : (end - start) * 3 / 2;
        foreach (var c in text.Text.AsSpan(start, end - start))
            if (c is ';' or ':' or '\u2013' or '\u2014') distance += 40;
        return distance;
    }

    private static bool IsSaying(Attribution attribution, TextSpan span)
    {
        foreach (var source in attribution.SourceSpans) if (source.Overlaps(span)) return true;
        foreach (var cue in attribution.CueSpans) if (cue.Overlaps(span)) return true;
        return false;
    }

    private static bool IsDateline(AnnotatedText text, PlaceMention place)
    {
        if (text.Article.Dateline is not { Length: > 0 } dateline) return false;
        var sentence = text.SentenceAt(place.Span.Start);
        return sentence >= 0 && place.Span.Start - text.Sentences[sentence].Span.Start < 3
            && place.Span.In(text.Text).Equals(dateline, StringComparison.OrdinalIgnoreCase);
    }
}
