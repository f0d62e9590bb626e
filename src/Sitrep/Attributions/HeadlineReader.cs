using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Reads headlines of the form "Governor: 40 villages cut off" and "40 villages cut off: governor".</summary>
internal static class HeadlineReader
{
    /// <summary>How many words the source of a headline may have.</summary>
    private const int MostWords = 5;

    /// <summary>The attribution of a headline with one colon and a known kind of source on one side; null for none.</summary>
    public static Link? Read(AnnotatedText text, SourceTable table, SpanIndex index, int sentence)
    {
        var (first, end) = (text.Sentences[sentence].FirstToken, text.Sentences[sentence].EndToken);
        if (text.Article.Blocks[text.Sentences[sentence].Block].Kind is not (BlockKind.Headline or BlockKind.Subheading)) return null;
        var colon = -1;
        for (var i = first; i < end; i++)
        {
            if (text[text.Tokens[i]] is not ":") continue;
            if (colon >= 0) return null;
            colon = i;
        }
        if (colon <= first || colon + 1 >= end) return null;
        var (left, right) = (new TokenRun(first, colon, sentence), new TokenRun(colon + 1, end, sentence));
        if (IsSource(text, table, index, left) && right.End - right.First >= 3) return Make(colon, left, right);
        return IsSource(text, table, index, right) && colon - first >= 3 ? Make(colon, right, left) : null;
    }

    private static Link Make(int colon, TokenRun source, TokenRun content)
    {
        var link = new Link(new(colon, colon + 1, source.Sentence), 0);
        link.Sources.Add(source);
        link.Contents.Add(content);
        return link;
    }

    /// <summary>"Marn flood: 27 dead": a name in front of another noun names no source.</summary>
    private static bool EndsWithName(SpanIndex index, TextSpan span, NameKind kind) => index.Name(span, kind) is { } name && name.End == span.End;

    private static bool IsSource(AnnotatedText text, SourceTable table, SpanIndex index, TokenRun run)
    {
        if (run.End - run.First > MostWords) return false;
        for (var i = run.First; i < run.End; i++)
            if (text.Tokens[i].Class is WordClass.Verb or WordClass.Aux or WordClass.Num or WordClass.Punct) return false;
        var span = run.SpanIn(text);
        if (table.ClassOf(span.Of(text.Text)) is not (SourceClass.Unknown or SourceClass.Document)) return true;
        return EndsWithName(index, span, NameKind.Person) || EndsWithName(index, span, NameKind.Organisation);
    }
}
