using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Turns the words of a source into who it is: name, role, body, class; pronouns and roles through the page's actors.</summary>
internal sealed class SourceReader(AnnotatedText text)
{
    private static readonly WordSet Pronouns = new("he she they it who his her their its him them i we");
    private static readonly WordSet Speakers = new("spokesman spokeswoman spokesperson spokespeople spokesmen spokesmans official officials office officer head director chief chairman chairwoman " +
        "minister secretary commander leader president representative envoy adviser advisor statement website");
    private static readonly WordSet Articles = new("the a an its his her their this that these those another one several some many other two three");

    private Source? last;
    private Source? lastPerson;

    /// <summary>The sources behind a source span: one, or several for a joint statement.</summary>
    public ImmutableArray<Source> Read(TextSpan span)
    {
        var parts = Split(span);
        var sources = ImmutableArray.CreateBuilder<Source>(parts.Count);
        foreach (var part in parts)
        {
            var source = ReadOne(part);
            sources.Add(source);
            if (source.IsAnonymous) continue;
            last = source;
            if (KindIn(part) == NameKind.Person || source.Role is not null) lastPerson = source;
        }
        return sources.MoveToImmutable();
    }

    /// <summary>"The army and the radio station": parted where both sides stand by themselves and no name spans the "and".</summary>
    private List<TextSpan> Split(TextSpan span)
    {
        var first = text.TokenAt(span.Start);
        var end = text.TokenAt(span.End);
        for (var i = first + 1; i + 1 < end; i++)
        {
            if (text[text.Tokens[i]] is not "and" || text.Names.Any(name => name.Span.Contains(text.Tokens[i].Span))) continue;
            var left = text[text.Tokens[first]];
            var right = text[text.Tokens[i + 1]];
            var both = (Articles.Contains(left) || char.IsUpper(left[0])) && (Articles.Contains(right) || char.IsUpper(right[0]));
            if (both && !HasComma(first, i)) return [TextSpan.Cover(text.Tokens[first].Span, text.Tokens[i - 1].Span), TextSpan.Cover(text.Tokens[i + 1].Span, text.Tokens[end - 1].Span)];
        }
        return [span];
    }

    private bool HasComma(int first, int end)
    {
        for (var i = first; i < end; i++) if (text[text.Tokens[i]] is ",") return true;
        return false;
    }

    private Source ReadOne(TextSpan span)
    {
        var words = Folding.Fold(span.In(text.Text)).Trim(',', ';', ':', '"', '\u201C', '\u201D', ' ');
        if (Pronouns.Contains(words)) return Behind(span, words);
        if (words.Contains(',', StringComparison.Ordinal) && Closing(span) is { } closing) return new(closing.Name, SourceClasses.Of(closing.Name), closing.Role);
        if (NameIn(span, NameKind.Person) is { } person && !IsOf(person)) return Person(span, person, words);
        var plain = WithoutArticle(words);
        if (plain.Length == 0) return new(words, SourceClass.Unknown, null, null, true);
        if (BodyIn(span) is { } body)
        {
            var spoken = HasSpeaker(span);
            return new(spoken ? plain : body, SourceClasses.Of(plain), spoken ? plain : null, spoken ? body : null);
        }
        if (ByRole(span) is { } actor) return new(actor.Name, SourceClasses.Of(plain + " " + actor.Name), actor.Role ?? (actor.Kind == NameKind.Person ? plain : null));
        return new(plain, SourceClasses.Of(plain), null, null, !HasCapital(plain) || plain.IndexOf(' ') < 0 && IsSentenceStart(span));
    }

    private static bool HasCapital(string words)
    {
        for (var i = 0; i < words.Length; i++)
            if (char.IsUpper(words[i]) && (i == 0 || words[i - 1] is ' ' or '-')) return true;
        return false;
    }

    private bool IsSentenceStart(TextSpan span)
    {
        var sentence = text.SentenceAt(span.Start);
        return sentence >= 0 && text.Sentences[sentence].Span.Start == span.Start;
    }

    /// <summary>A pronoun stands for the actor linked to it, else for the source before; unresolved it keeps its words.</summary>
    private Source Behind(TextSpan span, string words)
    {
        foreach (var actor in text.Actors)
            if (actor.Mentions.Contains(span)) return new(actor.Name, SourceClasses.Of(actor.Role + " " + actor.Name), actor.Role);
        var singular = words.Equals("he", StringComparison.OrdinalIgnoreCase) || words.Equals("she", StringComparison.OrdinalIgnoreCase) || words.Equals("who", StringComparison.OrdinalIgnoreCase);
        return (singular ? lastPerson ?? last : last) ?? new(words, SourceClass.Unknown, null, null, true);
    }

    private Source Person(TextSpan span, TextSpan person, string words)
    {
        var actor = ActorAt(person);
        var name = actor?.Name ?? Folding.Fold(person.In(text.Text));
        var own = Folding.Fold(person.In(text.Text));
        var role = words.Length > own.Length + 2 ? WithoutArticle(words.Replace(own, "", StringComparison.Ordinal).Trim(' ', ',')) : actor?.Role;
        var body = HasSpeaker(span) ? BodyIn(span) : null;
        return new(name, SourceClasses.Of(role + " " + name), role is { Length: > 0 } ? role : null, body);
    }

    /// <summary>The full name of the first organisation or group in the span.</summary>
    private string? BodyIn(TextSpan span)
    {
        foreach (var actor in text.Actors)
            if (actor.Kind == NameKind.Organisation && actor.Mentions.Any(mention => mention.Overlaps(span) && char.IsUpper(text.Text[mention.Start]) && Leads(span, mention))) return actor.Name;
        var name = NameIn(span, NameKind.Organisation);
        return name is { } found && Leads(span, found) ? Folding.Fold(found.In(text.Text)) : null;
    }

    /// <summary>The body whose name ends the span, where a comma parts it from what the tagger took too much of.</summary>
    private Actor? Closing(TextSpan span)
    {
        foreach (var actor in text.Actors)
            foreach (var mention in actor.Mentions)
                if (actor.Kind == NameKind.Organisation && span.Contains(mention) && span.End - mention.End <= 1 && mention.Start - span.Start > 12
                    && text.Text.AsSpan(span.Start, mention.Start - span.Start).Contains(',')) return actor;
        return null;
    }

    /// <summary>True for a name behind "of", "in", "from": the committee of Halvern is not Halvern.</summary>
    private bool IsOf(TextSpan name)
    {
        var at = text.TokenAt(name.Start);
        return at > 0 && text[text.Tokens[at - 1]] is "of" or "in" or "from" or "at";
    }

    /// <summary>True when the name leads the phrase, or somebody speaks for it: in "the committee of Halvern" the town is not the source.</summary>
    private bool Leads(TextSpan span, TextSpan name) => HasSpeaker(span) || text.TokenAt(name.Start) - text.TokenAt(span.Start) <= 1 || name.Length * 2 > span.Length;

    private TextSpan? NameIn(TextSpan span, NameKind kind)
    {
        foreach (var name in text.Names)
        {
            if (name.Span.Start >= span.End) break;
            if (name.Kind == kind && span.Overlaps(name.Span)) return name.Span;
        }
        return null;
    }

    private NameKind? KindIn(TextSpan span)
    {
        foreach (var name in text.Names) if (span.Overlaps(name.Span)) return name.Kind;
        return null;
    }

    private Actor? ActorAt(TextSpan mention)
    {
        foreach (var actor in text.Actors)
            foreach (var span in actor.Mentions)
                if (span.Overlaps(mention)) return actor;
        return null;
    }

    /// <summary>The actor whose mentions hold the span ("the ministry", "the envoy").</summary>
    private Actor? ByRole(TextSpan span)
    {
        foreach (var actor in text.Actors)
            foreach (var mention in actor.Mentions)
                if (mention.Start < span.End && span.Contains(mention) && mention.Length * 2 > span.Length) return actor;
        return null;
    }

    private bool HasSpeaker(TextSpan span)
    {
        for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < span.End; i++)
            if (Speakers.Contains(text[text.Tokens[i]])) return true;
        return false;
    }

    private static string WithoutArticle(string words)
    {
        var space = words.IndexOf(' ');
        return space > 0 && words[..space].ToLowerInvariant() is "the" or "a" or "an" or "its" or "his" or "her" ? words[(space + 1)..] : words;
    }
}
