namespace Sitrep.Attributions;

/// <summary>Puts tagged cues, sources and contents together.</summary>
/// <remarks>
/// A content fragment goes to the nearest cue of its sentence, one without a cue in its sentence to the last cue before it; a cue takes the
/// nearest source of its sentence that is not cut off from it by another cue.
/// </remarks>
internal static class RoleLinker
{
    /// <summary>A run of tokens of one role.</summary>
    public readonly record struct Run(int First, int End, int Sentence);

    /// <summary>One attribution in token runs.</summary>
    public sealed record Link(Run Cue, List<Run> Sources, List<Run> Contents);

    /// <summary>How many sentences after its cue a content may still go on.</summary>
    private const int Reach = 4;

    /// <summary>The attributions, in order of their cues; cues without content are left out.</summary>
    public static List<Link> Join(AnnotatedText text, byte[] cues, byte[] roles)
    {
        var (cueRuns, sources, contents) = (Runs(text, cues, 1), Runs(text, roles, 1), Runs(text, roles, 3));
        var links = cueRuns.ConvertAll(run => new Link(run, [], []));
        foreach (var content in contents)
        {
            var cue = Nearest(links, content);
            if (cue >= 0) links[cue].Contents.Add(content);
        }
        foreach (var link in links) AddSource(links, link, sources);
        links.RemoveAll(link => link.Contents.Count == 0);
        return links;
    }

    private static List<Run> Runs(AnnotatedText text, byte[] labels, byte first)
    {
        var runs = new List<Run>();
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var sentence = text.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (labels[i] != first && labels[i] != first + 1) continue;
                var start = i++;
                while (i < sentence.EndToken && labels[i] == first + 1) i++;
                runs.Add(new(start, i, s));
                i--;
            }
        }
        return runs;
    }

    private static int Gap(Run a, Run b) => a.First >= b.End ? a.First - b.End : Math.Max(0, b.First - a.End);

    private static int Nearest(List<Link> links, Run content)
    {
        int best = -1, gap = int.MaxValue, last = -1;
        for (var i = 0; i < links.Count; i++)
        {
            var cue = links[i].Cue;
            if (cue.First < content.First && content.Sentence - cue.Sentence <= Reach) last = i;
            if (cue.Sentence != content.Sentence) continue;
            var distance = Gap(cue, content) * 2 + (cue.First > content.First ? 1 : 0);
            if (distance >= gap) continue;
            gap = distance;
            best = i;
        }
        return best >= 0 ? best : last;
    }

    private static void AddSource(List<Link> links, Link link, List<Run> sources)
    {
        var best = -1;
        var gap = int.MaxValue;
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i].Sentence != link.Cue.Sentence) continue;
            var distance = Gap(sources[i], link.Cue) * 2 + (sources[i].First > link.Cue.First ? 3 : 0);
            foreach (var other in links)
                if (other != link && other.Cue.Sentence == link.Cue.Sentence && Between(other.Cue, sources[i], link.Cue)) distance += 12;
            if (distance >= gap) continue;
            gap = distance;
            best = i;
        }
        if (best < 0) return;
        link.Sources.Add(sources[best]);
    }

    private static bool Between(Run middle, Run a, Run b) => middle.First >= Math.Min(a.End, b.End) && middle.End <= Math.Max(a.First, b.First);
}
