using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Reads the forms that the corpus has too seldom to learn: "X quoted Y as saying C", "it was reported that C", "as was agreed by X, C".</summary>
internal static class FixedForms
{
    private static readonly WordSet Quoting = new("quoted quotes quoting cited cites citing");
    private static readonly WordSet Saying = new("saying telling confirming reporting");
    private static readonly WordSet ToBe = new("was is were has been being");

    /// <summary>The attribution of a sentence where no cue was found; null for none.</summary>
    public static Link? Read(AnnotatedText text, CueTable table, int index)
    {
        var sentence = text.Sentences[index];
        if (sentence.TokenCount < 6) return null;
        var first = text[text.Tokens[sentence.FirstToken]];
        if (first.Equals("it", StringComparison.OrdinalIgnoreCase)) return Passive(text, table, sentence, index);
        if (first.Equals("as", StringComparison.OrdinalIgnoreCase)) return Agreed(text, table, sentence, index);
        for (var i = sentence.FirstToken + 1; i + 4 < Math.Min(sentence.EndToken, sentence.FirstToken + 12); i++)
            if (Quoting.Contains(text[text.Tokens[i]])) return Quoted(text, sentence, index, i);
        return null;
    }

    /// <summary>"It was reported that C", "It has been confirmed that C": nobody is named.</summary>
    private static Link? Passive(AnnotatedText text, CueTable table, Sentence sentence, int index)
    {
        var i = sentence.FirstToken + 1;
        while (i < sentence.EndToken && ToBe.Contains(text[text.Tokens[i]])) i++;
        var cue = i;
        while (i < sentence.EndToken && text.Tokens[i].Class == WordClass.Adv) i++;
        if (cue == sentence.FirstToken + 1 || i + 3 >= sentence.EndToken) return null;
        if (table.Find(text[text.Tokens[i]]) is not { IsTried: true } || text[text.Tokens[i + 1]] is not "that") return null;
        return Make(new(i, i + 1, index), null, new(i + 1, WithoutStop(text, sentence), index));
    }

    /// <summary>"As was agreed by X, C", "As the ministry announced, C": up to the comma, or, where commas are lost, up to a figure.</summary>
    private static Link? Agreed(AnnotatedText text, CueTable table, Sentence sentence, int index)
    {
        var cue = sentence.FirstToken + 1;
        if (!ToBe.Contains(text[text.Tokens[cue]])) return null;
        while (cue < sentence.EndToken && (ToBe.Contains(text[text.Tokens[cue]]) || text.Tokens[cue].Class == WordClass.Adv)) cue++;
        if (cue + 4 >= sentence.EndToken || table.Find(text[text.Tokens[cue]]) is null) return null;
        var by = text[text.Tokens[cue + 1]] is "by" or "with" or "between";
        var stop = cue + 1;
        while (stop < sentence.EndToken && text[text.Tokens[stop]] is not "," && text.Tokens[stop].Class is not (WordClass.Num or WordClass.Verb)) stop++;
        var from = stop < sentence.EndToken && text[text.Tokens[stop]] is "," ? stop + 1 : stop;
        if (WithoutStop(text, sentence) - from < 2) return null;
        return Make(new(cue, cue + 1, index), by && stop > cue + 2 ? new(cue + 2, stop, index) : null, new(from, WithoutStop(text, sentence), index));
    }

    /// <summary>"X quoted Y as saying C": what X says is "Y as saying C"; the report inside is found there.</summary>
    private static Link? Quoted(AnnotatedText text, Sentence sentence, int index, int cue)
    {
        for (var i = cue + 2; i + 2 < Math.Min(sentence.EndToken, cue + 16); i++)
            if (text[text.Tokens[i]] is "as" && Saying.Contains(text[text.Tokens[i + 1]]))
                return Make(new(cue, cue + 1, index), new(sentence.FirstToken, cue, index), new(cue + 1, WithoutStop(text, sentence), index));
        return null;
    }

    private static Link Make(TokenRun cue, TokenRun? source, TokenRun content)
    {
        var link = new Link(cue, 0);
        if (source is { } run) link.Sources.Add(run);
        link.Contents.Add(content);
        return link;
    }

    private static int WithoutStop(AnnotatedText text, Sentence sentence)
    {
        var end = sentence.EndToken;
        while (end > sentence.FirstToken + 1 && text[text.Tokens[end - 1]] is "." or "!") end--;
        return end;
    }
}
