namespace Sitrep.Attributions;

/// <summary>Gives an apposition back to its source: in "According to Anna Berg, the envoy to Syria, C" who she is does not belong to what she says.</summary>
internal static class Appositions
{
    /// <summary>Most tokens of an apposition.</summary>
    private const int Longest = 16;

    /// <summary>Moves a phrase between two commas, without a verb, from the front of the content to the end of the source.</summary>
    public static void Move(AnnotatedText text, TokenView view, Link link)
    {
        if (link.Sources.Count != 1 || link.Contents.Count == 0 || link.Cue.First > link.Sources[0].First) return;
        var (source, content) = (link.Sources[0], link.Contents[0]);
        if (content.First != source.End + 1 || !view.Comma[source.End] || !Opens(text, content.First)) return;
        for (var i = content.First; i < Math.Min(content.End - 2, content.First + Longest); i++)
        {
            if (view.Quote[i] != 0 || text.Tokens[i].Class is WordClass.Verb or WordClass.Aux or WordClass.Pron or WordClass.Sconj) return;
            if (!view.Comma[i]) continue;
            link.Sources[0] = source with { End = i };
            link.Contents[0] = content with { First = i + 1 };
            return;
        }
    }

    private static bool Opens(AnnotatedText text, int token) =>
        text.Tokens[token].Class is WordClass.Det or WordClass.Propn or WordClass.Noun or WordClass.Adj && !text[text.Tokens[token]].Equals("no", StringComparison.OrdinalIgnoreCase);
}
