using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Reads source and content around a plain cue of saying from the build of its sentence.</summary>
/// <remarks>
/// "X said (that) C", "C, X said [on Friday] [, C]", "C," said X, "according to X, C", "C, according to X". The tagger knows many more cues,
/// but cuts contents short; where the build is plain, this is surer (docs/concepts/attribution.md has the figures).
/// </remarks>
internal sealed class ClauseReader(AnnotatedText text)
{
    private static readonly WordSet Cues = new("said says say told tells announced announces added adds reported reports confirmed confirms estimated estimates warned warns stated states declared " +
        "claimed claims insisted insists acknowledged explained noted believes believe denied denies");

    private static readonly WordSet Counting = new("put puts counted counts lists listed recorded records registered registers gave gives reported estimates");
    private static readonly WordSet Verdicts = new("claim charge allegation report account version statement figure move");
    private static readonly WordSet Recipients = new("reporters journalists");
    private static readonly WordSet StatementWords = new("statement interview briefing report speech tweet address conference letter note release telephone radio television");
    private static readonly WordSet Inner = new("of for in at from to and the 's");

    /// <summary>The source and contents of the cue; false where the sentence is not built plainly.</summary>
    public bool TryRead(TokenRun cue, out TokenRun? source, out List<TokenRun> contents)
    {
        source = null;
        contents = [];
        var sentence = text.Sentences[cue.Sentence];
        if (cue.End - cue.First == 2 && Is(cue.First, "according") && Is(cue.First + 1, "to")) return According(cue, sentence, out source, contents);
        if (cue.End - cue.First == 1 && Counting.Contains(Form(cue.First)) && !Cues.Contains(Form(cue.First))) return Counted(cue, sentence, out source, contents);
        if (!Cues.Contains(Form(cue.First)) && Form(cue.First) is not ("speaks" or "spoke") && (cue.End - cue.First > 2 || !Cues.Contains(Form(cue.End - 1)))) return false;
        var subject = SubjectBefore(cue.First, sentence.FirstToken);
        return subject is { } found ? SubjectFirst(cue, found, sentence, out source, contents) : VerbFirst(cue, sentence, out source, contents);
    }

    /// <summary>True for "said" and "says" alone, which are words of saying whatever else stands in the sentence.</summary>
    public bool IsSaid(TokenRun cue) => cue.End - cue.First == 1 && Form(cue.First) is "said" or "says";

    /// <summary>True for a source that a comma or a closing mark sets off from what stands in front: "C, X said".</summary>
    public bool IsBehindComma(TokenRun source)
    {
        var first = source.First;
        while (first > 1 && source.First - first < 6 && Class(first - 1) is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Adp or WordClass.Det) first--;
        return first > 0 && Form(first - 1) is "," or "\u201D" or "\"";
    }

    /// <summary>True for a verb by which a body gives a figure: "put", "counted", "lists".</summary>
    public static bool IsCounting(ReadOnlySpan<char> form) => Counting.Contains(form);

    /// <summary>"The ministry put the number of dead at 14": subject, verb, what is counted.</summary>
    private bool Counted(TokenRun cue, Sentence sentence, out TokenRun? source, List<TokenRun> contents)
    {
        source = null;
        if (SubjectBefore(cue.First, sentence.FirstToken) is not { } subject || Class(subject.End - 1) is not (WordClass.Noun or WordClass.Propn or WordClass.Pron)) return false;
        var end = TrimEnd(cue.End, sentence.EndToken);
        if (end - cue.End < 2) return false;
        source = subject with { Sentence = cue.Sentence };
        contents.Add(new(cue.End, end, cue.Sentence));
        return true;
    }

    private ReadOnlySpan<char> Form(int i) => text[text.Tokens[i]];

    private bool Is(int i, string form) => i >= 0 && i < text.Tokens.Length && Form(i).Equals(form, StringComparison.OrdinalIgnoreCase);

    private WordClass Class(int i) => text.Tokens[i].Class;

    /// <summary>The noun phrase or pronoun that ends right before the cue, auxiliaries, adverbs and a bracketing apposition passed over.</summary>
    public TokenRun? SubjectBefore(int cue, int start)
    {
        var end = cue;
        while (end > start && Class(end - 1) is WordClass.Aux or WordClass.Adv or WordClass.Part && Form(end - 1) is not ("'s" or "\u2019s")) end--;
        end = BeforeStatement(end, start);
        if (end <= start) return null;
        if (Is(end - 1, ",") && Apposition(end - 1, start) is { } whole) return whole;
        var first = PhraseStart(end, start);
        return first < end ? new(first, end, -1) : null;
    }

    /// <summary>"The centre | in a statement today speaks of": where the way of saying and its time begin; the end itself where there are none.</summary>
    private int BeforeStatement(int end, int start)
    {
        var at = end;
        for (var i = Math.Max(start, end - 3); i < end; i++)
            if (SkipTime(i, end) == end) { at = i; break; }
        if (at - 2 <= start || !StatementWords.Contains(Form(at - 1))) return end;
        var opening = Class(at - 2) is WordClass.Det or WordClass.Adj ? at - 3 : at - 2;
        return opening > start && Form(opening) is "in" or "on" or "during" ? opening : end;
    }

    /// <summary>"Arno Keller, its spokesman," in front of the cue: from the name to the comma.</summary>
    private TokenRun? Apposition(int comma, int start)
    {
        var open = comma - 1;
        while (open > start && comma - open < 14 && !Is(open, ",")) open--;
        if (!Is(open, ",") || comma - open < 2) return null;
        for (var i = open + 1; i < comma; i++) if (Class(i) is WordClass.Verb or WordClass.Aux or WordClass.Punct) return null;
        var first = PhraseStart(open, start);
        return first < open ? new(first, comma, -1) : null;
    }

    /// <summary>Where the noun phrase that ends before <paramref name="end"/> begins; the end itself when there is none.</summary>
    private int PhraseStart(int end, int start)
    {
        var i = end;
        while (i > start && end - i < 16)
        {
            var at = i - 1;
            if (Class(at) is WordClass.Det && i < end || Class(at) is WordClass.Pron && i == end) return Possessed(at, start);
            if (Class(at) is WordClass.Pron && Form(at) is "its" or "his" or "her" or "their" or "our") return at;
            if (Class(at) is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Num || i < end && Form(at) is "'s" or "\u2019s" or "\u2019") i = at;
            else if (i < end && Inner.Contains(Form(at)) && Class(at) == WordClass.Adp && at > start && Class(at - 1) is WordClass.Noun or WordClass.Propn) i = at;
            else break;
        }
        return i;
    }

    /// <summary>"of the Interior": a determiner inside the phrase is not its beginning.</summary>
    private int Possessed(int determiner, int start)
    {
        if (determiner - 2 >= start && Form(determiner - 1) is "of" or "for" && Class(determiner - 2) is WordClass.Noun or WordClass.Propn) return PhraseStart(determiner - 1, start) is var outer && outer < determiner - 1 ? outer : determiner;
        return determiner;
    }

    private bool SubjectFirst(TokenRun cue, TokenRun subject, Sentence sentence, out TokenRun? source, List<TokenRun> contents)
    {
        source = subject with { Sentence = cue.Sentence };
        var beforeEnd = subject.First;
        var comma = beforeEnd > sentence.FirstToken && Form(beforeEnd - 1) is "," or "\u201D" or "\"";
        while (beforeEnd > sentence.FirstToken && Form(beforeEnd - 1) is ",") beforeEnd--;
        var first = AfterDateline(sentence);
        var after = SkipCircumstances(cue.End, sentence.EndToken);
        var isBefore = beforeEnd - first >= 3 && HasVerb(first, beforeEnd) && !OpensSubordinate(first) && (comma || !ContinuesClause(after, sentence.EndToken));
        if (isBefore)
        {
            contents.Add(new(first, beforeEnd, cue.Sentence));
            AddTail(cue, sentence, contents);
            return true;
        }
        var from = Is(after, ",") ? after + 1 : after;
        var end = TrimEnd(from, sentence.EndToken);
        if (end - from < 2) return false;
        contents.Add(new(from, end, cue.Sentence));
        return true;
    }

    /// <summary>"C," said X: nothing but a comma or a closing mark stands before the cue, and a noun phrase behind it.</summary>
    private bool VerbFirst(TokenRun cue, Sentence sentence, out TokenRun? source, List<TokenRun> contents)
    {
        source = null;
        if (cue.First - sentence.FirstToken < 3 || Form(cue.First - 1) is not ("," or "\u201D" or "\"")) return false;
        var end = PhraseEnd(cue.End, sentence.EndToken);
        if (end == cue.End) return false;
        source = new(cue.End, end, cue.Sentence);
        var first = AfterDateline(sentence);
        var beforeEnd = Form(cue.First - 1) is "," ? cue.First - 1 : cue.First;
        if (beforeEnd - first < 2) return false;
        contents.Add(new(first, beforeEnd, cue.Sentence));
        AddQuoteBehind(end, sentence, cue.Sentence, contents);
        return true;
    }

    private bool According(TokenRun cue, Sentence sentence, out TokenRun? source, List<TokenRun> contents)
    {
        source = null;
        var end = PhraseEnd(cue.End, sentence.EndToken);
        if (end == cue.End) return false;
        source = new(cue.End, end, cue.Sentence);
        var first = AfterDateline(sentence);
        if (cue.First - first >= 3)
        {
            contents.Add(new(first, Is(cue.First - 1, ",") ? cue.First - 1 : cue.First, cue.Sentence));
            if (Is(end, ",") && TrimEnd(end + 1, sentence.EndToken) is var tail && tail - end > 2) contents.Add(new(end + 1, tail, cue.Sentence));
            return true;
        }
        var from = Is(end, ",") ? end + 1 : end;
        var stop = TrimEnd(from, sentence.EndToken);
        if (stop - from < 3) return false;
        contents.Add(new(from, stop, cue.Sentence));
        return true;
    }

    /// <summary>The token behind the noun phrase that begins at <paramref name="first"/>.</summary>
    public int PhraseEnd(int first, int end)
    {
        var i = first;
        while (i < end && i - first < 18)
        {
            if (Class(i) is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Num || Class(i) is WordClass.Det or WordClass.Pron && (i == first || Inner.Contains(Form(i - 1)))) i++;
            else if (i > first && (Form(i) is "'s" or "\u2019s" || Inner.Contains(Form(i)) && i + 1 < end && Class(i + 1) is WordClass.Propn or WordClass.Det or WordClass.Noun && Class(i) == WordClass.Adp)) i++;
            else if (i > first && Form(i) is "," && AppositionEnd(i, end) is var close && close > i) i = close;
            else break;
        }
        while (i > first && Class(i - 1) is WordClass.Adp or WordClass.Det) i--;
        return i;
    }

    /// <summary>", the UN envoy to Syria,": the index of the closing comma; the opening one when this is no apposition.</summary>
    private int AppositionEnd(int comma, int end)
    {
        if (comma + 1 >= end || Class(comma + 1) is not (WordClass.Det or WordClass.Noun) && Form(comma + 1) is not ("its" or "his")) return comma;
        for (var i = comma + 1; i < Math.Min(end, comma + 14); i++)
        {
            if (Form(i) is ",") return i;
            if (Class(i) is WordClass.Verb or WordClass.Aux) return comma;
        }
        return comma;
    }

    /// <summary>What comes behind the cue and is no content: "on Friday", "told reporters", "in a statement".</summary>
    private int SkipCircumstances(int at, int end)
    {
        for (var steps = 0; steps < 4 && at < end; steps++)
        {
            var next = SkipTime(at, end);
            if (next == at && Recipients.Contains(Form(at))) next = at + 1;
            if (next == at && Form(at) is "in" or "on" or "during" or "at" or "by" or "to" or "from" or "shortly" or "late" or "early" or "just") next = SkipPhrase(at, end);
            if (next == at && Cues.Contains(Form(at - 1)) && Form(at - 1) is "told" or "tells") next = PhraseEnd(at, end);
            if (next == at) return at;
            at = next;
        }
        return at;
    }

    private int SkipPhrase(int at, int end)
    {
        var time = at + 1;
        while (time < end && time < at + 4)
        {
            if (SkipTime(time, end) is var after && after > time) return after;
            if (Class(time) is WordClass.Verb) return at;
            time++;
        }
        for (var i = at + 1; i < Math.Min(end, at + 7); i++)
        {
            if (StatementWords.Contains(Form(i))) return i + 1;
            if (Class(i) is WordClass.Verb or WordClass.Aux or WordClass.Punct) return at;
        }
        return at;
    }

    private int SkipTime(int at, int end)
    {
        var first = SaidTimes.FirstTime(text, text.Tokens[at].Span.Start);
        if (first < text.Times.Length && text.Times[first].Span.Start == text.Tokens[at].Span.Start) return Math.Min(text.TokenAt(text.Times[first].Span.End), end);
        return at;
    }

    private void AddTail(TokenRun cue, Sentence sentence, List<TokenRun> contents)
    {
        var after = SkipCircumstances(cue.End, sentence.EndToken);
        var end = TrimEnd(after, sentence.EndToken);
        if (after + 2 < end && Form(after) is "," && Form(after + 1) is "a" or "an" && Verdicts.Contains(Form(after + 2))) return; // ", a claim the ministry denied"
        if (after < end && Form(after) is "," && end - after > 2) contents.Add(new(after + 1, end, cue.Sentence));
    }

    private void AddQuoteBehind(int at, Sentence sentence, int index, List<TokenRun> contents)
    {
        var end = TrimEnd(at, sentence.EndToken);
        while (at < end && Form(at) is "," or ".") at++;
        if (at < end && Form(at) is "\u201C" or "\"") contents.Add(new(at, end, index));
    }

    /// <summary>The token after the last one that is no full stop.</summary>
    private int TrimEnd(int from, int end)
    {
        while (end > from && Form(end - 1) is "." or ";" or "!") end--;
        return end;
    }

    /// <summary>First token behind "TOLVEY, March 9 (KNA) -".</summary>
    private int AfterDateline(Sentence sentence)
    {
        for (var i = sentence.FirstToken + 1; i < Math.Min(sentence.EndToken - 3, sentence.FirstToken + 14); i++)
        {
            if (Form(i) is not ("-" or "\u2013" or "\u2014" or "--")) continue;
            return char.IsUpper(Form(sentence.FirstToken)[^1]) || Form(i - 1) is ")" ? i + 1 : sentence.FirstToken;
        }
        return sentence.FirstToken;
    }

    private bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++) if (Class(i) is WordClass.Verb or WordClass.Aux) return true;
        return end - first >= 3 && Class(first) == WordClass.Num;
    }

    private bool OpensSubordinate(int first) => !(Form(first + 1) is "least" or "most") && Form(first) is "As" or "When" or "While" or "Although" or "After" or "Before" or "If" or "In" or "On" or "At" or "But" or "And" or "Asked" or "Speaking";

    private bool ContinuesClause(int at, int end) => at < end && (Is(at, "that") || Class(at) is WordClass.Det or WordClass.Pron or WordClass.Propn or WordClass.Noun or WordClass.Num) && end - at > 3;
}
