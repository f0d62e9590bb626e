namespace Sitrep.Attributions;

/// <summary>Ends the content of "X, who said C, was treated ..." where the relative clause ends: at the comma before the main verb.</summary>
internal static class RelativeClauses
{
    /// <summary>Cuts the content off at a comma that a finite verb follows, when the source is "who" or "which" right before the cue.</summary>
    public static void Close(TokenView view, Link link)
    {
        if (link.Sources.Count != 1 || link.Sources[0].End - link.Sources[0].First != 1 || !view.Relative[link.Sources[0].First]) return;
        for (var c = 0; c < link.Contents.Count; c++)
        {
            var content = link.Contents[c];
            if (content.First < link.Cue.End) continue;
            for (var i = content.First + 1; i + 1 < content.End; i++)
            {
                if (!view.Comma[i] || view.Quote[i] != 0 || (WordClass)view.Class[i + 1] is not (WordClass.Verb or WordClass.Aux)) continue;
                link.Contents[c] = content with { End = i };
                link.Contents.RemoveRange(c + 1, link.Contents.Count - c - 1);
                return;
            }
        }
    }
}
