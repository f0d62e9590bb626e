using System.Collections.Immutable;

namespace Sitrep.Attributions;

/// <summary>Finds the time of saying: "said on Friday", "late on Friday the committee said".</summary>
internal static class SaidTimes
{
    /// <summary>How far from the cue the time may stand, in characters.</summary>
    private const int Reach = 32;

    /// <summary>The dated expression next to the cue that stands outside content and source; null for none.</summary>
    public static TimeMention? Of(AnnotatedText text, int cueFirst, int cueEnd, ImmutableArray<TextSpan> contents, List<TextSpan> sources)
    {
        var cue = TextSpan.Cover(text.Tokens[cueFirst].Span, text.Tokens[cueEnd - 1].Span);
        var sentence = text.SentenceAt(cue.Start);
        TimeMention? best = null;
        var nearest = Reach;
        foreach (var time in text.Times)
        {
            if (time.Span.Start > cue.End + Reach) break;
            if (time.Interval is null || time.IsSince || time.IsDeadline || text.SentenceAt(time.Span.Start) != sentence) continue;
            var distance = time.Span.Start >= cue.End ? time.Span.Start - cue.End : cue.Start - time.Span.End;
            if (distance >= nearest || Overlaps(contents, time.Span) || sources.Exists(source => source.Overlaps(time.Span))) continue;
            nearest = distance;
            best = time;
        }
        return best;
    }

    private static bool Overlaps(ImmutableArray<TextSpan> spans, TextSpan span)
    {
        foreach (var other in spans) if (other.Overlaps(span)) return true;
        return false;
    }
}
