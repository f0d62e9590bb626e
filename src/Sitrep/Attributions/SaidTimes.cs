using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Finds the time of saying: "said on Friday", "told reporters late on Friday", "On Friday the committee said".</summary>
internal static class SaidTimes
{
    /// <summary>How many tokens may stand between cue or source and the time.</summary>
    private const int Reach = 8;

    private static readonly WordSet Links = new("on at late early in during a an the statement reporters journalists radio television tv news conference briefing interview parliament lawmakers senators told said earlier also later meanwhile by phone email post");

    /// <summary>The dated expression in or next to cue and source, outside the content; null for none.</summary>
    public static TimeMention? Of(AnnotatedText text, TokenRun cue, ImmutableArray<TextSpan> contents, List<TextSpan> sources)
    {
        var sentence = text.Sentences[cue.Sentence];
        for (var i = FirstTime(text, sentence.Span.Start); i < text.Times.Length && text.Times[i].Span.Start < sentence.Span.End; i++)
        {
            var time = text.Times[i];
            if (time.Interval is null || time.IsSince || time.IsDeadline || Overlaps(contents, time.Span)) continue;
            var (first, end) = (text.TokenAt(time.Span.Start), text.TokenAt(time.Span.End));
            if (first < cue.End && end > cue.First || Leads(text, cue.End, first, contents)) return time;
            if (sources.Count == 0) { if (end <= cue.First && Leads(text, end, cue.First, contents)) return time; continue; }
            var (sourceFirst, sourceEnd) = (text.TokenAt(sources[0].Start), text.TokenAt(sources[0].End));
            if (Leads(text, sourceEnd, first, contents) && sourceFirst > cue.First) return time;
            if (end <= sourceFirst && sourceFirst < cue.First && (Leads(text, end, sourceFirst, contents) || end + 1 == sourceFirst && IsComma(text, end)) && Opens(text, sentence, first)) return time;
            if (first >= sourceEnd && end <= cue.First && Leads(text, sourceEnd, first, contents)) return time;
        }
        return null;
    }

    /// <summary>Index of the first time expression that does not start before the character.</summary>
    public static int FirstTime(AnnotatedText text, int at)
    {
        int low = 0, high = text.Times.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Times[middle].Span.Start < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>True when only linking words (or the one receiver behind "told") stand between the two tokens.</summary>
    private static bool Leads(AnnotatedText text, int from, int to, ImmutableArray<TextSpan> contents)
    {
        if (to < from || to - from > Reach) return false;
        for (var i = from; i < to; i++)
        {
            if (Overlaps(contents, text.Tokens[i].Span)) return false;
            if (!Links.Contains(text[text.Tokens[i]]) && text.Tokens[i].Class != WordClass.Propn) return false;
        }
        return true;
    }

    /// <summary>True when the time opens the sentence: nothing but linking words before it.</summary>
    private static bool Opens(AnnotatedText text, Sentence sentence, int first) => Leads(text, sentence.FirstToken, first, []);

    private static bool IsComma(AnnotatedText text, int i) => i < text.Tokens.Length && text[text.Tokens[i]] is ",";

    private static bool Overlaps(ImmutableArray<TextSpan> spans, TextSpan span)
    {
        foreach (var other in spans) if (other.Overlaps(span)) return true;
        return false;
    }
}
