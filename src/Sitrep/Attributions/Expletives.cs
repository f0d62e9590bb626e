using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Takes away a source that is none: in "It was reported that C" nobody is named.</summary>
internal static class Expletives
{
    private static readonly WordSet ToBe = new("was is were been being be");

    /// <summary>Drops an "it" before a passive of saying.</summary>
    public static void Drop(AnnotatedText text, Link link)
    {
        if (link.Sources.Count != 1) return;
        var source = link.Sources[0];
        if (source.End - source.First != 1 || source.End != link.Cue.First) return;
        if (!text[text.Tokens[source.First]].Equals("it", StringComparison.OrdinalIgnoreCase)) return;
        for (var i = link.Cue.First; i < link.Cue.End - 1; i++)
            if (ToBe.Contains(text[text.Tokens[i]])) { link.Sources.Clear(); return; }
    }
}
