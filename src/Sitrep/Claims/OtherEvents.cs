namespace Sitrep.Claims;

/// <summary>Sees figures that, by the words around them, belong to something else than the page's news.</summary>
/// <remarks>Only words of the sentence count here; what the whole situation knows is judged in the fold.</remarks>
internal static class OtherEvents
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Wars = Words.Set("war conflict uprising crisis insurgency revolt revolution hostilities");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Starts = Words.Set("began started erupted start beginning outbreak broke");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Yearly = Words.Set("annually yearly annual");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Every = Words.Set("every each a per average typical normal");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Seasons = Words.Set("year winter season summer");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Most = Words.Set("deadliest worst bloodiest largest biggest heaviest highest strongest");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Since = Words.Set("since");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Earlier = Words.Set("earlier previous separate another past anniversary similar");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Incidents = Words.Set(
        "attack attacks bombing blast explosion incident incidents accident crash flood floods quake earthquake disaster outbreak strike spill storm fire massacre");

    /// <summary>The reason why the figure is not of the page's news; null when the words give none.</summary>
    public static OtherEvent? Of(AnnotatedText text, TextSpan span, Scene scene)
    {
        var (first, end) = Words.SentenceTokens(text, span.Start);
        return WholeWar(text, first, end) ?? EarlierYear(text, span, first, end, scene) ?? EachYear(text, span, first, end)
            ?? Comparison(text, span, first, end) ?? OtherIncident(text, span, first, end);
    }

    /// <summary>"since the war began", "in nearly six years of war", "the six-year conflict has killed".</summary>
    private static OtherEvent? WholeWar(AnnotatedText text, int first, int end)
    {
        var war = Words.Find(text, first, end, Wars);
        if (war < 0) return null;
        var starts = Words.Find(text, war, Math.Min(end, war + 5), Starts) >= 0 || Words.Find(text, Math.Max(first, war - 5), war, Starts) >= 0;
        var since = Words.Find(text, war, Math.Min(end, war + 14), Since);
        starts |= since >= 0 && Words.Find(text, since, Math.Min(end, since + 4), Starts) >= 0;
        return starts || YearsNear(text, war, first, end) || HasCost(text, war, end) ? new("the whole war", text.Tokens[war].Span) : null;
    }

    /// <summary>"a war that has killed ...", "the conflict, which has driven ...".</summary>
    private static bool HasCost(AnnotatedText text, int war, int end)
    {
        var at = war + 1 < end && text[text.Tokens[war + 1]] is "," ? war + 2 : war + 1;
        return at + 2 < end && text[text.Tokens[at]] is "that" or "which" && text[text.Tokens[at + 1]] is "has" or "have" or "had" && text.Tokens[at + 2].Class is WordClass.Verb or WordClass.Adv;
    }

    private static bool YearsNear(AnnotatedText text, int war, int first, int end)
    {
        for (var i = Math.Max(first, war - 5); i < Math.Min(end, war + 4); i++)
        {
            var form = text[text.Tokens[i]];
            if (form.EndsWith("-year", StringComparison.OrdinalIgnoreCase) || form.Equals("years", StringComparison.OrdinalIgnoreCase)
                || form.EndsWith("-year-old", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>A former year, or a date of more than 200 days before publication, in the figure's own sentence.</summary>
    private static OtherEvent? EarlierYear(AnnotatedText text, TextSpan span, int first, int end, Scene scene)
    {
        if (text.Article.PublishedAt(span.Start) is not { } published) return null;
        if (scene.About is { } about && (about.End < published.Time.AddDays(-200) || about.Precision >= TimePrecision.Year && about.End < published.Time.AddDays(-31)) && NearestTime(text, span, first, end) is { IsSince: false } time)
            return new("of an earlier time", time.Span);
        return null;
    }

    private static TimeMention? NearestTime(AnnotatedText text, TextSpan span, int first, int end)
    {
        TimeMention? best = null;
        var nearest = 120;
        foreach (var time in text.Times)
        {
            if (time.Span.Start >= text.Tokens[end - 1].Span.End) break;
            if (time.Interval is null || time.Span.Start < text.Tokens[first].Span.Start) continue;
            var distance = time.Span.Start >= span.End ? time.Span.Start - span.End : (span.Start - time.Span.End) / 2; // "In 1946 ..." opens the sentence
            if (distance >= nearest) continue;
            nearest = distance;
            best = time;
        }
        return best;
    }

    /// <summary>"every year", "36,000 people a year", "annually", "in an average winter": a rate of something common.</summary>
    private static OtherEvent? EachYear(AnnotatedText text, TextSpan span, int first, int end)
    {
        var (clauseFirst, clauseEnd) = Words.ClauseTokens(text, span);
        var yearly = Words.Find(text, clauseFirst, clauseEnd, Yearly);
        if (yearly >= 0) return new("a yearly figure", text.Tokens[yearly].Span);
        for (var i = Math.Max(first, clauseFirst); i + 1 < Math.Min(end, clauseEnd); i++)
        {
            if (!Every.Contains(text[text.Tokens[i]])) continue;
            var season = Words.Find(text, i + 1, Math.Min(clauseEnd, i + 3), Seasons);
            if (season >= 0 && (text[text.Tokens[i]] is not ("a" or "A") || season == i + 1 && IsRate(text, i, span))) return new("a yearly figure", TextSpan.Cover(text.Tokens[i].Span, text.Tokens[season].Span));
        }
        return null;
    }

    /// <summary>"kills 36,000 people a year"; not "in almost a year", "a year ago", "a year after".</summary>
    private static bool IsRate(AnnotatedText text, int article, TextSpan span)
    {
        if (text.Tokens[article].Span.Start < span.End || article == 0) return false;
        if (article + 2 < text.Tokens.Length && text[text.Tokens[article + 2]] is "ago" or "after" or "later" or "earlier" or "before" or "old" or "long" or "since") return false;
        var before = text.Tokens[article - 1];
        return before.Class is not (WordClass.Adp or WordClass.Adv or WordClass.Sconj or WordClass.Verb or WordClass.Aux) && !(text[before] is "almost" or "nearly" or "about" or "than" or "over" or "around" or "within");
    }

    /// <summary>"the deadliest quake since 1985, when 9,500 died": the figure behind "since" or "when" is what this one is compared with.</summary>
    private static OtherEvent? Comparison(AnnotatedText text, TextSpan span, int first, int end)
    {
        var at = text.TokenAt(span.Start);
        var most = Words.Find(text, first, at, Most);
        if (most < 0) return null;
        var since = Words.Find(text, most, at, Since);
        return since >= 0 && at - since <= 16 ? new("a comparison", TextSpan.Cover(text.Tokens[most].Span, text.Tokens[since].Span)) : null;
    }

    /// <summary>"an earlier attack", "a separate blast", "the anniversary of the flood" close to the figure.</summary>
    private static OtherEvent? OtherIncident(AnnotatedText text, TextSpan span, int first, int end)
    {
        for (var i = first; i + 2 < end; i++)
            if (text[text.Tokens[i]] is "nothing" && text[text.Tokens[i + 1]] is "to" && text[text.Tokens[i + 2]] is "do" || text[text.Tokens[i]] is "unrelated" or "unconnected")
                return new("another incident", text.Tokens[i].Span);
        for (var i = first; i + 1 < end; i++)
        {
            if (!Earlier.Contains(text[text.Tokens[i]])) continue;
            var noun = Words.Find(text, i + 1, Math.Min(end, i + 5), Incidents);
            if (noun >= 0 && Math.Abs(text.Tokens[noun].Span.Start - span.Start) < 120)
                return new("another incident", TextSpan.Cover(text.Tokens[i].Span, text.Tokens[noun].Span));
        }
        return null;
    }
}
