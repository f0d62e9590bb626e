using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Finds reports inside reports: "Reuters quoted the ministry as saying ...", "the mayor said that doctors had reported ...".</summary>
/// <remarks>The corpus marks the outermost report only, so the inside of a content is read as if it were a sentence of its own.</remarks>
internal sealed class NestedReports(AnnotatedText text, TokenView view, ModelSet models, TextEncoder encoder)
{
    private static readonly WordSet Openings = new("that if whether how \" \u201C ' \u2018 ,");

    private readonly byte[] noCues = new byte[text.Tokens.Length];

    /// <summary>The report inside the first content of a link; null for none. Its sentence is the one of the outer cue.</summary>
    public Link? Find(Link outer)
    {
        foreach (var content in outer.Contents)
        {
            if (content.Sentence != outer.Cue.Sentence) continue;
            if (AsSaying(outer, content) is { } quoted) return quoted;
            var first = content.First;
            while (first < content.End && Openings.Contains(text[text.Tokens[first]])) first++;
            var inside = new Sentence(TextSpan.Cover(text.Tokens[Math.Min(first, content.End - 1)].Span, text.Tokens[content.End - 1].Span), first, content.End - first, 0);
            for (var i = first + 1; i < content.End - 2; i++)
            {
                if (!IsReport(i)) continue;
                var cue = new TokenRun(i, i + 1, outer.Cue.Sentence);
                var tagger = new RoleTagger(models.Attributions, encoder.Encode(view, inside.FirstToken, inside.EndToken), inside.FirstToken);
                if (tagger.Find(view, noCues, inside, cue) is { Sources.Count: 1 } link && IsWhole(link)) return link;
                break;
            }
        }
        return null;
    }

    /// <summary>A plain verb of reporting, not "to say", not negated.</summary>
    private bool IsReport(int i) =>
        view.Tried[i] && text[text.Tokens[i - 1]] is not ("to" or "not" or "n't") && text.Tokens[i - 1].Class != WordClass.Part
        && models.CueWords.Find(text[text.Tokens[i]]) is { Class: CueClass.Reports or CueClass.Confirms or CueClass.Claims, Lemma: not ("describe" or "show" or "indicate" or "put" or "list" or "blame" or "accuse") };

    /// <summary>A source next to the cue and a content of at least three words: less is chance.</summary>
    private static bool IsWhole(Link link)
    {
        var words = 0;
        foreach (var content in link.Contents) words += content.End - content.First;
        var gap = Math.Max(link.Cue.First - link.Sources[0].End, link.Sources[0].First - link.Cue.End);
        return words >= 3 && gap <= 3;
    }

    /// <summary>"quoted SOURCE as saying CONTENT": the cue takes in "as saying".</summary>
    private Link? AsSaying(Link outer, TokenRun content)
    {
        if (content.First < outer.Cue.End) return null;
        var sentence = text.Sentences[outer.Cue.Sentence];
        for (var i = content.First + 1; i + 2 < sentence.EndToken && i < content.First + 16; i++)
        {
            if (text[text.Tokens[i]] is not "as" || text[text.Tokens[i + 1]] is not ("saying" or "telling" or "confirming" or "reporting")) continue;
            var link = new Link(new(i, i + 2, content.Sentence), 0);
            link.Sources.Add(content with { End = i });
            var end = Math.Max(content.End, sentence.EndToken);
            while (end > i + 3 && text.Tokens[end - 1].Class == WordClass.Punct && text[text.Tokens[end - 1]] is "." or "," or "!") end--;
            link.Contents.Add(new(i + 2, end, content.Sentence));
            return link;
        }
        return null;
    }
}
