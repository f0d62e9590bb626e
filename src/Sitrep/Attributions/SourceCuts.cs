using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>
/// Parts a source from the noun phrase of another clause that a lost comma has glued to it: "near the village Orm | the monitor said",
/// "according to reports | villagers have fled", "PLACE | A military source said".
/// </summary>
internal static class SourceCuts
{
    private static readonly WordSet Openers = new("the a an several one two three some many another local meanwhile");
    private static readonly WordSet Furniture = new("tags tag published updated related photo photos image picture video share print email topics keywords read");
    private static readonly WordSet Mere = new("reports rumours rumors media");

    /// <summary>Cuts the one source of a link where a second phrase begins or ends in it, and gives the content what it loses.</summary>
    public static void Part(AnnotatedText text, SourceTable table, SpanIndex index, Link link)
    {
        if (link.Sources.Count != 1) return;
        var run = link.Sources[0];
        var end = run.End;
        while (end - 1 > run.First && text.Tokens[end - 1].Class == WordClass.Aux) end--;
        run = run with { End = end };
        run = link.Cue.End == run.First ? Behind(text, index, link, run) : InFront(text, table, index, link, run);
        link.Sources[0] = run;
    }

    /// <summary>A source that follows "according to": it ends where a second phrase opens, unless that tells who a person is.</summary>
    private static TokenRun Behind(AnnotatedText text, SpanIndex index, Link link, TokenRun run)
    {
        var end = run.End;
        if (Mere.Contains(text[text.Tokens[run.First]]) && run.First + 1 < end && text[text.Tokens[run.First]] is not "media" && text.Tokens[run.First + 1].Class is WordClass.Noun or WordClass.Propn or WordClass.Num or WordClass.Det) end = run.First + 1;
        for (var i = run.First + 2; i < end; i++)
        {
            if (!(text[text.Tokens[i]] is "the" or "a" or "an") || !IsNominal(text, i - 1) || IsInName(text, i)) continue;
            if (index.Name(new TokenRun(run.First, i, run.Sentence).SpanIn(text), NameKind.Person) is null) end = i;
        }
        if (end == run.End) return run;
        var at = link.Contents.FindIndex(content => content.First >= run.End && content.First <= run.End + 1);
        if (at >= 0) link.Contents[at] = link.Contents[at] with { First = end };
        return run with { End = end };
    }

    private static TokenRun InFront(AnnotatedText text, SourceTable table, SpanIndex index, Link link, TokenRun run)
    {
        var first = BehindPlace(text, table, BehindFurniture(text, run), run);
        for (var i = first + 1; i < run.End; i++)
        {
            var form = text[text.Tokens[i]];
            if (!Openers.Contains(form) || IsInName(text, i) || !IsNominal(text, i - 1)) continue;
            if (!char.IsUpper(form[0]) && !IsOfOtherClause(text, index, link, run, first, i)) continue;
            if (form is "a" or "an" && IsBareName(text, index, first, i)) continue;
            var right = new TokenRun(i, run.End, run.Sentence);
            if (table.ClassOf(right.SpanIn(text).Of(text.Text)) == SourceClass.Unknown && !index.HasName(right.SpanIn(text)) && table.Find(text[text.Tokens[run.End - 1]]) is null) continue;
            first = form is "meanwhile" && i + 1 < run.End ? i + 1 : i;
        }
        if (first == run.First) return run;
        var at = link.Contents.FindIndex(content => content.End == run.First);
        if (at >= 0 && !Furniture.Contains(text[text.Tokens[run.First]])) link.Contents[at] = link.Contents[at] with { End = text[text.Tokens[first - 1]] is "meanwhile" ? first - 1 : first };
        return run with { First = first };
    }

    /// <summary>"Orlan Vesk a ferryman": what stands in front is a name, which the rest explains.</summary>
    private static bool IsBareName(AnnotatedText text, SpanIndex index, int first, int end)
    {
        for (var i = first; i < end; i++) if (text.Tokens[i].Class != WordClass.Propn) return false;
        return end - first is 2 or 3 && index.Name(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[end - 1].Span), NameKind.Place) is null;
    }

    /// <summary>The words in front belong to what is said, or to a phrase behind a preposition, and are no name that the rest explains.</summary>
    private static bool IsOfOtherClause(AnnotatedText text, SpanIndex index, Link link, TokenRun run, int first, int at)
    {
        if (at - first > 1 && index.Name(new TokenRun(first, at, run.Sentence).SpanIn(text), NameKind.Person) is not null) return false; // one word is no name that "the monitor" explains
        if (link.Contents.Exists(content => content.End == run.First)) return true;
        var before = run.First - 1;
        var start = text.Sentences[run.Sentence].FirstToken;
        for (var steps = 0; before >= start && steps < 4 && text.Tokens[before].Class is WordClass.Det or WordClass.Adj or WordClass.Noun or WordClass.Propn; steps++) before--;
        return before >= start && text.Tokens[before].Class == WordClass.Adp;
    }

    /// <summary>"Tags ... | Halden has accused", "Published 3 May | A monitor said": furniture in front of the last name or article.</summary>
    private static int BehindFurniture(AnnotatedText text, TokenRun run)
    {
        if (!Furniture.Contains(text[text.Tokens[run.First]]) || run.End - run.First < 3) return run.First;
        for (var i = run.End - 1; i > run.First; i--)
            if (text[text.Tokens[i]] is "A" or "An" or "The") return i;
        foreach (var name in text.Names)
            if (name.Span.End == text.Tokens[run.End - 1].Span.End && text.TokenAt(name.Span.Start) > run.First) return text.TokenAt(name.Span.Start);
        return run.First;
    }

    /// <summary>"talks in Korren | port officials said": a place behind a preposition belongs to what stands in front.</summary>
    private static int BehindPlace(AnnotatedText text, SourceTable table, int first, TokenRun run)
    {
        if (first == 0 || text.Tokens[first - 1].Class != WordClass.Adp || !(text[text.Tokens[first - 1]] is "in" or "at" or "near")) return first;
        foreach (var name in text.Names)
        {
            if (name.Kind != NameKind.Place || name.Span.Start != text.Tokens[first].Span.Start) continue;
            var end = text.TokenAt(name.Span.End);
            return end < run.End && text.Tokens[end].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj && table.Find(text[text.Tokens[run.End - 1]]) is not null ? end : first;
        }
        return first;
    }

    private static bool IsNominal(AnnotatedText text, int i) => text.Tokens[i].Class is WordClass.Noun or WordClass.Propn or WordClass.Num or WordClass.Adj or WordClass.Adv && text[text.Tokens[i]] is not ("of" or "both" or "all" or "half");

    private static bool IsInName(AnnotatedText text, int i)
    {
        var span = text.Tokens[i].Span;
        foreach (var name in text.Names)
        {
            if (name.Span.Start >= span.End) return false;
            if (name.Span.Contains(span)) return true;
        }
        return false;
    }
}
