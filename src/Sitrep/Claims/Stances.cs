namespace Sitrep.Claims;

/// <summary>Reads in which way a claim is put forward: reported, planned, denied, supposed, opinion.</summary>
internal static class Stances
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Future = Words.Set("will shall wont won't would'll 'll ll");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PlanVerbs = Words.Set(
        "plan plans planned planning expected expects expect scheduled due supposed intends intended aims promised pledged slated set");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Maybe = Words.Set("may might could perhaps possibly potentially");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ToBe = Words.Set("is are was were be been");

    /// <summary>The stance of a figure: nobody plans a toll, one that is to come is supposed.</summary>
    public static Stance Of(AnnotatedText text, Quantity quantity, Attribution attribution)
    {
        var (first, end) = Words.ClauseTokens(text, quantity.Span);
        var at = text.TokenAt(quantity.Span.Start);
        var after = Math.Min(end, text.TokenAt(Math.Max(quantity.Span.End, quantity.CountedSpan?.End ?? 0)));
        var done = StanceMarkers.IsToldAsDone(text, after, end);
        var planned = !done && IsPlanned(text, first, end, at, after);
        var toll = quantity.State is "dead" or "wounded" or "missing" or "trapped" or "treated" or "infected";
        if (attribution.IsInference) return Stance.Supposed;
        if (attribution.Cue == CueClass.Denies && !attribution.IsNegated) return Stance.Denied;
        if (planned) return !toll ? Stance.Planned : StanceMarkers.HasStateBehind(text, after, end) ? Stance.Reported : Stance.Supposed;
        if (!toll && !done && attribution.Cue is CueClass.Plans or CueClass.Orders or CueClass.Agrees || IsHeadlinePlan(text, quantity)) return Stance.Planned;
        return IsDoubted(text, done ? Math.Max(first, at - 2) : first, done ? at : end, at, after) ? Stance.Supposed : Stance.Reported;
    }

    /// <summary>"4,000 to leave", "2,000 people to be moved" in a headline: an infinitive there is a plan.</summary>
    private static bool IsHeadlinePlan(AnnotatedText text, Quantity quantity)
    {
        var sentence = text.SentenceAt(quantity.Span.Start);
        if (sentence < 0 || text.Article.Blocks[text.Sentences[sentence].Block].Kind != BlockKind.Headline) return false;
        var at = text.TokenAt(Math.Max(quantity.Span.End, quantity.CountedSpan?.End ?? 0));
        return at + 1 < text.Sentences[sentence].EndToken && text[text.Tokens[at]] is "to" && IsPlanAfterTo(text, at + 1, text.Sentences[sentence].EndToken);
    }

    /// <summary>The stance of what is said at the span.</summary>
    public static Stance Of(AnnotatedText text, TextSpan span, Attribution attribution)
    {
        if (attribution.IsInference) return Stance.Supposed;
        if (attribution.Cue == CueClass.Denies && !attribution.IsNegated) return Stance.Denied;
        var (first, end) = Words.ClauseTokens(text, span);
        if (attribution.Cue is CueClass.Plans or CueClass.Orders or CueClass.Agrees || IsPlanned(text, first, end)) return Stance.Planned;
        if (attribution.Cue == CueClass.Predicts && Words.Find(text, first, end, Future) >= 0) return Stance.Planned;
        if (Words.Find(text, first, end, Maybe) >= 0) return Stance.Supposed;
        return Stance.Reported;
    }

    private static bool IsPlanned(AnnotatedText text, int first, int end, int at = -1, int after = -1)
    {
        for (var i = first; i < end; i++)
        {
            if (!Future.Contains(text[text.Tokens[i]]) && !IsPlanVerb(text, i, end)) continue;
            if (at < 0 || StanceMarkers.Governs(text, i, at, after)) return true;
        }
        return false;
    }

    private static bool IsDoubted(AnnotatedText text, int first, int end, int at, int after)
    {
        for (var i = Words.Find(text, first, end, Maybe); i >= 0; i = Words.Find(text, i + 1, end, Maybe))
            if (StanceMarkers.Governs(text, i, at, after)) return true;
        return false;
    }

    /// <summary>"are to be taken", "expected to leave", "due to arrive"; "due to a blast" is a cause.</summary>
    private static bool IsPlanVerb(AnnotatedText text, int i, int end)
    {
        if (i + 1 >= end || !text[text.Tokens[i + 1]].Equals("to", StringComparison.OrdinalIgnoreCase)) return false;
        var form = text[text.Tokens[i]];
        if (form is "due") return IsPlanAfterTo(text, i + 2, end) && !text[text.Tokens[i + 2]].EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        return PlanVerbs.Contains(form) || ToBe.Contains(form) && IsPlanAfterTo(text, i + 2, end);
    }

    /// <summary>"are to be taken", "is to leave": a plan. "are to blame", "is to the north": none.</summary>
    private static bool IsPlanAfterTo(AnnotatedText text, int i, int end)
    {
        if (i >= end) return false;
        var form = text[text.Tokens[i]];
        if (form is "be" or "receive" or "leave" or "go" or "get" or "move" or "return" or "arrive" or "begin" or "start" or "follow") return true;
        return text.Tokens[i].Class == WordClass.Verb && form is not ("blame" or "date");
    }
}
