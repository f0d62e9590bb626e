using System.Collections.Immutable;
using Sitrep.Annotation.Actors;
using Sitrep.Models;

namespace Sitrep.Annotation;

/// <summary>Links the mentions of one actor through the page: short names, acronyms, roles, "the ministry", "she". Immutable; safe on any thread.</summary>
internal sealed class ActorLinker(ModelSet models)
{
    /// <summary>The actors of the text, in order of first mention.</summary>
    public ImmutableArray<Actor> Link(AnnotatedText text)
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
        AddLinked(text, drafts);
        return [.. drafts.Select(draft => draft.ToActor())];
    }

    /// <summary>Pronouns and noun phrases that the linker joins to a named actor; none that overlaps a mention already there.</summary>
    private void AddLinked(AnnotatedText text, List<ActorDraft> drafts)
    {
        var owners = new ActorDraft?[text.Tokens.Length];
        foreach (var draft in drafts)
            foreach (var span in draft.Mentions) Own(text, span, draft, owners);
        foreach (var entity in new MentionLinker(text, models.Vectors).Link(MentionReader.Read(text, models.Vectors, models.Mentions), models.Links))
        {
            if (entity.Mentions.Count < 2 || OwnerOf(entity, owners) is not { } draft) continue;
            foreach (var mention in entity.Mentions)
            {
                if (mention.Form is not (MentionForm.Pronoun or MentionForm.Definite) || !IsFree(mention, owners)) continue;
                var span = TextSpan.Cover(text.Tokens[mention.First].Span, text.Tokens[mention.End - 1].Span);
                draft.Add(span);
                Own(text, span, draft, owners);
            }
        }
    }

    private static void Own(AnnotatedText text, TextSpan span, ActorDraft draft, ActorDraft?[] owners)
    {
        for (var i = text.TokenAt(span.Start); i < owners.Length && text.Tokens[i].Span.Start < span.End; i++) owners[i] ??= draft;
    }

    private static bool IsFree(Mention mention, ActorDraft?[] owners)
    {
        for (var i = mention.First; i < mention.End; i++)
            if (owners[i] is not null) return false;
        return true;
    }

    /// <summary>The actor whose name an entity has.</summary>
    private static ActorDraft? OwnerOf(Entity entity, ActorDraft?[] owners)
    {
        foreach (var mention in entity.Mentions)
            if (mention.Name.End > mention.Name.First && owners[mention.Name.End - 1] is { } owner) return owner;
        return null;
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
