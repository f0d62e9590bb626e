using System.Collections.Immutable;
using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Turns the words of a source into who it is: name, role, body, class; pronouns and roles through the page's actors. One text, in order.</summary>
internal sealed class SourceReader(AnnotatedText text, SourceTable table, SpanIndex index)
{
    private static readonly WordSet Persons = new("he she his her him himself herself i me my");
    private static readonly WordSet Groups = new("it its they their them we our us");
    private static readonly WordSet Relatives = new("who whom whose which that");
    private static readonly WordSet Indefinite = new("a an one another some several many two three four five few most other both others no any anonymous unnamed unidentified");

    private static readonly WordSet Bare = new("service agency authority office department organisation organization group body");

    private static readonly WordSet Articles = new("the a an its his her");

    /// <summary>How far back a pronoun is resolved to a name that has not spoken, in characters.</summary>
    private const int Reach = 400;

    private Source? last;
    private Source? lastPerson;
    private readonly List<Source> bodies = [];

    /// <summary>The sources behind a source span: one, or several for a joint statement.</summary>
    public ImmutableArray<Source> Read(TextSpan span)
    {
        var parts = JointSources.Split(text, index, span);
        var sources = ImmutableArray.CreateBuilder<Source>(parts.Count);
        foreach (var part in parts)
        {
            var source = ReadOne(part);
            sources.Add(source);
            last = source;
            if (!source.IsAnonymous && source.Role is null && HasProperNoun(part) && index.Name(part, NameKind.Person) is null) Note(source);
            if (index.Name(part, NameKind.Person) is not null || source.Role is not null) lastPerson = source;
        }
        return sources.ToImmutable();
    }

    private bool HasProperNoun(TextSpan span)
    {
        for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < span.End; i++)
            if (text.Tokens[i].Class == WordClass.Propn) return true;
        return false;
    }

    /// <summary>Keeps the last few bodies that spoke under a name.</summary>
    private void Note(Source body)
    {
        bodies.Remove(body);
        bodies.Add(body);
        if (bodies.Count > 8) bodies.RemoveAt(0);
    }

    private Source ReadOne(TextSpan span)
    {
        var words = Trim(Folding.Fold(span.In(text.Text)));
        if (Persons.Contains(words) || Groups.Contains(words)) return Behind(span, words);
        if (Relatives.Contains(words)) return Antecedent(span, words);
        if (words.Contains(',', StringComparison.Ordinal) && index.ActorEnding(span) is { } closing) return Of(closing);
        var body = Bodies.Of(text, table, index, span);
        if (index.Name(span, NameKind.Person) is { } person && span.Contains(person) && !IsOf(person)) return Person(span, person, body);
        var plain = WithoutArticle(words);
        if (plain.Length == 0) return new(words, SourceClass.Unknown, null, null, true);
        if (body is { } spoken)
        {
            var name = NameOf(spoken);
            return new(plain, table.ClassOf(name) is var found and not SourceClass.Unknown ? found : table.ClassOf(plain), plain, name, true);
        }
        if (index.Name(span, NameKind.Organisation) is { } organisation && span.Contains(organisation) && Leads(span, organisation)) return Organisation(span, organisation, plain);
        if (index.ActorOf(span) is { } actor)
            return new(actor.Name, Class(plain + " " + actor.Role + " " + actor.Name), actor.Role ?? (actor.Kind == NameKind.Person ? plain : null));
        var anonymous = IsAnonymous(span);
        return (anonymous ? null : NamedBefore(span, Class(plain))) ?? new(plain, Class(plain), null, null, anonymous);
    }

    /// <summary>"the watchdog", "the Korren-based group", "the company": the monitor, outlet or company that was named before; "the service" is whichever body spoke last.</summary>
    private Source? NamedBefore(TextSpan span, SourceClass found)
    {
        if (Bare.Contains(WithoutArticle(Trim(Folding.Fold(span.In(text.Text))))) && bodies.Count > 0 && text[text.Tokens[text.TokenAt(span.Start)]].Equals("the", StringComparison.OrdinalIgnoreCase)) return bodies[^1];
        if (found is not (SourceClass.Monitor or SourceClass.Media or SourceClass.Company) || !text[text.Tokens[text.TokenAt(span.Start)]].Equals("the", StringComparison.OrdinalIgnoreCase)) return null;
        return bodies.FindLast(body => body.Class == found) ?? (found == SourceClass.Company ? bodies.FindLast(body => body.Class == SourceClass.Unknown) : null);
    }

    private SourceClass Class(string? words) => table.ClassOf(words);

    /// <summary>A pronoun stands for the actor linked to it, else for the source before, else for the last name; unresolved it keeps its words.</summary>
    private Source Behind(TextSpan span, string words)
    {
        if (index.ActorOf(span) is { } actor) return Of(actor);
        var person = Persons.Contains(words);
        if ((person ? lastPerson : last) is { } before) return before;
        if (index.NameBefore(span.Start, person ? NameKind.Person : NameKind.Organisation, Reach) is { } name) return Named(name);
        return last is { } other && person ? other : new(words, SourceClass.Unknown, null, null, true);
    }

    /// <summary>A relative pronoun stands for the name or noun phrase right before it.</summary>
    private Source Antecedent(TextSpan span, string words)
    {
        var at = text.TokenAt(span.Start);
        var sentence = text.Sentences[text.SentenceAt(span.Start)];
        var end = at > sentence.FirstToken && text[text.Tokens[at - 1]] is "," ? at - 1 : at;
        var first = end;
        while (first > sentence.FirstToken && end - first < 12 && text.Tokens[first - 1].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Det or WordClass.Num) first--;
        if (first == end) return new(words, SourceClass.Unknown, null, null, true);
        return ReadOne(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[end - 1].Span));
    }

    private Source Of(Actor actor) => new(actor.Name, Class(actor.Role + " " + actor.Name), actor.Role);

    private Source Named(TextSpan name) =>
        index.Actor(name) is { } actor ? Of(actor) : new(Folding.Fold(name.In(text.Text)), Class(Folding.Fold(name.In(text.Text))));

    private Source Person(TextSpan span, TextSpan person, TextSpan? body)
    {
        var actor = index.Actor(person);
        var own = Folding.Fold(person.In(text.Text));
        var before = Trim(Folding.Fold(text.Text.AsSpan(span.Start, Math.Max(0, person.Start - span.Start))));
        var after = Trim(Folding.Fold(text.Text.AsSpan(person.End, Math.Max(0, span.End - person.End))));
        if (after is "'s" or "\u2019s") after = "";
        var role = WithoutArticle(before.Length > 0 ? before : after);
        if (role.Length == 0) role = actor?.Role;
        var bodyName = body is { } spoken && !spoken.Overlaps(person) ? NameOf(spoken) : null;
        var found = Class(role);
        return new(actor?.Name ?? own, found == SourceClass.Unknown ? Class(own) : found, string.IsNullOrEmpty(role) ? null : role, bodyName);
    }

    /// <summary>True for a name behind "of", "in", "from": the committee of Halvern is not Halvern.</summary>
    private bool IsOf(TextSpan name)
    {
        var at = text.TokenAt(name.Start);
        return at > 0 && text[text.Tokens[at - 1]] is "of" or "in" or "from" or "at";
    }

    /// <summary>True when the name leads the phrase: in "the committee of Halvern" the town is not the source.</summary>
    private bool Leads(TextSpan span, TextSpan name) => text.TokenAt(name.Start) - text.TokenAt(span.Start) <= 1 || name.Length * 2 > span.Length;

    private Source Organisation(TextSpan span, TextSpan organisation, string plain)
    {
        var name = index.Actor(organisation)?.Name ?? Folding.Fold(organisation.In(text.Text));
        var tail = text.Text.AsSpan(organisation.End, Math.Max(0, span.End - organisation.End)).Trim();
        if (tail.Length == 0 || tail[0] is ',' or '(' || organisation.Length * 2 > span.Length) return new(name, Class(plain + " " + name));
        return new(plain, Class(plain), null, null, IsAnonymous(span));
    }

    /// <summary>The fullest name of a body: of the actor it names, else its words.</summary>
    private string NameOf(TextSpan span)
    {
        var name = index.Name(span, NameKind.Organisation);
        if (name is { } found) return index.Actor(found)?.Name ?? Folding.Fold(found.In(text.Text));
        return index.ActorOf(span)?.Name ?? Trim(Folding.Fold(span.In(text.Text)));
    }

    /// <summary>A body or an office ("the army", "police", "the mayor") needs no name; people without one are anonymous.</summary>
    private bool IsAnonymous(TextSpan span)
    {
        var first = text.TokenAt(span.Start);
        var end = Math.Min(text.TokenAt(span.End), text.Tokens.Length);
        if (first >= end || Indefinite.Contains(text[text.Tokens[first]])) return true;
        var head = -1;
        for (var i = first; i < end; i++)
        {
            if (i > first && text.Tokens[i].Class is WordClass.Adp or WordClass.Pron or WordClass.Verb or WordClass.Punct or WordClass.Sconj && !text[text.Tokens[i]].Contains('-')) break;
            if (text.Tokens[i].Class is WordClass.Noun or WordClass.Propn || table.Find(text[text.Tokens[i]]) is not null) head = i; // "Tolvey military say": an adjective to the tagger
        }
        if (head < 0) return true;
        var phrase = table.FindPhrase(Folding.Key(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[head].Span).In(text.Text)));
        if (phrase is { } whole) return !whole.IsBody;
        return table.Find(text[text.Tokens[head]]) is { } word ? !word.IsBody : text.Tokens[head].Class != WordClass.Propn;
    }

    private static string Trim(string words) => words.Trim(',', ';', ':', '"', '\u201C', '\u201D', '(', ')', ' ', '.');

    private static string WithoutArticle(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 && Articles.Contains(words)) return "";
        return space > 0 && Articles.Contains(words.AsSpan(0, space)) ? words[(space + 1)..] : words;
    }
}
