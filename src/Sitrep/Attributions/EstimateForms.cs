using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>The forms in which a sentence gives an estimate and names who made it, or that it is another's. One sentence.</summary>
internal sealed class EstimateForms(AnnotatedText text, SourceTable table, SpanIndex index, ClauseReader reader, int number)
{
    private static readonly WordSet Nouns = new("estimate estimates figure figures projection projections count counts tally tallies");
    private static readonly WordSet Counts = new("estimate estimates figure figures projection projections count tally toll number total");
    private static readonly WordSet Verbs = new("estimate estimates estimated");
    private static readonly WordSet Raising = new("upped raised raises raise revised revises increased increases doubled trebled tripled quadrupled lowered lowers cut reduced updated");
    private static readonly WordSet Giving = new("issued issues gave gives released releases produced published publishes announced offered provided presented made circulated");
    private static readonly WordSet Putting = new("put puts placed places suggest suggests suggested show shows showed indicate indicates indicated");
    private static readonly WordSet Former = new("previous earlier former initial original prior old first repeated quoted cited circulated outdated");
    private static readonly WordSet Made = new("official unofficial independent internal provisional preliminary");
    private static readonly WordSet Tidings = new("news word confirmation estimates reports claims");
    private static readonly WordSet Contrasts = new("but while although whereas though yet whilst which who compared based");
    private static readonly WordSet Pronouns = new("it they he she we who which");
    private static readonly WordSet ToBe = new("is are was were be been being");
    private static readonly WordSet Groups = new("team panel group task experts body");
    private static readonly WordSet Joining = new("and of for on &");

    private Sentence Sentence => text.Sentences[number];

    /// <summary>True for a sentence with a word of estimating or tidings: all others are passed over.</summary>
    public static bool IsLikely(AnnotatedText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var form = text[text.Tokens[i]];
            if (Nouns.Contains(form) || Verbs.Contains(form) || Tidings.Contains(form) || form is "toll") return true;
        }
        return false;
    }

    /// <summary>True for a cue of estimating.</summary>
    public static bool IsEstimating(AnnotatedText text, TokenRun cue)
    {
        for (var i = cue.First; i < cue.End; i++)
            if (Verbs.Contains(text[text.Tokens[i]]) || Nouns.Contains(text[text.Tokens[i]]) || Putting.Contains(text[text.Tokens[i]])) return true;
        return false;
    }

    /// <summary>True for words that can stand for who estimates: a name, a pronoun, a word of the table.</summary>
    public static bool CanEstimate(AnnotatedText text, SourceTable table, SpanIndex index, TokenRun run)
    {
        var span = run.SpanIn(text);
        if (run.End - run.First == 1 && Pronouns.Contains(text[text.Tokens[run.First]])) return true;
        if (index.Name(span, NameKind.Person) is not null || index.Name(span, NameKind.Organisation) is not null || table.ClassOf(span.Of(text.Text)) != SourceClass.Unknown) return true;
        for (var i = run.First; i < run.End; i++) if (Groups.Contains(text[text.Tokens[i]])) return true;
        return false;
    }

    /// <summary>The links of the sentence, in text order.</summary>
    public List<Link> Read()
    {
        var found = new List<Link>();
        for (var i = Sentence.FirstToken; i < Sentence.EndToken; i++)
        {
            if (Quoted(i)) continue;
            var form = text[text.Tokens[i]];
            var link = Raising.Contains(form) ? Raised(i) : Nouns.Contains(form) ? OfNoun(i) ?? OfVerb(i) : Verbs.Contains(form) ? OfVerb(i) : null;
            link ??= Tidings.Contains(form) ? Told(i) : null;
            if (link is not null && !found.Exists(other => other.Cue.First < link.Cue.End && link.Cue.First < other.Cue.End)) found.Add(link);
        }
        return found;
    }

    private bool Quoted(int i)
    {
        foreach (var quotation in text.Quotations) if (quotation.Span.Contains(text.Tokens[i].Span)) return true;
        return false;
    }

    private ReadOnlySpan<char> Form(int i) => i < Sentence.EndToken ? text[text.Tokens[i]] : "";

    private WordClass Class(int i) => text.Tokens[i].Class;

    private bool IsFigure(int i) => Class(i) == WordClass.Num || text.Tokens[i].Kind == TokenKind.Number;

    private bool HasFigure(int first, int end)
    {
        for (var i = first; i < end; i++) if (IsFigure(i)) return true;
        return false;
    }

    /// <summary>The end of the clause: before a stop, a semicolon, a word of contrast or a relative one.</summary>
    private int ClauseEnd(int first)
    {
        var end = first;
        while (end < Sentence.EndToken && Form(end) is not (";" or "\u2014" or "--") && !Contrasts.Contains(Form(end))) end++;
        while (end > first && Class(end - 1) == WordClass.Punct && Form(end - 1) is not (")" or "\"" or "\u201D")) end--;
        return end;
    }

    /// <summary>"raised its estimate to 900", "revised the toll up to 43".</summary>
    private Link? Raised(int verb)
    {
        var noun = verb + 1;
        while (noun < Math.Min(Sentence.EndToken, verb + 6) && !Counts.Contains(Form(noun))) noun++;
        if (noun >= Sentence.EndToken || !Counts.Contains(Form(noun))) return null;
        var to = noun + 1;
        while (to < Math.Min(Sentence.EndToken, noun + 14) && !(Form(to) is "to" && HasFigure(to + 1, Math.Min(Sentence.EndToken, to + 5)))) to++;
        if (Form(to) is not "to" || Subject(verb) is not { } subject || verb > Sentence.FirstToken && ToBe.Contains(Form(verb - 1))) return null;
        return Make(new(verb, noun + 1, number), subject, new(noun + 1, FigureEnd(to + 1), number));
    }

    /// <summary>"official estimates put X at 900", "an estimate issued by Y put X at 900", "Y issued an estimate of 900", "an earlier figure of 900", "Y estimates of 900".</summary>
    private Link? OfNoun(int noun)
    {
        var first = PhraseStart(noun);
        var giver = GivenBy(noun, out var behind);
        if (Putting.Contains(Form(behind)) && ClauseEnd(behind + 1) is var end && HasFigure(behind + 1, end) && Holder(giver, first, noun) is { } holder)
            return new Link(new(behind, behind + 1, number), 0) { Sources = { holder }, Contents = { new(behind + 1, end, number) }, Given = giver is null ? null : noun };
        if (Form(behind) is not "of" || FirstFigure(behind + 1) is not { } figure) return null;
        var content = new TokenRun(behind + 1, FigureEnd(figure), number);
        if ((giver ?? Body(first, noun)) is { } own) return Make(new(noun, noun + 1, number), own, content);
        if (HasWord(first, noun, Former)) return new Link(new(noun, noun + 1, number), 0) { IsNobodys = true, Contents = { content } };
        if (first > Sentence.FirstToken && Giving.Contains(Form(first - 1)) && Subject(first - 1) is { } subject)
            return Make(new(first - 1, first, number), subject, content with { First = first });
        return HasWord(first, noun, Made) ? Make(new(noun, noun + 1, number), new(first, noun + 1, number), content) : null;
    }

    /// <summary>Who gave it, else whose it is by the words in front, else the phrase itself where it is an official one.</summary>
    private TokenRun? Holder(TokenRun? giver, int first, int noun) => giver ?? Body(first, noun) ?? (HasWord(first, noun, Made) ? new TokenRun(first, noun + 1, number) : null);

    /// <summary>"the ministry has estimated 900", and the clause that has lost its pronoun: "the 900 litres officials estimate are leaking".</summary>
    private Link? OfVerb(int verb)
    {
        if (!Verbs.Contains(Form(verb)) || verb == Sentence.FirstToken || Form(verb - 1) is "an" or "to") return null;
        if (Reduced(verb) is { } reduced) return reduced;
        if (Class(verb) is not WordClass.Verb || Subject(verb) is not { } subject) return null;
        for (var i = subject.End; i < verb; i++) if (ToBe.Contains(Form(i)) && Form(verb) is "estimated") return null;
        var end = ClauseEnd(verb + 1);
        return HasFigure(verb + 1, end) ? Make(new(verb, verb + 1, number), subject, new(verb + 1, end, number)) : null;
    }

    /// <summary>"the 900 litres | officials | estimate | are leaking": what stands between the quantity and the verb estimates it.</summary>
    private Link? Reduced(int verb)
    {
        if (verb + 1 >= Sentence.EndToken || Class(verb + 1) != WordClass.Aux || Form(verb) is "estimated") return null;
        foreach (var quantity in text.Quantities)
        {
            var first = text.TokenAt(Math.Max(quantity.Span.End, quantity.CountedSpan?.End ?? 0));
            if (quantity.Span.Start < text.Tokens[Sentence.FirstToken].Span.Start || first >= verb || verb - first > 6) continue;
            var source = new TokenRun(first, verb, number);
            var start = text.TokenAt(quantity.Span.Start);
            if (start > Sentence.FirstToken && Class(start - 1) == WordClass.Det) start--;
            if (!CanEstimate(text, table, index, source)) continue;
            var link = Make(new(verb, verb + 1, number), source, new(start, first, number));
            link.Contents.Add(new(verb + 1, ClauseEnd(verb + 1), number));
            return link;
        }
        return null;
    }

    /// <summary>"news from Y that C": C is Y's.</summary>
    private Link? Told(int noun)
    {
        if (Form(noun) is "news" && Form(noun + 1) is "that" && ClauseEnd(noun + 1) is var stop && HasFigure(noun + 2, stop))
            return new Link(new(noun, noun + 1, number), 0) { IsNobodys = true, Contents = { new(noun + 1, stop, number) } };
        if (Form(noun + 1) is not ("from" or "by")) return null;
        var end = reader.PhraseEnd(noun + 2, Sentence.EndToken);
        var source = new TokenRun(noun + 2, end, number);
        if (end <= noun + 2 || Form(end) is not "that" || !CanEstimate(text, table, index, source) || ClauseEnd(end) - end < 3) return null;
        return Make(new(noun, noun + 2, number), source, new(end, ClauseEnd(end), number));
    }

    private Link Make(TokenRun cue, TokenRun source, TokenRun content) => new(cue, 0) { Sources = { source }, Contents = { content } };

    /// <summary>"announced by the port on Friday", "from the port", "by the port": who made it; <paramref name="behind"/> is the token where the sentence goes on.</summary>
    private TokenRun? GivenBy(int noun, out int behind)
    {
        behind = noun + 1;
        var by = Giving.Contains(Form(behind)) ? behind + 1 : behind;
        if (Form(by) is not ("by" or "from")) return null;
        var end = reader.PhraseEnd(by + 1, Sentence.EndToken);
        var source = new TokenRun(by + 1, end, number);
        if (end <= by + 1 || !CanEstimate(text, table, index, source)) return null;
        behind = end;
        while (behind < Math.Min(Sentence.EndToken, end + 6) && !Putting.Contains(Form(behind)) && Form(behind) is not "of") behind++;
        return source;
    }

    /// <summary>The body among the words in front of the noun: "New government | estimates", "the port's | earlier figure".</summary>
    private TokenRun? Body(int first, int noun)
    {
        for (var i = noun - 1; i >= first; i--)
        {
            var span = text.Tokens[i].Span;
            if (Class(i) is not (WordClass.Noun or WordClass.Propn)) continue;
            var name = index.Name(span, NameKind.Organisation) ?? index.Name(span, NameKind.Person);
            if (name is null && table.Find(Form(i)) is not { Class: not SourceClass.Document }) continue;
            var start = name is { } found ? Math.Max(first, text.TokenAt(found.Start)) : i;
            while (start > first && Class(start - 1) is WordClass.Noun or WordClass.Propn or WordClass.Adj && !Former.Contains(Form(start - 1)) && Form(start - 1) is not ("New" or "new" or "latest" or "Latest" or "current")) start--;
            while (start < i && Form(start) is "New" or "new" or "latest" or "Latest" or "current" or "Current" or "The" or "the") start++;
            return new(start, i + 1, number);
        }
        return null;
    }

    private bool HasWord(int first, int end, WordSet words)
    {
        for (var i = first; i < end; i++) if (words.Contains(text[text.Tokens[i]])) return true;
        return false;
    }

    private int PhraseStart(int noun)
    {
        var first = noun;
        while (first > Sentence.FirstToken && noun - first < 8 && (Class(first - 1) is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Adv or WordClass.Part || Former.Contains(Form(first - 1)) || Made.Contains(Form(first - 1)) || Form(first - 1) is "'s" or "\u2019s")) first--;
        return first > Sentence.FirstToken && Class(first - 1) is WordClass.Det or WordClass.Pron ? first - 1 : first;
    }

    /// <summary>The first figure within eight words that no verb parts from the noun ("of a leak of 900").</summary>
    private int? FirstFigure(int from)
    {
        for (var i = from; i < Math.Min(Sentence.EndToken, from + 8); i++)
        {
            if (IsFigure(i)) return i;
            if (Class(i) is WordClass.Verb or WordClass.Aux) return null;
        }
        return null;
    }

    /// <summary>The token behind the quantity that holds the figure; the figure itself when none does.</summary>
    private int QuantityEnd(int figure)
    {
        var span = text.Tokens[figure].Span;
        foreach (var quantity in text.Quantities)
            if (quantity.Span.Overlaps(span)) return Math.Min(Sentence.EndToken, text.TokenAt(Math.Max(quantity.Span.End, quantity.CountedSpan?.End ?? 0)));
        return figure;
    }

    /// <summary>The token behind the noun phrase of a figure, brackets and a second figure ("504 to 900", "a day") among it.</summary>
    private int FigureEnd(int figure)
    {
        var (end, depth) = (figure, 0);
        var whole = QuantityEnd(figure);
        for (var i = figure; i < Sentence.EndToken; i++)
        {
            if (i < whole) { end = i + 1; continue; }
            if (whole > figure && depth == 0 && i >= whole && !(Form(i) is "(" or "per" or "a" or "an" or "each" or "every" or "to" or "-" or "\u2013" or "and" or "/" or "of") && !(Form(i - 1) is "per" or "a" or "an" or "each" or "every" or "to" or "of" or ")")) break;
            depth += Form(i) is "(" ? 1 : Form(i) is ")" ? -1 : 0;
            var inside = depth > 0 || Form(i) is ")" || Class(i) is WordClass.Noun or WordClass.Num or WordClass.Adj or WordClass.Det or WordClass.Propn || IsFigure(i)
                || Form(i) is "of" or "per" or "to" or "a" or "an" or "each" or "every" or "-" or "\u2013" or "and" or "/" or "some" or "about" or "around" or "than" or "more" or "%";
            if (!inside) break;
            if (depth == 0 && Class(i) is not (WordClass.Adp or WordClass.Det or WordClass.Cconj)) end = i + 1;
        }
        return end;
    }

    /// <summary>Who stands before the verb, whole names taken in; null for what cannot estimate.</summary>
    private TokenRun? Subject(int verb)
    {
        if (reader.SubjectBefore(verb, Sentence.FirstToken) is not { } found) return null;
        var run = found with { Sentence = number };
        foreach (var kind in (ReadOnlySpan<NameKind>)[NameKind.Organisation, NameKind.Person])
            if (index.Name(run.SpanIn(text), kind) is { } name && text.TokenAt(name.Start) is var first && first < run.First && first >= Sentence.FirstToken) run = run with { First = first };
        while (run.First - 2 >= Sentence.FirstToken && Joining.Contains(Form(run.First - 1)) && Class(run.First - 2) == WordClass.Propn && Class(run.First) == WordClass.Propn)
        {
            run = run with { First = run.First - 2 };
            while (run.First > Sentence.FirstToken && Class(run.First - 1) == WordClass.Propn) run = run with { First = run.First - 1 };
        }
        if (run.First > Sentence.FirstToken && Class(run.First - 1) == WordClass.Det && Class(run.First) != WordClass.Det) run = run with { First = run.First - 1 };
        return CanEstimate(text, table, index, run) ? run : null;
    }
}
