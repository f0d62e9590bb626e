using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Sees the writer's own inference and supposition: nobody's claim but the page's.</summary>
internal static class Inferences
{
    private static readonly WordSet Seeming = new("seem seems seemed appear appears appeared likely");
    private static readonly WordSet Suggesting = new("suggest suggests suggested suggesting imply implies implied indicates indicate");
    private static readonly WordSet Pointers = new("it this that these which what");

    private static readonly string[][] Openings =
    [
        ["if", "so"], ["if", "true"], ["it", "seems"], ["it", "appears"], ["this", "suggests"], ["that", "suggests"], ["this", "may"], ["that", "may"], ["it", "may"],
        ["it", "is", "likely"], ["it", "is", "probably"], ["it", "is", "possible"], ["presumably"], ["perhaps"], ["apparently"], ["it", "looks"], ["whilst", "this", "suggests"],
        ["while", "this", "suggests"],
    ];

    /// <summary>True for a cue of seeming with no source ("it seems"), or one of suggesting whose source is a mere pointer ("this suggests").</summary>
    public static bool IsInference(AnnotatedText text, TokenRun cue, List<TextSpan> sources)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            var form = text[text.Tokens[i]];
            if (!Seeming.Contains(form) && !Suggesting.Contains(form)) continue;
            return sources.Count == 0 ? Seeming.Contains(form) || i > 0 && Pointers.Contains(text[text.Tokens[i - 1]]) : Pointers.Contains(sources[0].In(text.Text));
        }
        return false;
    }

    /// <summary>Adds the sentences that open as an inference and that no attribution holds.</summary>
    public static void Add(AnnotatedText text, ImmutableArray<Attribution>.Builder found)
    {
        var known = found.Count;
        foreach (var sentence in text.Sentences)
        {
            if (!Opens(text, sentence) || IsHeld(found, known, sentence.Span)) continue;
            found.Add(new() { Kind = AttributionKind.OutletVoice, ContentSpans = [sentence.Span], Cue = CueClass.Believes, Certainty = Certainty.Hedged, IsInference = true });
        }
        if (found.Count > known) found.Sort(static (a, b) => Start(a).CompareTo(Start(b)));
    }

    private static int Start(Attribution attribution) => attribution.CueSpans.IsDefaultOrEmpty ? attribution.ContentSpans[0].Start : attribution.CueSpans[0].Start;

    private static bool Opens(AnnotatedText text, Sentence sentence)
    {
        foreach (var words in Openings)
        {
            if (sentence.TokenCount <= words.Length) continue;
            var same = true;
            for (var i = 0; same && i < words.Length; i++)
                same = text[text.Tokens[sentence.FirstToken + i]].Equals(words[i], StringComparison.OrdinalIgnoreCase);
            if (same) return true;
        }
        return false;
    }

    private static bool IsHeld(ImmutableArray<Attribution>.Builder found, int count, TextSpan sentence)
    {
        for (var i = 0; i < count; i++)
        {
            foreach (var span in found[i].ContentSpans) if (span.Overlaps(sentence)) return true;
            foreach (var span in found[i].CueSpans) if (span.Overlaps(sentence)) return true;
        }
        return false;
    }
}
