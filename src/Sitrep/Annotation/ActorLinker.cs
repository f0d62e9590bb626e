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
        foreach (var name in text.Names)
        {
            if (name.Kind is not (NameKind.Person or NameKind.Organisation)) continue;
            var written = Sitrep.Text.Folding.Fold(name.Span.In(text.Text));
            var draft = drafts.Find(draft => draft.Kind == name.Kind && draft.IsSame(written));
            if (draft is null) drafts.Add(draft = new(written, name.Kind));
            draft.Add(written, name.Span);
            if (draft.Role is null && name.Kind == NameKind.Person) draft.Role = RoleFinder.Of(text, name.Span);
        }
        DefiniteMentions.Add(text, drafts);
        return [.. drafts.Select(draft => draft.ToActor())];
    }
}
