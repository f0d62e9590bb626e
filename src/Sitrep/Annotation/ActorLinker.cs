using System.Collections.Immutable;
using Sitrep.Annotation.Actors;

namespace Sitrep.Annotation;

/// <summary>Links the mentions of one actor through the page: short names, acronyms, roles, "the ministry".</summary>
internal static class ActorLinker
{
    /// <summary>The actors of the text, in order of first mention.</summary>
    public static ImmutableArray<Actor> Link(AnnotatedText text)
    {
        var drafts = new List<ActorDraft>();
        foreach (var name in Names(text))
        {
            var written = Sitrep.Text.Folding.Fold(name.Span.In(text.Text));
            var draft = drafts.Find(draft => draft.Kind == name.Kind && draft.IsSame(written));
            if (draft is null) drafts.Add(draft = new(written, name.Kind));
            draft.Add(written, name.Span);
            if (draft.Role is null && name.Kind == NameKind.Person) draft.Role = RoleFinder.Of(text, name.Span);
        }
        DefiniteMentions.Add(text, drafts);
        return [.. drafts.Select(draft => draft.ToActor())];
    }

    /// <summary>Persons and organisations, and the bodies that only their build gives away; of two that overlap the longer one.</summary>
    private static List<NameMention> Names(AnnotatedText text)
    {
        var names = new List<NameMention>();
        foreach (var name in text.Names)
            if (name.Kind is NameKind.Person or NameKind.Organisation) names.Add(name);
        foreach (var body in BodyFinder.Find(text))
        {
            names.RemoveAll(name => name.Span.Overlaps(body) && name.Span.Length <= body.Length);
            if (!names.Exists(name => name.Span.Overlaps(body))) names.Add(new(body, NameKind.Organisation));
        }
        names.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return names;
    }
}
