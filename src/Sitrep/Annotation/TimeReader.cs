using System.Collections.Immutable;
using Sitrep.Annotation.Times;

namespace Sitrep.Annotation;

/// <summary>Finds time expressions and resolves them against the publication time: a hand-made grammar over the tokens, one pass.</summary>
/// <remarks>
/// Values follow TIMEX3 (Pustejovsky et al. 2003; TempEval-3). Without a publication time only what the text itself dates is
/// resolved; the machine's clock is never asked. Every look ahead and back is bounded, so the time is linear in the text.
/// </remarks>
internal static class TimeReader
{
    /// <summary>The time expressions of the text, in order, none overlapping another.</summary>
    public static ImmutableArray<TimeMention> Read(AnnotatedText text)
    {
        var found = ImmutableArray.CreateBuilder<TimeMention>();
        var scope = new TimeScope(text);
        foreach (var sentence in text.Sentences)
        {
            if (!scope.Enter(sentence)) continue;
            for (var at = 0; at < scope.Count;)
            {
                if (!TimeGrammar.TryRead(scope, at, out var expression)) { at++; continue; }
                found.Add(Mention(scope, expression, found.Count > 0 ? found[^1].Span.End : 0));
                scope.Note(expression);
                at = Math.Max(at + 1, expression.End);
            }
        }
        return found.ToImmutable();
    }

    private static TimeMention Mention(TimeScope scope, in TimeExpression expression, int free)
    {
        var before = scope.Kind(expression.First - 1);
        var since = expression.IsSince || before == TimeWordKind.Since;
        var interval = expression.Interval;
        if (before == TimeWordKind.Since && interval is { } start && scope.Now is { } now
            && start.Start < now) interval = new(start.Start, now, start.Precision);
        return new()
        {
            Span = TextSpan.FromBounds(Math.Max(free, scope[expression.First].Start), scope[expression.End - 1].End),
            Kind = expression.Kind,
            Value = expression.Value,
            Modifier = expression.Modifier,
            Interval = interval,
            IsSince = since,
            IsDeadline = before is TimeWordKind.By or TimeWordKind.Until or TimeWordKind.Before || before == TimeWordKind.Than
                && scope.Is(expression.First - 2, "later"),
        };
    }
}
