using System.Collections.Immutable;
using Sitrep.Annotation.Times;

namespace Sitrep.Annotation;

/// <summary>Finds time expressions and resolves them against the publication time: a hand-made grammar, one pass.</summary>
/// <remarks>Values follow TIMEX3 (Pustejovsky et al. 2003; TempEval-3). Without a publication time only absolute dates are resolved.</remarks>
internal static class TimeReader
{
    /// <summary>The time expressions of the text, in order, none overlapping another.</summary>
    public static ImmutableArray<TimeMention> Read(AnnotatedText text)
    {
        var found = ImmutableArray.CreateBuilder<TimeMention>();
        var context = new TimeContext(text);
        foreach (var sentence in text.Sentences)
        {
            (context.First, context.End) = (sentence.FirstToken, sentence.EndToken);
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (!TryRead(context, i, out var finding)) { i++; continue; }
                found.Add(Mention(context, finding));
                i = Math.Max(i + 1, finding.End);
            }
        }
        return found.ToImmutable();
    }

    private static bool TryRead(TimeContext context, int at, out TimeFinding found) =>
        DateReader.TryRead(context, at, out found) || RelativeReader.TryRead(context, at, out found) || ClockReader.TryRead(context, at, out found);

    private static TimeMention Mention(TimeContext context, TimeFinding finding)
    {
        var before = context.Form(finding.First - 1);
        var since = before is "since" or "Since" || finding.Kind == TimeMentionKind.Duration && finding.Interval is not null;
        var deadline = before is "by" or "By" or "until" or "Until" or "till" or "before" or "Before";
        var interval = finding.Interval;
        if (since && finding.Kind != TimeMentionKind.Duration && interval is { } start && context.Now is { } now && start.Start < now)
            interval = new(start.Start, now, start.Precision);
        return new()
        {
            Span = TextSpan.Cover(context.Text.Tokens[finding.First].Span, context.Text.Tokens[finding.End - 1].Span),
            Kind = finding.Kind,
            Value = finding.Value,
            Interval = interval,
            IsSince = since,
            IsDeadline = deadline,
        };
    }
}
