using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Takes off a source what cannot be part of one: times in front, a sentence that lost its full stop, a clause behind "with"; and sees what cannot speak.</summary>
internal static class SourceBounds
{
    private static readonly WordSet Openers = new("between earlier later meanwhile however but since during after also");
    private static readonly WordSet TimeWords = new("morning afternoon evening night noon midnight dawn dusk today yesterday tonight gmt utc am pm edt est cet hours");
    private static readonly WordSet Events = new("attack attacks blast blasts explosion explosions bombing bombings strike strikes airstrike airstrikes raid raids shelling shooting clashes fighting crash fire blaze offensive assault rain snow " +
        "quake earthquake flood floods storm hurricane war spill leak shell shells rocket rockets area street road lives");
    private static readonly WordSet Stories = new("show shows showed suggest suggests suggested indicate indicates indicated mean means meant");
    private static readonly WordSet Lives = new("life lives victim victims");

    /// <summary>Mends the one source of a link. False when nothing that can speak is left: the words are nobody's report.</summary>
    public static bool Mend(AnnotatedText text, SourceTable table, SpanIndex index, Link link, List<Link> before)
    {
        if (IsTakingLives(text, link.Cue) || IsSupposing(text, link.Cue)) return false;
        if (link.Sources.Count != 1) return true;
        var run = link.Sources[0];
        if (IsObject(text, table, index, run) && Leader(text, table, run) is { } leader) run = Led(text, table, link, run, leader);
        run = BehindWith(text, link.Cue) ?? run;
        run = run with { First = AfterTimes(text, run), End = link.Cue.First >= run.End ? BeforeTimes(text, run) : run.End };
        if (run.First == run.End) return Without(text, link, before);
        run = run with { End = BeforeNextSentence(text, index, run) };
        run = run with { End = BeforeClause(text, run) };
        run = run with { First = BehindVerb(text, run) };
        link.Sources[0] = run;
        return CanSpeak(text, index, run, link.Cue) || Without(text, link, before);
    }

    /// <summary>"The blast claimed the lives of three": no word of saying.</summary>
    private static bool IsTakingLives(AnnotatedText text, TokenRun cue)
    {
        if (!text[text.Tokens[cue.End - 1]].StartsWith("claim", StringComparison.OrdinalIgnoreCase)) return false;
        for (var i = cue.End; i < Math.Min(cue.End + 6, text.Sentences[cue.Sentence].EndToken); i++)
            if (Lives.Contains(text[text.Tokens[i]])) return true;
        return false;
    }

    /// <summary>"Let's say 30 million have leaked": an example, nobody's report.</summary>
    private static bool IsSupposing(AnnotatedText text, TokenRun cue)
    {
        if (!text[text.Tokens[cue.First]].Equals("say", StringComparison.OrdinalIgnoreCase) || cue.First <= text.Sentences[cue.Sentence].FirstToken) return false;
        var near = text[text.Tokens[cue.First - 1]];
        var far = cue.First > 1 ? text[text.Tokens[cue.First - 2]] : "";
        return near.Equals("lets", StringComparison.OrdinalIgnoreCase) || far.Equals("let", StringComparison.OrdinalIgnoreCase) && near is "'s" or "\u2019s" or "us" or "me";
    }

    /// <summary>True for a thing behind a preposition, which cannot speak: "documents from the day of the fire aboard | the ferry Halden | showed".</summary>
    private static bool IsObject(AnnotatedText text, SourceTable table, SpanIndex index, TokenRun run)
    {
        var before = run.First - 1;
        if (before <= text.Sentences[run.Sentence].FirstToken || text.Tokens[before].Class != WordClass.Adp || text[text.Tokens[before]] is "to" or "by") return false;
        var span = run.SpanIn(text);
        return table.ClassOf(span.Of(text.Text)) == SourceClass.Unknown && index.Name(span, NameKind.Person) is null && index.Name(span, NameKind.Organisation) is null
            && text.Tokens[run.First].Class is not WordClass.Pron;
    }

    /// <summary>The source that the phrase in front leads: people with where they are ("officials in | the port"), a paper by itself; contents end before it.</summary>
    private static TokenRun Led(AnnotatedText text, SourceTable table, Link link, TokenRun run, TokenRun leader)
    {
        for (var c = 0; c < link.Contents.Count; c++)
        {
            var content = link.Contents[c];
            if (content.First >= leader.First || content.End <= leader.First) continue;
            var end = leader.First;
            while (end - 1 > content.First && text[text.Tokens[end - 1]] is ",") end--;
            link.Contents[c] = content with { End = end };
        }
        link.Contents.RemoveAll(content => content.First >= leader.First && content.End <= run.End);
        return table.Find(text[text.Tokens[leader.End - 1]]) is { Class: SourceClass.Document } ? leader : leader with { End = run.End };
    }

    /// <summary>The phrase that leads a chain of prepositions, if it can speak; a verb or a comma ends the search.</summary>
    private static TokenRun? Leader(AnnotatedText text, SourceTable table, TokenRun run)
    {
        TokenRun? found = null;
        for (var i = run.First - 1; i >= text.Sentences[run.Sentence].FirstToken && run.First - i < 24; i--)
        {
            if (text.Tokens[i].Class is not (WordClass.Adp or WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Det or WordClass.Num or WordClass.Part)) break;
            if (text.Tokens[i].Class != WordClass.Noun || table.Find(text[text.Tokens[i]]) is null) continue;
            var first = i;
            while (first > text.Sentences[run.Sentence].FirstToken && text.Tokens[first - 1].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Det) first--;
            found = new(first, i + 1, run.Sentence);
            i = first;
        }
        return found;
    }

    /// <summary>First token behind the times at the front: "(Later in the) evening | the reporter", "Monday | state media".</summary>
    private static int AfterTimes(AnnotatedText text, TokenRun run)
    {
        var first = run.First;
        while (first < run.End && IsTime(text, first)) first++;
        return first;
    }

    /// <summary>The end before "on Wednesday" at the back: "officials | on Wednesday".</summary>
    private static int BeforeTimes(AnnotatedText text, TokenRun run)
    {
        var end = run.End;
        while (end - 1 > run.First && IsTime(text, end - 1)) end--;
        if (end == run.End) return end;
        while (end - 1 > run.First && text.Tokens[end - 1].Class == WordClass.Adp) end--;
        return end;
    }

    /// <summary>"with | authorities | saying": who stands between "with" and the participle; null where nobody does.</summary>
    private static TokenRun? BehindWith(AnnotatedText text, TokenRun cue)
    {
        if (!text[text.Tokens[cue.First]].EndsWith("ing", StringComparison.Ordinal)) return null;
        var first = cue.First;
        while (first > text.Sentences[cue.Sentence].FirstToken && cue.First - first < 6 && text.Tokens[first - 1].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Det) first--;
        return first < cue.First && first > text.Sentences[cue.Sentence].FirstToken && text[text.Tokens[first - 1]] is "with" ? new(first, cue.First, cue.Sentence) : null;
    }

    private static bool IsTime(AnnotatedText text, int i)
    {
        if (TimeWords.Contains(text[text.Tokens[i]])) return true;
        var at = SaidTimes.FirstTime(text, text.Tokens[i].Span.Start + 1) - 1;
        return at >= 0 && text.Times[at].Interval is not null && text.Times[at].Span.End >= text.Tokens[i].Span.End;
    }

    /// <summary>The end of the source before a word with a capital that opens a sentence: "the clinic | Between 21 and 26 ...".</summary>
    private static int BeforeNextSentence(AnnotatedText text, SpanIndex index, TokenRun run)
    {
        for (var i = run.First + 1; i < run.End; i++)
        {
            var form = text[text.Tokens[i]];
            if (char.IsUpper(form[0]) && !(form.Length > 1 && char.IsUpper(form[1])) && Openers.Contains(form) && !index.HasName(text.Tokens[i].Span)) return i;
        }
        return run.End;
    }

    /// <summary>The end of the source before "with the toll expected to rise": a clause with a verb of its own.</summary>
    private static int BeforeClause(AnnotatedText text, TokenRun run)
    {
        for (var i = run.First + 1; i + 2 < run.End; i++)
        {
            if (text[text.Tokens[i]] is not "with" || text.Tokens[i + 1].Class != WordClass.Det) continue;
            for (var j = i + 3; j < run.End; j++)
                if (text.Tokens[j].Class == WordClass.Verb) return i;
        }
        return run.End;
    }

    /// <summary>The first token behind "and" where a clause with a verb stands before it: "The raid also hurt dozens and | the monitor".</summary>
    private static int BehindVerb(AnnotatedText text, TokenRun run)
    {
        var verb = false;
        for (var i = run.First; i + 1 < run.End; i++)
        {
            var form = text[text.Tokens[i]];
            if (form is "," or "who" or "which" or "that" or "whose") return run.First;
            if (verb && form is "and" or "but" && text.Tokens[i + 1].Class is WordClass.Det or WordClass.Propn) return i + 1;
            verb |= i > run.First && text.Tokens[i].Class == WordClass.Verb && !text[text.Tokens[i]].EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        }
        return run.First;
    }

    /// <summary>False for what happens and for hours, unless it is said to show something: nobody speaks there.</summary>
    private static bool CanSpeak(AnnotatedText text, SpanIndex index, TokenRun run, TokenRun cue)
    {
        var last = run.First;
        while (last + 1 < run.End && text.Tokens[last + 1].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Num) last++;
        if (TimeWords.Contains(text[text.Tokens[last]])) return false;
        if (!Events.Contains(text[text.Tokens[last]]) || text.Tokens[last].Class == WordClass.Propn && index.HasName(text.Tokens[last].Span)) return true;
        for (var i = cue.First; i < cue.End; i++) if (Stories.Contains(text[text.Tokens[i]])) return true;
        return false;
    }

    /// <summary>A link that has lost its source takes that of the report before it in the sentence ("said ..., adding ..."); without one it is no report.</summary>
    private static bool Without(AnnotatedText text, Link link, List<Link> before)
    {
        link.Sources.Clear();
        var earlier = before.FindLast(other => other.Cue.Sentence == link.Cue.Sentence && other.Sources.Count == 1 && other.Cue.End <= link.Cue.First);
        if (earlier is null) return false;
        if (!text[text.Tokens[link.Cue.First]].EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return false;
        link.Sources.Add(earlier.Sources[0]);
        return true;
    }
}
