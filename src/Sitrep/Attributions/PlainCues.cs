using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Adds the plainest cues where the tagger has none, and reads their sentences by their build where the role tagger finds nothing.</summary>
internal static class PlainCues
{
    private static readonly WordSet Deeds = new("blast blasts blasted attack attacks attacked attacking hit hits hitting strike strikes struck bomb bombs bombed bombing fire fires fired firing shot shoot " +
        "shelled shelling fight fights fought fighting killed kill raid raided slammed target targeted targets seize seized hammered");

    /// <summary>"said", "according to", verbs of saying before "that" and verbs of counting before a figure ("the ministry lists 58 missing") are cues wherever a sentence has no other.</summary>
    public static void Add(AnnotatedText text, TokenView view, byte[] cues, Sentence sentence)
    {
        if (cues.AsSpan(sentence.FirstToken, sentence.TokenCount).ContainsAnyExcept((byte)0)) return;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var form = text[text.Tokens[i]];
            if (ClauseReader.IsCounting(form) && text.Tokens[i].Class == WordClass.Verb && HasFigure(text, i, sentence)) { cues[i] = 1; return; }
            if (view.Tried[i] && i > sentence.FirstToken && i + 1 < sentence.EndToken && IsPlain(text, view, i)) { cues[i] = 1; return; }
            if (form is "spoke" or "speaks" && i + 2 < sentence.EndToken && text[text.Tokens[i + 1]] is "of") { (cues[i], cues[i + 1]) = (1, 2); return; }
            if (form is "said" or "says" && text.Tokens[i].Class == WordClass.Verb) { cues[i] = 1; return; }
            if (!(form is "according" or "According") || i + 1 >= sentence.EndToken || text[text.Tokens[i + 1]] is not "to") continue;
            (cues[i], cues[i + 1]) = (1, 2);
            return;
        }
    }

    /// <summary>A verb of saying with "that" behind it, or with a negation in front of it: "has estimated that", "did not confirm".</summary>
    private static bool IsPlain(AnnotatedText text, TokenView view, int i) => view.That[i + 1] && text[text.Tokens[i - 1]] is not ("as" or "to") || text[text.Tokens[i - 1]] is "not" or "n't" or "never";

    /// <summary>
    /// True for a cue that is a deed here: in the corpus "attacked" and "blasted" are words between politicians. Kept when the content is quoted.
    /// </summary>
    public static bool IsDeed(AnnotatedText text, TokenView view, Link link)
    {
        if (text[text.Tokens[link.Cue.End - 1]] is "gave" or "give" or "gives" or "given" or "giving" && link.Cue.End < text.Tokens.Length && text[text.Tokens[link.Cue.End]] is "way" or "birth" or "up" or "chase") return true;
        for (var i = link.Cue.First; i < link.Cue.End; i++)
            if (text.Tokens[i].Class is WordClass.Verb or WordClass.Noun && !Deeds.Contains(text[text.Tokens[i]])) return false;
        foreach (var content in link.Contents)
            for (var i = content.First; i < content.End; i++) if (view.Quote[i] != 0) return false;
        return link.Contents.Count > 0 && Deeds.Contains(text[text.Tokens[link.Cue.End - 1]]);
    }

    private static bool HasFigure(AnnotatedText text, int cue, Sentence sentence)
    {
        for (var i = cue + 1; i < sentence.EndToken; i++)
            if (text.Tokens[i].Class == WordClass.Num || text.Tokens[i].Kind == TokenKind.Number) return true;
        return false;
    }

    /// <summary>True for a colon behind a count ("the number of injured is unchanged: 81 at ..."): a list, nobody's words.</summary>
    public static bool IsList(AnnotatedText text, Link link)
    {
        if (text[text.Tokens[link.Cue.First]] is not ":") return false;
        foreach (var source in link.Sources)
            for (var i = source.First; i < source.End; i++)
                if (text[text.Tokens[i]] is "number" or "toll" or "total" or "count" or "figures" or "people" or "homes" or "reason" or "result" || text.Tokens[i].Class is WordClass.Num or WordClass.Verb) return true;
        return false;
    }

    /// <summary>The link of a cue: the tagger's, or, where there is none, what the plain build of the sentence says.</summary>
    public static Link? Complete(ClauseReader reader, Link? link, TokenRun cue, bool alone)
    {
        if (link is { Sources.Count: > 0 } || !alone && !(link is null && reader.IsSaid(cue)) || !reader.TryRead(cue, out var source, out var contents)) return link;
        if (!alone && !(source is { } behind && reader.IsBehindComma(behind))) return link;
        if (link is not null)
        {
            if (source is { } named && !link.Contents.Exists(run => run.First < named.End && named.First < run.End)) link.Sources.Add(named);
            return link;
        }
        var mended = new Link(cue, 0);
        if (source is { } found) mended.Sources.Add(found);
        mended.Contents.AddRange(contents);
        return mended;
    }
}
