using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Finds the links of a text, sentence by sentence: the taggers' first, then those of forms that no model has learned. One text.</summary>
internal sealed class LinkReader(AnnotatedText text, TokenView view, ModelSet models, RoleTagger tagger, ContinuationTagger continuations, SpanIndex index, byte[] cues)
{
    private readonly ClauseReader reader = new(text);
    private readonly List<Link> links = [];
    private readonly byte[] plain = new byte[text.Tokens.Length];

    /// <summary>The links, in order of their cues.</summary>
    public List<Link> Read()
    {
        foreach (var sentence in text.Sentences) PlainCues.Add(text, view, cues, sentence);
        var runs = CueTagger.Runs(text, cues);
        var next = 0;
        for (var sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            var first = next;
            while (next < runs.Count && runs[next].Sentence == sentence) next++;
            ReadSentence(sentence, runs.GetRange(first, next - first));
        }
        QuotedParagraphs.Add(text, view, links);
        return links.Where((link, at) => link.Sources.Count > 0 || link.IsNobodys || !IsInside(at)).ToList();
    }

    private void ReadSentence(int sentence, List<TokenRun> runs)
    {
        var before = links.Count;
        if (HeadlineReader.Read(text, models.SourceWords, index, sentence) is { } headline) links.Add(headline);
        else
        {
            foreach (var run in runs) Try(run, alone: runs.Count == 1);
            if (links.Count == before && runs.Count > 0) TryPlain(sentence);
        }
        if (links.Count == before && SignedQuotations.Read(text, models.SourceWords, index, sentence) is { } signed) links.Add(signed);
        if (links.Count == before && FixedForms.Read(text, models.CueWords, sentence) is { } fixedForm) links.Add(fixedForm);
        CitedSources.Join(text, models.SourceWords, index, links, before, sentence);
        BracketedSources.Add(text, models.CueWords, links, before, sentence);
        EstimateSources.Add(text, models.SourceWords, index, reader, links, before, sentence);
    }

    /// <summary>The plainest cue of a sentence whose tagged cues nobody says: "in a statement | speaks of".</summary>
    private void TryPlain(int sentence)
    {
        var own = text.Sentences[sentence];
        PlainCues.Add(text, view, plain, own);
        var at = plain.AsSpan(own.FirstToken, own.TokenCount).IndexOf((byte)1);
        if (at < 0) return;
        var first = own.FirstToken + at;
        var end = first + 1 < own.EndToken && plain[first + 1] == 2 ? first + 2 : first + 1;
        Array.Clear(plain, own.FirstToken, own.TokenCount);
        if (cues[first] == 0) Try(new(first, end, sentence), alone: true);
    }

    /// <summary>Adds the link of a cue, if it has one that somebody can have said.</summary>
    private void Try(TokenRun run, bool alone)
    {
        var found = tagger.Find(view, cues, text.Sentences[run.Sentence], run);
        if (PlainCues.Complete(reader, found, run, alone) is not { } link) return;
        if (PlainCues.IsList(text, link) || PlainCues.IsDeed(text, view, link)) return;
        Expletives.Drop(text, link);
        SourcePhrases.Complete(text, view, models.SourceWords, link);
        if (!SourceBounds.Mend(text, models.SourceWords, index, link, links)) return;
        SourceCuts.Part(text, models.SourceWords, index, link);
        Appositions.Move(text, view, link);
        continuations.Extend(text, view, cues, link);
        links.Add(link);
    }

    /// <summary>True for "The island has reported no case" in "..., the office said": a cue without a source inside a neighbour's content.</summary>
    private bool IsInside(int at)
    {
        var link = links[at];
        for (var i = Math.Max(0, at - 2); i < Math.Min(links.Count, at + 3); i++)
        {
            if (i == at || links[i].Cue.Sentence != link.Cue.Sentence) continue;
            foreach (var content in links[i].Contents)
                if (content.First <= link.Cue.First && content.End >= link.Cue.End) return true;
        }
        return false;
    }
}
