using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Sees the writer's own inference and supposition: nobody's claim but the page's.</summary>
internal static class Inferences
{
    private static readonly WordSet Cues = new("seem seems seemed appear appears appeared suggest suggests suggested suggesting imply implies implied likely indicates");
    private static readonly WordSet Pointers = new("it this that these which what");

    private static readonly string[][] Openings =
    [
        ["if", "so"], ["if", "true"], ["it", "seems"], ["it", "appears"], ["this", "suggests"], ["that", "suggests"], ["this", "may"], ["that", "may"], ["it", "may"],
        ["it", "is", "likely"], ["it", "is", "probably"], ["it", "is", "possible"], ["presumably"], ["perhaps"], ["apparently"], ["it", "looks"], ["whilst", "this", "suggests"],
        ["while", "this", "suggests"],
    ];

    /// <summary>True for a cue of seeming.</summary>
    public static bool IsCue(AnnotatedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Cues.Contains(text[text.Tokens[i]])) return true;
        return false;
    }

    /// <summary>True for "it", "this", "which": nobody is named.</summary>
    public static bool IsPointer(string name) => Pointers.Contains(name);

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
