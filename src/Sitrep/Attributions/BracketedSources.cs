using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Reads a source in brackets behind what it vouches for: "the pull-out (as was agreed by the envoy)", "18 dead (according to police)".</summary>
internal static class BracketedSources
{
    private static readonly WordSet ToBe = new("was is were has had been being");
    private static readonly WordSet Openers = new("following after before since despite with amid because although though while whilst");

    /// <summary>Most tokens between the brackets; longer ones are asides of another kind.</summary>
    private const int Longest = 14;

    /// <summary>Adds the links of one sentence's brackets that hold no cue yet, and keeps the list in order of cues.</summary>
    public static void Add(AnnotatedText text, CueTable table, List<Link> links, int from, int index)
    {
        var sentence = text.Sentences[index];
        for (var open = sentence.FirstToken + 2; open + 3 < sentence.EndToken; open++)
        {
            if (text[text.Tokens[open]] is not "(") continue;
            var close = Close(text, open, sentence);
            if (close < 0 || links.Exists(link => link.Cue.First > open && link.Cue.First < close)) continue;
            if (Read(text, table, sentence, index, open, close) is not { } found) continue;
            var at = links.FindIndex(from, link => link.Cue.First > found.Cue.First);
            links.Insert(at < 0 ? links.Count : at, found);
        }
    }

    private static int Close(AnnotatedText text, int open, Sentence sentence)
    {
        for (var i = open + 1; i < Math.Min(sentence.EndToken, open + Longest + 2); i++)
            if (text[text.Tokens[i]] is ")") return i;
        return -1;
    }

    private static Link? Read(AnnotatedText text, CueTable table, Sentence sentence, int index, int open, int close)
    {
        var word = text[text.Tokens[open + 1]];
        if (word.Equals("according", StringComparison.OrdinalIgnoreCase) && text[text.Tokens[open + 2]] is "to")
            return Make(text, sentence, index, open, new(open + 1, open + 3, index), new(open + 3, close, index));
        if (!word.Equals("as", StringComparison.OrdinalIgnoreCase)) return null;
        var cue = open + 2;
        while (cue < close && (ToBe.Contains(text[text.Tokens[cue]]) || text.Tokens[cue].Class == WordClass.Adv)) cue++;
        if (cue > open + 2)
            return cue + 2 < close && table.Find(text[text.Tokens[cue]]) is not null && text[text.Tokens[cue + 1]] is "by" or "with"
                ? Make(text, sentence, index, open, new(cue, cue + 1, index), new(cue + 2, close, index)) : null;
        for (var i = open + 3; i < close; i++)
            if (table.Find(text[text.Tokens[i]]) is { IsTried: true } && text.Tokens[i].Class == WordClass.Verb)
                return Make(text, sentence, index, open, new(i, i + 1, index), new(open + 2, i, index));
        return null;
    }

    /// <summary>The content is what stands before the bracket in its clause, without the word that ties the clause to its sentence.</summary>
    private static Link? Make(AnnotatedText text, Sentence sentence, int index, int open, TokenRun cue, TokenRun source)
    {
        if (source.End <= source.First) return null;
        var first = open;
        while (first > sentence.FirstToken && text[text.Tokens[first - 1]] is not ("," or ";" or ":" or ")" or "\u2013" or "\u2014")) first--;
        if (first < open && (Openers.Contains(text[text.Tokens[first]]) || text.Tokens[first].Class is WordClass.Cconj or WordClass.Sconj)) first++;
        if (open - first < 2) return null;
        var link = new Link(cue, 0);
        link.Sources.Add(source);
        link.Contents.Add(new(first, open, index));
        return link;
    }
}
