using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Finds the body a speaker speaks for: "a spokesman for the ministry", "army spokesman", "a statement from the council".</summary>
internal static class Bodies
{
    private static readonly WordSet Speakers = new("spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons representative representatives official officials statement website");
    private static readonly WordSet Ranks = new("resident permanent special chief senior deputy top acting");
    private static readonly WordSet Links = new("for of from with at by");
    private static readonly WordSet Determiners = new("the a an its his her their this that one another some several two three four many other senior local top");

    /// <summary>The words of the body, without article; null when nobody speaks for one.</summary>
    public static TextSpan? Of(AnnotatedText text, SourceTable table, SpanIndex index, TextSpan source)
    {
        var first = text.TokenAt(source.Start);
        var end = text.TokenAt(source.End);
        for (var i = first; i < end; i++)
        {
            if (!Speakers.Contains(text[text.Tokens[i]])) continue;
            return Known(text, table, index, Behind(text, i + 1, end), anyName: true) ?? Known(text, table, index, Before(text, first, i), anyName: false);
        }
        return null;
    }

    /// <summary>The span if it names a body: a name ("Kestrian officials" speak for nobody), or a body of the table; a lost apostrophe ("ministrys") is put up with.</summary>
    private static TextSpan? Known(AnnotatedText text, SourceTable table, SpanIndex index, TextSpan? span, bool anyName)
    {
        if (span is not { } found) return null;
        if (anyName ? index.HasName(found) : index.Name(found, NameKind.Organisation) is not null) return found;
        for (var i = text.TokenAt(found.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < found.End; i++)
        {
            var form = text[text.Tokens[i]];
            if (table.Find(form) is { IsBody: true }) return found;
            if (form.Length > 3 && form[^1] == 's' && table.Find(form[..^1]) is { IsBody: true }) return TextSpan.FromBounds(found.Start, text.Tokens[i].Span.End - 1);
        }
        return table.FindPhrase(Folding.Key(found.In(text.Text))) is { IsBody: true } ? found : null;
    }

    private static TextSpan? Behind(AnnotatedText text, int at, int end)
    {
        if (at >= end || !Links.Contains(text[text.Tokens[at]])) return null;
        var start = at + 1;
        while (start < end && Determiners.Contains(text[text.Tokens[start]])) start++;
        var stop = start;
        while (stop < end && text[text.Tokens[stop]] is not ("," or "who" or "in" or ";" or "(")) stop++;
        if (stop < end && text[text.Tokens[stop]] is "in" && stop == start) return null;
        return stop > start ? TextSpan.Cover(text.Tokens[start].Span, text.Tokens[stop - 1].Span) : null;
    }

    /// <summary>The nouns and names directly in front of the speaker.</summary>
    private static TextSpan? Before(AnnotatedText text, int first, int speaker)
    {
        var stop = speaker;
        if (stop > first && text[text.Tokens[stop - 1]] is "'s" or "\u2019s" or "'" or "\u2019") stop--;
        while (stop > first && Ranks.Contains(text[text.Tokens[stop - 1]])) stop--;
        var start = stop;
        while (start > first && text.Tokens[start - 1].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Adp or WordClass.Cconj
            && !Determiners.Contains(text[text.Tokens[start - 1]])) start--;
        while (start < stop && text.Tokens[start].Class is WordClass.Adj or WordClass.Adp or WordClass.Cconj && !char.IsUpper(text[text.Tokens[start]][0])) start++;
        return stop > start && text.Tokens[stop - 1].Class != WordClass.Adp ? TextSpan.Cover(text.Tokens[start].Span, text.Tokens[stop - 1].Span) : null;
    }
}
