using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>
/// Finds whose estimate a figure is, clause by clause: "the ministry raised its estimate to 900", "official estimates put the loss at 900", and whose
/// it is not: "more than an earlier figure of 400".
/// </summary>
/// <remarks>The corpus the models learn from has politics, where nobody estimates; without these forms the figure goes to whoever speaks next in the sentence.</remarks>
internal static class EstimateSources
{
    private static readonly WordSet Contrasts = new("but while although whereas though yet whilst");

    /// <summary>Adds the links of one sentence, takes off those they take the place of, and cuts contents that run into a clause with an estimate of its own.</summary>
    public static void Add(AnnotatedText text, SourceTable table, SpanIndex index, ClauseReader reader, List<Link> links, int from, int sentence)
    {
        if (!EstimateForms.IsLikely(text, text.Sentences[sentence])) return;
        var forms = new EstimateForms(text, table, index, reader, sentence);
        foreach (var found in forms.Read())
        {
            if (Same(links, from, found) is { } same)
            {
                if (found.Given is null && same.Sources.Count == 1 && Covers(same, found) && EstimateForms.CanEstimate(text, table, index, same.Sources[0])) continue;
                links.Remove(same);
            }
            if (found.Sources.Count == 1) links.RemoveAll(link => link.Cue.First >= found.Sources[0].First && link.Cue.End <= found.Sources[0].End); // "Official | estimates": part of the source
            if (found.Given is { } given) links.RemoveAll(link => link.Cue.Sentence == sentence && link.Sources.Count == 1 && link.Sources[0].Contains(given) && link.Cue.First > given && link.Cue.First < found.Cue.First);
            for (var i = from; i < links.Count; i++) Cut(text, links[i], found);
            found.Outer = links.Skip(from).FirstOrDefault(link => Holds(link, found));
            var at = links.FindIndex(from, link => link.Cue.First > found.Cue.First);
            links.Insert(at < 0 ? links.Count : at, found);
        }
        foreach (var link in links.Skip(from).ToList()) CutOwn(text, links, from, link);
    }

    private static Link? Same(List<Link> links, int from, Link found)
    {
        for (var i = from; i < links.Count; i++)
            if (links[i].Cue.First < found.Cue.End && found.Cue.First < links[i].Cue.End) return links[i];
        return null;
    }

    /// <summary>True when the link's contents hold what was found and not much more.</summary>
    private static bool Covers(Link link, Link found)
    {
        foreach (var content in link.Contents)
            if (content.First <= found.Contents[0].First && content.End >= found.Contents[^1].End && content.End - found.Contents[^1].End < 4) return true;
        return false;
    }

    private static bool Holds(Link link, Link found)
    {
        foreach (var content in link.Contents) if (content.Contains(found.Cue.First) && content.Contains(found.Contents[0].First)) return true;
        return false;
    }

    /// <summary>Ends a content at the "but" or "while" that opens the clause of the other link.</summary>
    private static void Cut(AnnotatedText text, Link link, Link other)
    {
        var start = other.Start;
        for (var c = 0; c < link.Contents.Count; c++)
        {
            var content = link.Contents[c];
            if (content.First >= start || content.End <= start || Contrast(text, content, start) is not { } at) continue;
            var end = at;
            while (end > content.First && text.Tokens[end - 1].Class == WordClass.Punct && text[text.Tokens[end - 1]] is "," or ";") end--;
            if (end == content.First) continue;
            link.Contents[c] = content with { End = end };
            link.Contents.RemoveAll(rest => rest.First >= at && other.Contents.Exists(own => own.First <= rest.First && own.End >= rest.End));
        }
    }

    /// <summary>Two estimates that the tagger found itself: the first ends where the clause of the second begins.</summary>
    private static void CutOwn(AnnotatedText text, List<Link> links, int from, Link link)
    {
        for (var i = from; i < links.Count; i++)
            if (links[i] != link && links[i].Sources.Count > 0 && links[i].Cue.First > link.Cue.First && EstimateForms.IsEstimating(text, links[i].Cue)) Cut(text, link, links[i]);
    }

    /// <summary>The last word of contrast between the two that opens a clause: at most six words stand between it and the source, none of them a verb.</summary>
    private static int? Contrast(AnnotatedText text, TokenRun content, int start)
    {
        for (var i = start - 1; i > content.First && start - i < 7; i--)
        {
            if (Contrasts.Contains(text[text.Tokens[i]])) return i;
            if (text.Tokens[i].Class is WordClass.Verb or WordClass.Aux) return null;
        }
        return null;
    }
}
